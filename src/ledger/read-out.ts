/** What a backup needs beside the public files (整本读出): how far the ledger stands at one moment, and points put back. */
import type { LogRecord, OwnHead, PointRecord } from './db.ts';
import { SCHEMA } from './db.ts';
import type { Ledger } from './ledger.ts';
import { smallWrite } from './small-write.ts';

/** The schema this program writes: a backup of a later one is not read. */
export const KNOWN_SCHEMA = SCHEMA;

const MOST_RECORDS = 500;
/** Careful at first: one record may hold 500 patches. */
const FIRST_RECORDS = 2;
const GROWTH = 4;

/** Taken in one read transaction: everything up to `seq` belongs to it, what is written later does not. */
export type Standing = {
  readonly schema: number;
  /** Own counter and the hash of that change. */
  readonly n: number;
  readonly hash: string;
  /** Place in the log; 0 = empty. */
  readonly seq: number;
  readonly changes: number;
};

export async function standingOf(ledger: Ledger): Promise<Standing> {
  const { db } = ledger.inner;
  return db.transaction('r', [db.head, db.log], async () => {
    // The row under `own` is always an own head.
    const own = (await db.head.get('own')) as OwnHead | undefined;
    if (own === undefined) throw new Error('the ledger has lost its head');
    const seq = await db.log.orderBy('seq').lastKey();
    return {
      schema: own.schema,
      n: own.n,
      hash: own.hash,
      seq: typeof seq === 'number' ? seq : 0,
      changes: await db.log.count(),
    };
  });
}

/**
 * The log up to a place, oldest first, in pages of about `patches` patches: records differ five-hundredfold in size, so a page
 * counted in records alone could hold the screen up. Each page asks for as many records as the one before makes likely.
 */
export async function* logPages(ledger: Ledger, end: number, patches: number): AsyncGenerator<readonly LogRecord[]> {
  const { log } = ledger.inner.db;
  let records = FIRST_RECORDS;
  for (let seq = 0; seq < end; ) {
    const page = await log.where('seq').between(seq, end, false, true).limit(records).toArray();
    const last = page[page.length - 1];
    if (last === undefined) return;
    yield page;
    seq = last.seq;
    const each = page.reduce((sum, record) => sum + record.patches.length, 0) / page.length;
    records = Math.max(1, Math.min(MOST_RECORDS, records * GROWTH, Math.floor(patches / each)));
  }
}

/** A restore point as a backup carries it; `seq` counts the changes before it. */
export function putPoint(ledger: Ledger, point: PointRecord): Promise<void> {
  return smallWrite(ledger, 'point', (write) => write.put('point', point));
}
