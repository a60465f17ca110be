/** Who refers to a row (引用): rows that are not removed and name it in a reference field. */
import { ENTITY_NAMES, type EntityName, entities, fieldNamesOf, fieldOf } from '../domain/entities/registry.ts';
import type { View } from '../domain/view.ts';

export type Reference = { readonly entity: EntityName; readonly id: string; readonly field: string };

/** One field of one entity by which rows of another are named. */
type Way = { readonly from: EntityName; readonly field: string; readonly naming: (id: string) => readonly string[] };

/** Asked of many rows, it gathers the references of a field without an index once: good for one act, not to be kept. */
export function referencesIn(view: View): (entity: string, id: string) => readonly Reference[] {
  const ways = new Map<string, readonly Way[]>();
  return (entity, id) => {
    let known = ways.get(entity);
    if (known === undefined) {
      known = waysTo(view, entity);
      ways.set(entity, known);
    }
    return known.flatMap(({ from, field, naming }) => naming(id).map((row) => ({ entity: from, id: row, field })));
  };
}

function waysTo(view: View, entity: string): readonly Way[] {
  return ENTITY_NAMES.flatMap((from) =>
    fieldNamesOf(from)
      .filter((field) => fieldOf(from, field)?.entity === entity)
      .map((field): Way => {
        const isIndexed = entities[from].by.some((by) => by === field);
        if (isIndexed) return { from, field, naming: (id) => view.rows(from, field, id).map((row) => row.id) };
        const gathered = gather(view, from, field);
        return { from, field, naming: (id) => gathered.get(id) ?? [] };
      }),
  );
}

function gather(view: View, from: EntityName, field: string): ReadonlyMap<string, readonly string[]> {
  const gathered = new Map<string, string[]>();
  for (const row of view.all(from)) {
    // A row is a plain object of its fields.
    const named = (row as unknown as Readonly<Record<string, unknown>>)[field];
    if (typeof named !== 'string') continue;
    const rows = gathered.get(named);
    if (rows === undefined) gathered.set(named, [row.id]);
    else rows.push(row.id);
  }
  return gathered;
}
