// Rows for tests, every field present: what is not said is empty. Ids are counted, so that two rows are never one.
import { type EntityName, fieldNamesOf, fieldOf, type Row } from '../../src/domain/entities/registry.ts';

let rows = 0;

export function rowOf<N extends EntityName>(entity: N, values: Partial<Row<N>>): Row<N> {
  const empty = Object.fromEntries(fieldNamesOf(entity).map((name) => [name, fieldOf(entity, name)?.empty ?? null]));
  // Every field of the entity is there, empty or as said.
  return { removed: null, id: `${entity}${++rows}`, ...empty, ...values } as unknown as Row<N>;
}
