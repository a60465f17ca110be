/** From stored rows to rows as rules and screens read them, and the check of a patch that every door asks. */
import type { FieldPatch, Patch } from './change.ts';
import { isDay } from './day.ts';
import { type EntityName, entities, fieldNamesOf, fieldOf, isEntityName, type Row } from './entities/registry.ts';
import type { Removed, StoredRow } from './entity.ts';
import { holds } from './field.ts';
import type { Json } from './json.ts';
import { isRemoved } from './merge.ts';

/** Every field present: unset ones take their empty value, keys of a map field are gathered, a surfaced row is not removed. */
export function fillRow<N extends EntityName>(entity: N, stored: StoredRow): Row<N> {
  const row: Record<string, Json> = { id: stored.id, removed: isRemoved(stored) ? (stored.removed ?? null) : null };
  for (const name of fieldNamesOf(entity)) {
    const field = fieldOf(entity, name);
    if (field?.kind === 'map') row[name] = keysOf(stored, name);
    else if (field?.kind === 'stamp') row[name] = stored.at;
    else row[name] = stored[name] ?? field?.empty ?? null;
  }
  // True: every field of the entity was set above from a value its schema held at the door.
  return row as Row<N>;
}

/** Why a patch is refused at the door. Unknown entities and fields of newer versions pass: they are kept. */
export type BadPatch = {
  readonly code: 'badValue';
  readonly entity: string;
  readonly id: string;
  readonly field: string;
};

/** The first field whose value its field object does not hold, or null when all hold. */
export function checkPatch(patch: Patch): BadPatch | null {
  for (const [field, value] of Object.entries(patch.set)) {
    if (!isGood(patch.entity, field, value)) return { code: 'badValue', entity: patch.entity, id: patch.id, field };
  }
  return null;
}

/** True when `field` of the entity may hold `to`; a key of a map field is written `field.key`. */
export function fieldHolds(entity: EntityName, field: string, to: Json): boolean {
  if (field === 'removed') return to === null || isRemoval(to);
  const dot = field.indexOf('.');
  const known = fieldOf(entity, dot < 0 ? field : field.slice(0, dot));
  if (known === null) return true;
  if (known.kind === 'stamp') return false;
  if (known.kind === 'map') return dot > 0 && holds(known, { [field.slice(dot + 1)]: to });
  return dot < 0 && holds(known, to);
}

export function isRemoval(value: Json): value is Removed {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const { on, by, why } = value as { readonly [key: string]: Json };
  return typeof on === 'string' && isDay(on) && typeof by === 'string' && typeof why === 'string';
}

function isGood(entity: string, field: string, value: FieldPatch): boolean {
  return !isEntityName(entity) || fieldHolds(entity, field, value.to);
}

function keysOf(stored: StoredRow, name: string): { readonly [key: string]: Json } {
  const prefix = `${name}.`;
  const map: Record<string, Json> = {};
  for (const key of Object.keys(stored)) {
    if (key.startsWith(prefix) && stored[key] !== null) map[key.slice(prefix.length)] = stored[key] ?? null;
  }
  return map;
}

/** Index keys under which a row is found: the reference fields its entity names. */
export function indexKeysOf(
  entity: EntityName,
  row: { readonly [field: string]: unknown },
): readonly [string, string][] {
  const keys: [string, string][] = [];
  for (const by of entities[entity].by) {
    const key = row[by];
    if (typeof key === 'string') keys.push([by, key]);
  }
  return keys;
}
