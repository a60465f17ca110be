/** What a backup needs beside the public files (整本读出): how far the ledger stands at one moment, and points put back. */
import type { LogRecord, OwnHead, PointRecord } from './db.ts';
import { SCHEMA } from './db.ts';
import type { Ledger } from './ledger.ts';
import { smallWrite } from './small-write.ts';

/** The schema this program writes: a backup of a later one is not read. */
export const KNOWN_SCHEMA = SCHEMA;

const MOST_RECORDS = 500;

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
 * The log behind a place, oldest first, until about `mostPatches` have come: records differ five-hundredfold in size, so a
 * page counted in records could hold the screen up.
 */
export async function logPage(ledger: Ledger, seq: number, mostPatches: number): Promise<readonly LogRecord[]> {
  const page: LogRecord[] = [];
  let patches = 0;
  await ledger.inner.db.log
    .where('seq')
    .above(seq)
    .limit(MOST_RECORDS)
    .until(() => patches >= mostPatches)
    .each((record) => {
      page.push(record);
      patches += record.patches.length;
    });
  return page;
}

/** A restore point as a backup carries it; `seq` counts the changes before it. */
export function putPoint(ledger: Ledger, point: PointRecord): Promise<void> {
  return smallWrite(ledger, 'point', (write) => write.put('point', point));
}
