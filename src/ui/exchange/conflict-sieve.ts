// Which entries of the conflict desk are listed (冲突筛选): of one project, one column, one person — so that what is alike is decided at once.
import { byProjectNumber } from '../../domain/derive/official-order.ts';
import type { Entry } from '../../ledger/held.ts';
import type { ShownEntry } from './conflict-text.ts';

export type Listed = { readonly entry: Entry; readonly shown: ShownEntry };

export type Sieve = {
  /** Id of the project, '' for what belongs to none. */
  readonly project: string | null;
  readonly column: string | null;
  /** Who typed the value that is not used. */
  readonly who: string | null;
};

export const NO_SIEVE: Sieve = { project: null, column: null, who: null };

const KEYS = {
  project: ({ shown }: Listed) => shown.project?.id ?? '',
  column: ({ shown }: Listed) => shown.column,
  who: ({ entry }: Listed) => entry.lost.by.words,
} as const;

/** Projects in their official order, what belongs to none first; in a project what is of one column stands together. */
export function inOrder(all: readonly Listed[]): readonly Listed[] {
  const place = ({ shown }: Listed) => `${shown.column}\n${shown.thing}`;
  return [...all].sort((a, b) => {
    const [one, other] = [a.shown.project, b.shown.project];
    const projects =
      one === null || other === null ? Number(one !== null) - Number(other !== null) : byProjectNumber(one, other);
    return projects || (place(a) < place(b) ? -1 : 1);
  });
}

export function sieved(all: readonly Listed[], sieve: Sieve): readonly Listed[] {
  return all.filter((each) =>
    (['project', 'column', 'who'] as const).every((key) => sieve[key] === null || sieve[key] === KEYS[key](each)),
  );
}

export type Kind = { readonly value: string; readonly label: string; readonly count: number };

/** What there is to choose among the entries that the other two choices leave, the most frequent first. */
export function kindsOf(all: readonly Listed[], sieve: Sieve, key: keyof Sieve): readonly Kind[] {
  const kinds = new Map<string, Kind>();
  for (const each of sieved(all, { ...sieve, [key]: null })) {
    const value = KEYS[key](each);
    const label = key === 'project' ? (each.shown.project?.name ?? '') : value;
    kinds.set(value, { value, label, count: (kinds.get(value)?.count ?? 0) + 1 });
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count);
}
