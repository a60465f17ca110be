/**
 * What rules and commands read: rows by id and rows by a reference. The resident ledger is one (whole and synchronous),
 * the rows read fresh inside a write transaction are another, a test's plain rows are a third.
 */
import { ENTITY_NAMES, type EntityName, entities, type Row } from './entities/registry.ts';
import { indexKeysOf } from './row.ts';

export interface View {
  /** The row, removed or not; null when there is none. */
  row<N extends EntityName>(entity: N, id: string): Row<N> | null;
  /** Rows whose reference `by` names `key`, removed ones left out; in no promised order. */
  rows<N extends EntityName>(entity: N, by: string, key: string): readonly Row<N>[];
  /** Every row of an entity, removed ones left out; in no promised order. Not for milestones inside commands. */
  all<N extends EntityName>(entity: N): readonly Row<N>[];
  /** What follows from a list it handed out and from nothing else, kept where lists live long (the resident ledger). */
  ofList?<T>(list: readonly unknown[], derive: () => T): T;
}

export type AnyRow = { readonly [N in EntityName]: { readonly entity: N; readonly row: Row<N> } }[EntityName];

/** A view over plain rows: for tests and for rows read fresh. */
export function viewOf(given: readonly AnyRow[]): View {
  const byId = new Map<EntityName, Map<string, Row<EntityName>>>(ENTITY_NAMES.map((name) => [name, new Map()]));
  for (const { entity, row } of given) byId.get(entity)?.set(row.id, row);
  // Rows were filed under their own entity's name, so what comes out of that map is of that entity.
  const live = <N extends EntityName>(entity: N) =>
    [...(byId.get(entity)?.values() ?? [])].filter((row) => row.removed === null) as unknown as readonly Row<N>[];
  return {
    row: <N extends EntityName>(entity: N, id: string) => (byId.get(entity)?.get(id) ?? null) as Row<N> | null,
    rows: (entity, by, key) => {
      if (!entities[entity].by.some((name) => name === by)) throw new Error(`${entity} is not indexed by ${by}`);
      return live(entity).filter((row) => indexKeysOf(entity, row).some(([name, held]) => name === by && held === key));
    },
    all: live,
  };
}
