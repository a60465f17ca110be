/**
 * Parts of changes (部分变更): a share file carries of a change only the patches that belong to it. What comes later — another
 * part, or the whole change — is laid over what is here, whatever comes first. Pure.
 */
import type { Change, Patch } from '../domain/change.ts';
import { sameJson } from '../domain/json.ts';

export type Known = Change & { readonly part?: true; readonly seq?: number };

/** `added`: what it brings beyond what is here. `forked`: it says another thing under the same name. */
export type Joined =
  | { readonly kind: 'known' | 'forked' }
  | { readonly kind: 'more'; readonly change: Change & { readonly part?: true }; readonly added: readonly Patch[] };

/** @param part the incoming change is itself only a part. */
export function joined(held: Known, incoming: Change, part: boolean): Joined {
  if (held.hash !== incoming.hash) return { kind: 'forked' };
  if (held.part !== true) return { kind: 'known' };
  const added: Patch[] = [];
  for (const patch of incoming.patches) {
    const here = held.patches.find(({ entity, id }) => entity === patch.entity && id === patch.id);
    const set: Record<string, Patch['set'][string]> = {};
    for (const [field, value] of Object.entries(patch.set)) {
      const known = here?.set[field];
      if (known === undefined) set[field] = value;
      else if (known.over !== value.over || !sameJson(known.to, value.to)) return { kind: 'forked' };
    }
    if (Object.keys(set).length > 0) added.push({ ...patch, set });
  }
  if (!part) return { kind: 'more', change: incoming, added };
  if (added.length === 0) return { kind: 'known' };
  return { kind: 'more', change: { ...incoming, patches: laidOver(held.patches, added), part: true }, added };
}

function laidOver(held: readonly Patch[], added: readonly Patch[]): readonly Patch[] {
  const patches = held.map((patch) => {
    const more = added.find(({ entity, id }) => entity === patch.entity && id === patch.id);
    return more === undefined ? patch : { ...patch, set: { ...patch.set, ...more.set } };
  });
  const here = new Set(held.map(({ entity, id }) => `${entity}:${id}`));
  return [...patches, ...added.filter(({ entity, id }) => !here.has(`${entity}:${id}`))];
}
