/**
 * One strict write transaction (严格写入) under Dexie's connection. Dexie's own transactions cost 1.2–2 times raw ones on a
 * small write, and this is the path every tick takes. Rule: read first (all requests at once), decide and hash
 * synchronously, then write. Nothing foreign is awaited, because that would commit the first half.
 */
import type { LedgerDatabase } from './db.ts';
import { type OwnHead, SCHEMA } from './db.ts';
import { SaveError, type SaveFailure } from './ledger.ts';

export interface Write {
  get<T>(table: string, key: IDBValidKey): Promise<T | null>;
  getAll<T>(table: string, index: string | null, key: IDBValidKey | IDBKeyRange | null): Promise<readonly T[]>;
  /** The highest key of a table, null when it is empty. */
  lastKey(table: string): Promise<IDBValidKey | null>;
  put(table: string, value: unknown): void;
  /** The given key is readable from the returned function after the transaction is complete. */
  add(table: string, value: unknown): () => number;
  remove(table: string, key: IDBValidKey): void;
  clear(table: string): void;
  /** Waits until everything asked so far has been carried out: lets a long write breathe and notice a cancel. */
  breathe(): Promise<void>;
}

/** @throws SaveError when nothing was written; other errors are bugs thrown by `work`, and then nothing was written either. */
export function strictWrite<T>(
  db: LedgerDatabase,
  tables: readonly string[],
  work: (write: Write) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let transaction: IDBTransaction;
    try {
      transaction = begin(db, tables);
    } catch (cause) {
      reject(saveErrorOf(cause, 'closed'));
      return;
    }
    let outcome: { readonly value: T } | null = null;
    let thrown: { readonly error: unknown; readonly beneath: boolean } | null = null;
    const cancel = () => abort(transaction);
    transaction.oncomplete = () => {
      signal?.removeEventListener('abort', cancel);
      if (outcome !== null) resolve(outcome.value);
      // The transaction ended before the work did: something foreign was awaited in it.
      else reject(thrown?.error ?? new Error('the write transaction ended before its work'));
    };
    transaction.onabort = () => {
      signal?.removeEventListener('abort', cancel);
      if (signal?.aborted === true) reject(new SaveError('aborted', transaction.error, true));
      else if (thrown?.beneath === true && asSaveError(thrown.error) instanceof SaveError)
        reject(saveErrorOf(transaction.error, 'aborted'));
      else if (thrown !== null) reject(ownError(thrown.error, transaction.error));
      else reject(saveErrorOf(transaction.error, 'aborted'));
    };
    if (signal?.aborted === true) {
      abort(transaction);
      return;
    }
    signal?.addEventListener('abort', cancel);
    work(writeOn(transaction)).then(
      (value) => {
        outcome = { value };
        // Said outright, the store need not wait for the last answers to be heard here first.
        end(transaction);
      },
      (error: unknown) => {
        // Already ended: the work stumbled over a transaction that was aborted beneath it.
        thrown = { error, beneath: !abort(transaction) };
      },
    );
  });
}

/** Reads the own head and refuses where this program or this tab must not write any more. */
export async function fenced(write: Write): Promise<OwnHead> {
  const own = await write.get<OwnHead>('head', 'own');
  if (own === null || own.state === 'replaced') throw new SaveError('closed');
  if (own.schema > SCHEMA) throw new SaveError('newerSchema');
  return own;
}

function begin(db: LedgerDatabase, tables: readonly string[]): IDBTransaction {
  // Dexie's type hides that a closed database has no connection.
  const connection = db.backendDB() as IDBDatabase | null;
  if (connection === null) throw new SaveError('closed');
  return connection.transaction(tables, 'readwrite', { durability: 'strict' });
}

/** False when it had ended already: its own event tells how. */
function abort(transaction: IDBTransaction): boolean {
  try {
    transaction.abort();
    return true;
  } catch {
    return false;
  }
}

function end(transaction: IDBTransaction): void {
  try {
    transaction.commit();
  } catch {
    // Already ended, because nothing was under way: `complete` or `abort` tells how.
  }
}

function writeOn(transaction: IDBTransaction): Write {
  let last: IDBRequest | null = null;
  const store = (table: string) => transaction.objectStore(table);
  const ask = <R>(request: IDBRequest<R>): Promise<R> => {
    last = request;
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? transaction.error);
    });
  };
  const tell = <R>(request: IDBRequest<R>): IDBRequest<R> => {
    last = request;
    return request;
  };
  return {
    // Tables hold what the types in db.ts say: this file and db.ts are where rows get their types.
    get: async <T>(table: string, key: IDBValidKey) => ((await ask(store(table).get(key))) ?? null) as T | null,
    getAll: async <T>(table: string, index: string | null, key: IDBValidKey | IDBKeyRange | null) =>
      (await ask((index === null ? store(table) : store(table).index(index)).getAll(key))) as readonly T[],
    lastKey: async (table) => (await ask(store(table).openKeyCursor(null, 'prev')))?.key ?? null,
    put: (table, value) => void tell(store(table).put(value)),
    add: (table, value) => {
      const request = tell(store(table).add(value));
      return () => Number(request.result);
    },
    remove: (table, key) => void tell(store(table).delete(key)),
    clear: (table) => void tell(store(table).clear()),
    breathe: async () => {
      if (last !== null && last.readyState === 'pending') await ask(last);
    },
  };
}

/** A failure of the disk behind an error of ours wins: it is the cause. */
function ownError(thrown: unknown, disk: DOMException | null): unknown {
  if (thrown instanceof SaveError || disk === null) return asSaveError(thrown);
  return saveErrorOf(disk, 'unknown');
}

/** Errors of the store become SaveErrors; bugs stay what they are. */
export function asSaveError(error: unknown): unknown {
  return nameOf(error) === null ? error : saveErrorOf(error, 'unknown');
}

/** Quota and disk errors arrive as AbortError with the truth inside (`inner`), or bare, depending on the way they took. */
export function saveErrorOf(error: unknown, otherwise: SaveFailure): SaveError {
  if (error instanceof SaveError) return error;
  // A disk that fills up closes the connection with an UnknownError: only its message knows why.
  if (error instanceof Error && error.message.includes('NO_SPACE')) return new SaveError('diskFull', error);
  const reasons = [nameOf(innerOf(error)), nameOf(error)].map((name) => (name === null ? null : reasonOf(name)));
  return new SaveError(reasons.find((reason) => reason !== null) ?? otherwise, error);
}

function reasonOf(name: string): SaveFailure | null {
  switch (name) {
    case 'QuotaExceededError':
      return 'quota';
    case 'DataError':
    case 'NotReadableError':
      return 'diskFull';
    case 'VersionError':
      return 'newerSchema';
    case 'InvalidStateError':
    case 'DatabaseClosedError':
    case 'NotFoundError':
      return 'closed';
    case 'AbortError':
    // The transaction was aborted beneath the work, which then found it closed.
    case 'TransactionInactiveError':
      return 'aborted';
    case 'UnknownError':
      return 'unknown';
    default:
      return null;
  }
}

function innerOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'inner' in error ? error.inner : null;
}

/** The name of an error of the store, null for plain bugs. */
function nameOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('name' in error) || typeof error.name !== 'string') return null;
  return reasonOf(error.name) === null ? null : error.name;
}
