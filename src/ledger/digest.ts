/** Digest and rebuild (校验与重建): one hash over all rows, and the rows as the log alone gives them. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { ENTITY_NAMES, isEntityName } from '../domain/entities/registry.ts';
import type { StoredRow } from '../domain/entity.ts';
import { canonical } from '../domain/json.ts';
import { ACT_TABLES, foldedOf } from './apply.ts';
import { type LogRecord, touchedKey } from './db.ts';
import { changesSince } from './history.ts';
import type { Ledger } from './ledger.ts';
import type { Folded } from './resident.ts';
import { slicer } from './slices.ts';
import { fenced, strictWrite } from './transaction.ts';
import { applyChange, WorkingRows } from './working-rows.ts';

const PAGE = 2000;

/** SHA-256 (hex) over every stored row, removed ones too, in the order of entity and id: equal ledgers, equal digests. */
export async function digest(ledger: Ledger): Promise<string> {
  const hash = sha256.create();
  const breathe = slicer();
  for await (const { entity, row } of storedRows(ledger)) {
    hash.update(utf8ToBytes(lineOf(entity, row)));
    await breathe();
  }
  return bytesToHex(hash.digest());
}

/** The same digest over rows in memory. */
export function digestOf(rows: WorkingRows): string {
  const lines = [...rows.present()].map(({ entity, row }) => ({
    key: `${entity}:${row.id}`,
    line: lineOf(entity, row),
  }));
  lines.sort((a, b) => (a.key < b.key ? -1 : 1));
  const hash = sha256.create();
  for (const { line } of lines) hash.update(utf8ToBytes(line));
  return bytesToHex(hash.digest());
}

export type Rebuilt = {
  readonly rows: number;
  /** Rows (`entity:id`) that are not what the log gives: wrong, missing or too many. */
  readonly wrong: readonly string[];
};

/** Folds the whole log anew and compares; with `mend` the rows are put right in one strict transaction. */
export async function rebuild(ledger: Ledger, { mend = false } = {}): Promise<Rebuilt> {
  const rows = await rowsOfLog(ledger);
  const wrong = new Set<string>();
  const seen = new Set<string>();
  for await (const { entity, row } of storedRows(ledger)) {
    const key = touchedKey(entity, row.id);
    seen.add(key);
    const right = rows.knows(entity, row.id) ? rows.get(entity, row.id) : null;
    if (right === null || canonical(right) !== canonical(row)) wrong.add(key);
  }
  let count = 0;
  for (const { entity, row } of rows.present()) {
    count++;
    if (!seen.has(touchedKey(entity, row.id))) wrong.add(touchedKey(entity, row.id));
  }
  if (mend && wrong.size > 0) await putRight(ledger, rows, wrong);
  return { rows: count, wrong: [...wrong].sort() };
}

/** Every row as the log alone gives it. */
export async function rowsOfLog(ledger: Ledger, upTo = Number.MAX_SAFE_INTEGER): Promise<WorkingRows> {
  const rows = new WorkingRows();
  const breathe = slicer();
  for (let seq = 0; ; ) {
    const page = await changesSince(ledger, seq);
    for (const record of page) {
      if (record.seq > upTo) return rows;
      foldRecord(rows, record);
      seq = record.seq;
      await breathe();
    }
    if (page.length === 0) return rows;
  }
}

function foldRecord(rows: WorkingRows, record: LogRecord): void {
  for (const { entity, id } of record.patches) if (!rows.knows(entity, id)) rows.read(entity, id, null);
  applyChange(rows, record);
}

async function putRight(ledger: Ledger, rows: WorkingRows, wrong: ReadonlySet<string>): Promise<void> {
  const folded: Folded[] = [];
  await ledger.inner.writing(() =>
    strictWrite(ledger.inner.db, ACT_TABLES, async (write) => {
      await fenced(write);
      for (const key of wrong) {
        const colon = key.indexOf(':');
        const entity = key.slice(0, colon);
        const id = key.slice(colon + 1);
        const row = rows.knows(entity, id) ? rows.get(entity, id) : null;
        if (row === null) write.remove(isEntityName(entity) ? entity : 'other', isEntityName(entity) ? id : key);
        else if (isEntityName(entity)) {
          write.put(entity, row);
          folded.push(foldedOf(entity, row));
        } else write.put('other', { key, entity, row });
      }
    }),
  );
  ledger.inner.rows.fold(folded, ledger.inner.rows.seq);
}

/** In the order of `entity:id`, unknown entities among the known ones. */
async function* storedRows(ledger: Ledger): AsyncIterable<{ readonly entity: string; readonly row: StoredRow }> {
  const { db } = ledger.inner;
  const others = await db.other.orderBy('key').toArray();
  const names = [...new Set([...ENTITY_NAMES, ...others.map(({ entity }) => entity)])].sort(byKey);
  for (const entity of names) {
    if (!isEntityName(entity)) {
      for (const other of others) if (other.entity === entity) yield { entity, row: other.row };
      continue;
    }
    for (let after = ''; ; ) {
      const page = await db.rowsOf(entity).where('id').above(after).limit(PAGE).toArray();
      for (const row of page) yield { entity, row };
      const last = page[page.length - 1];
      if (last === undefined || page.length < PAGE) break;
      after = last.id;
    }
  }
}

/** `unit:` sorts before `unitX:` as keys do. */
function byKey(a: string, b: string): number {
  return `${a}:` < `${b}:` ? -1 : 1;
}

function lineOf(entity: string, row: StoredRow): string {
  return `${entity} ${canonical(row)}\n`;
}
