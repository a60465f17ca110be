/** Who refers to a row (引用): rows that are not removed and name it in a reference field. */
import { ENTITY_NAMES, type EntityName, entities, fieldNamesOf, fieldOf } from '../domain/entities/registry.ts';
import type { View } from '../domain/view.ts';

export type Reference = { readonly entity: EntityName; readonly id: string; readonly field: string };

export function referencesTo(view: View, entity: string, id: string): readonly Reference[] {
  const found: Reference[] = [];
  for (const from of ENTITY_NAMES) {
    for (const field of fieldNamesOf(from)) {
      if (fieldOf(from, field)?.entity !== entity) continue;
      const indexed = entities[from].by.some((by) => by === field);
      for (const row of indexed ? view.rows(from, field, id) : view.all(from)) {
        // A row is a plain object of its fields.
        if ((row as unknown as Readonly<Record<string, unknown>>)[field] === id)
          found.push({ entity: from, id: row.id, field });
      }
    }
  }
  return found;
}
