/** An entity: a thing of the ledger with one field object per column, and the references by which its rows are found. */

import type { Day } from './day.ts';
import type { Field } from './field.ts';
import type { Id } from './id.ts';
import type { Json } from './json.ts';
import type { Stamp } from './stamp.ts';

export interface Entity<N extends string = string, F extends object = object> {
  readonly name: N;
  readonly fields: F;
  /** Reference fields kept as indexes, in memory and on disk. */
  readonly by: readonly string[];
  /** False: its rows stay on disk and are read by id or index when asked for; log, digest and exchange hold them like any other. */
  readonly resident: boolean;
  /** True: its rows are acts, written once, never edited or removed; of two writings the first stands. */
  readonly insertOnly: boolean;
}

export type Removed = { readonly on: Day; readonly by: string; readonly why: string };

type ValueOf<T> = T extends Field<infer V> ? V : never;

/** A row as screens and rules read it: every field present. */
export type RowOf<E> =
  E extends Entity<infer N, infer F>
    ? { readonly id: Id<N>; readonly removed: Removed | null } & { readonly [K in keyof F]: ValueOf<F[K]> }
    : never;

/** The values of a row without its identity. */
export type ValuesOf<E> = E extends Entity<string, infer F> ? { readonly [K in keyof F]: ValueOf<F[K]> } : never;

/**
 * A row as it is stored: only fields that were ever set, with compact stamps. `at` is the earliest stamp of any field,
 * `ex` the fields written later. Unknown fields of newer versions stay in it.
 */
export type StoredRow = {
  readonly id: string;
  readonly at: Stamp;
  readonly ex: { readonly [field: string]: Stamp };
  readonly [field: string]: Json;
};

export function defineEntity<N extends string, F extends object>(
  name: N,
  fields: F,
  by: readonly (keyof F & string)[] = [],
  { resident = true, insertOnly = false }: { readonly resident?: boolean; readonly insertOnly?: boolean } = {},
): Entity<N, F> {
  return { name, fields, by, resident, insertOnly };
}
