/** The log read by index (变更记录): what happened to a row, since a place, on a day. Never all of it at once. */
import { type Change, changeKey, type Part } from '../domain/change.ts';
import type { Day } from '../domain/day.ts';
import type { EntityName } from '../domain/entities/registry.ts';
import type { StoredRow } from '../domain/entity.ts';
import { latestStampOf, mergePatch } from '../domain/merge.ts';
import type { Stamp } from '../domain/stamp.ts';
import { type LogRecord, touchedKey } from './db.ts';
import type { Ledger } from './ledger.ts';

export type { LogRecord };

const PAGE = 500;

export type RowKey = { readonly entity: EntityName; readonly id: string };

/** Changes that touched a row, newest first. `before` = the `seq` below which to go on. */
export function changesOf(
  ledger: Ledger,
  entity: EntityName,
  id: string,
  { limit = 50, before = Number.MAX_SAFE_INTEGER } = {},
): Promise<readonly LogRecord[]> {
  return changesOfRows(ledger, [{ entity, id }], { limit, before });
}

/** Changes that touched any of the rows (a project with its milestones), newest first, each once. */
export async function changesOfRows(
  ledger: Ledger,
  rows: readonly RowKey[],
  { limit = 50, before = Number.MAX_SAFE_INTEGER } = {},
): Promise<readonly LogRecord[]> {
  const { log } = ledger.inner.db;
  // All rows are asked for at once in one transaction: one after another takes a turn of the event loop for each.
  const found = await ledger.inner.db.transaction('r', log, () =>
    Promise.all(rows.map(({ entity, id }) => log.where('touched').equals(touchedKey(entity, id)).primaryKeys())),
  );
  const seqs = new Set(found.flat().filter((seq) => seq < before));
  const newest = [...seqs].sort((a, b) => b - a).slice(0, limit);
  return present(await log.bulkGet(newest));
}

/** The log behind a place, oldest first, a page at a time: for backup, bundles and other readers of all of it. */
export function changesSince(ledger: Ledger, seq: number, limit = PAGE): Promise<readonly LogRecord[]> {
  return ledger.inner.db.log.where('seq').above(seq).limit(limit).toArray();
}

/** The newest changes of the ledger, newest first. */
export function latestChanges(
  ledger: Ledger,
  { limit = 50, before = Number.MAX_SAFE_INTEGER } = {},
): Promise<readonly LogRecord[]> {
  return ledger.inner.db.log.where('seq').below(before).reverse().limit(limit).toArray();
}

/** Changes made on that day by the wall clock of the machine where they were made, newest first. */
export async function changesOfDay(ledger: Ledger, day: Day): Promise<readonly LogRecord[]> {
  const found: LogRecord[] = [];
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const page = await latestChanges(ledger, { limit: PAGE, before });
    found.push(...page.filter((record) => record.wall.slice(0, 10) === day));
    const last = page[page.length - 1];
    // A whole page older than the day ends the search: changes of others arrive late, but not by thousands.
    if (last === undefined || page.length < PAGE || page.every((record) => record.wall.slice(0, 10) < day))
      return found;
    before = last.seq;
  }
}

export async function changesOfBatch(ledger: Ledger, batch: string): Promise<readonly LogRecord[]> {
  return ledger.inner.db.log.where('batch').equals(batch).sortBy('seq');
}

export async function changeNamed(ledger: Ledger, key: string): Promise<LogRecord | null> {
  const colon = key.lastIndexOf(':');
  const found = ledger.inner.db.log.where('[device+n]').equals([key.slice(0, colon), Number(key.slice(colon + 1))]);
  return (await found.first()) ?? null;
}

/** True when the change stands: not undone, or undone and redone. */
export async function stands(ledger: Ledger, change: Change): Promise<boolean> {
  const undoers = await ledger.inner.db.log.where('undoes').equals(changeKey(change)).toArray();
  const last = undoers[undoers.length - 1];
  return last === undefined || !(await stands(ledger, last));
}

/** The change as it goes to others: without what is only this machine's. */
export function changeOf(record: LogRecord): Change {
  const { seq: _seq, touched: _touched, part: _part, ...change } = record;
  return change;
}

/** The change as a file carries it: of a part it is said that it is one. */
export function sentOf(record: LogRecord): Change | Part {
  const change = changeOf(record);
  return record.part === true ? { part: change } : change;
}

export async function lastSeq(ledger: Ledger): Promise<number> {
  const last = await ledger.inner.db.log.orderBy('seq').lastKey();
  return typeof last === 'number' ? last : 0;
}

/** Latest stamps of rows: the base that our own sheets carry, so that they compare three ways when they come back. */
export async function stampsOf(
  ledger: Ledger,
  entity: EntityName,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Stamp>> {
  const rows = await ledger.inner.db.rowsOf(entity).bulkGet([...ids]);
  return new Map(present(rows).map((row) => [row.id, latestStampOf(row)]));
}

/** A row as it stood under a stamp: the fold of all its changes up to that stamp; null = it was not there. */
export async function rowAt(ledger: Ledger, entity: EntityName, id: string, upTo: Stamp): Promise<StoredRow | null> {
  let row: StoredRow | null = null;
  const records = await ledger.inner.db.log.where('touched').equals(touchedKey(entity, id)).toArray();
  for (const record of records)
    for (const patch of record.patches)
      if (record.at <= upTo && patch.entity === entity && patch.id === id) row = mergePatch(row, patch, record.at);
  return row;
}

function present<T>(found: readonly (T | undefined)[]): readonly T[] {
  return found.filter((each) => each !== undefined);
}
