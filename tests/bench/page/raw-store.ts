// The yardstick (裸 IndexedDB): what a tick costs with nothing of ours around it — read one row, put it, add one log record,
// one strict transaction, over tables of the same size with the same indexes.
import type { LogRecord } from '../../../src/ledger/db.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';

const NAME = 'bench-raw';
const PAGE = 2000;

export type RawStore = {
  /** Milliseconds of one tick. */
  readonly tick: (milestone: string, record: Omit<LogRecord, 'seq'>) => Promise<number>;
  readonly close: () => Promise<void>;
};

/** A copy of the ledger's milestones and log. */
export async function rawStore(ledger: Ledger): Promise<RawStore> {
  await settled(indexedDB.deleteDatabase(NAME));
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => {
    const nodes = opening.result.createObjectStore('milestone', { keyPath: 'id' });
    nodes.createIndex('project', 'project');
    nodes.createIndex('unit', 'unit');
    const log = opening.result.createObjectStore('log', { keyPath: 'seq', autoIncrement: true });
    log.createIndex('[device+n]', ['device', 'n'], { unique: true });
    log.createIndex('touched', 'touched', { multiEntry: true });
    log.createIndex('batch', 'batch');
    log.createIndex('undoes', 'undoes');
  };
  const db = await settled(opening);
  await copy(ledger, db, 'milestone', 'id');
  await copy(ledger, db, 'log', 'seq');
  return {
    tick: async (milestone, record) => {
      const from = performance.now();
      await tick(db, milestone, record);
      return performance.now() - from;
    },
    close: async () => {
      db.close();
      await settled(indexedDB.deleteDatabase(NAME));
    },
  };
}

function tick(db: IDBDatabase, milestone: string, record: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(['milestone', 'log'], 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    const nodes = transaction.objectStore('milestone');
    const read = nodes.get(milestone);
    read.onsuccess = () => {
      nodes.put({ ...read.result, done: { on: '2026-03-02', by: '专员1', note: null } });
      transaction.objectStore('log').add(record);
      transaction.commit();
    };
  });
}

async function copy(ledger: Ledger, db: IDBDatabase, table: 'milestone' | 'log', key: 'id' | 'seq'): Promise<void> {
  let after: string | number = table === 'log' ? 0 : '';
  const size = table === 'log' ? 50 : PAGE;
  for (;;) {
    const rows: readonly Record<string, string | number>[] = await ledger.inner.db
      .table(table)
      .where(key)
      .above(after)
      .limit(size)
      .toArray();
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction(table, 'readwrite', { durability: 'relaxed' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      for (const row of rows) transaction.objectStore(table).put(row);
    });
    const last = rows[rows.length - 1];
    if (last === undefined || rows.length < size) return;
    after = last[key] ?? after;
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
