/** Rows by what they name, and the log by what it touched, read from disk (按引用读): removed rows and such as are not resident too. */
import type { EntityName } from '../domain/entities/registry.ts';
import type { StoredRow } from '../domain/entity.ts';
import type { LogRecord } from './db.ts';
import type { Ledger } from './ledger.ts';

/** Rows whose indexed reference `by` names one of the keys. */
export function rowsNaming(
  ledger: Ledger,
  entity: EntityName,
  by: string,
  keys: readonly string[],
): Promise<readonly StoredRow[]> {
  return ledger.inner.db
    .rowsOf(entity)
    .where(by)
    .anyOf([...keys])
    .toArray();
}

/** Places in the log of all changes that touched one of the rows (`entity:id`). */
export async function placesTouching(ledger: Ledger, keys: readonly string[]): Promise<readonly number[]> {
  return ledger.inner.db.log
    .where('touched')
    .anyOf([...keys])
    .primaryKeys();
}

/** The records at those places; what is no longer there is left out. */
export async function recordsAt(ledger: Ledger, places: readonly number[]): Promise<readonly LogRecord[]> {
  const found = await ledger.inner.db.log.bulkGet([...places]);
  return found.filter((record) => record !== undefined);
}
