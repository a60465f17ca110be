/** Rows by what they name (按引用读), removed ones too. */
import { type EntityName, entities } from '../domain/entities/registry.ts';
import type { Ledger } from './ledger.ts';

export type NamingRow = { readonly id: string };

/** Rows whose indexed reference `by` names one of the keys: from memory, where every row of a resident entity is. */
export async function rowsNaming(
  ledger: Ledger,
  entity: EntityName,
  by: string,
  keys: ReadonlySet<string>,
): Promise<readonly NamingRow[]> {
  if (!entities[entity].resident)
    return ledger.inner.db
      .rowsOf(entity)
      .where(by)
      .anyOf([...keys])
      .toArray();
  return ledger.resident.everything(entity).filter((row) => {
    const named: unknown = Reflect.get(row, by);
    return typeof named === 'string' && keys.has(named);
  });
}
