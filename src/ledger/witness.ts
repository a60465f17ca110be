/**
 * The witness (见证): what localStorage remembers of the ledger, because a damaged IndexedDB comes back empty without a word.
 * It is written after `complete`: the database may be ahead of it (a kill between both), never behind.
 */
import { databaseName, type LogRecord, type OwnHead } from './db.ts';
import type { Environment, Witness } from './ledger.ts';

export function witnessOf(own: OwnHead): Witness {
  return { ledger: own.ledger, device: own.device, n: own.n, hash: own.hash, changes: own.changes };
}

export function readWitness(environment: Environment, key: string): Witness | null {
  const text = environment.storage?.getItem(nameOf(environment, key)) ?? null;
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isWitness(value) ? value : null;
  } catch {
    return null;
  }
}

/** A full or forbidden localStorage loses the witness, not the write. */
export function writeWitness(environment: Environment, key: string, witness: Witness): void {
  try {
    environment.storage?.setItem(nameOf(environment, key), JSON.stringify(witness));
  } catch {
    environment.storage?.removeItem(nameOf(environment, key));
  }
}

export function forgetWitness(environment: Environment, key: string): void {
  environment.storage?.removeItem(nameOf(environment, key));
}

/** True when the database still holds everything the witness saw; `at` is its own change number `witness.n`. */
export function bearsOut(witness: Witness, own: OwnHead, at: LogRecord | null): boolean {
  // Browsers write localStorage down seconds later: a kill right after restores leaves the witness of what was replaced.
  if (own.replaces?.includes(witness.device)) return true;
  if (witness.ledger !== own.ledger || witness.device !== own.device) return false;
  if (own.changes < witness.changes || own.n < witness.n) return false;
  return witness.n === 0 || at?.hash === witness.hash;
}

function nameOf(environment: Environment, key: string): string {
  return `${databaseName(environment.path, key)}:witness`;
}

function isWitness(value: unknown): value is Witness {
  if (typeof value !== 'object' || value === null) return false;
  // Only to look at members that may be missing.
  const { ledger, device, n, hash, changes } = value as Partial<Record<keyof Witness, unknown>>;
  return (
    typeof ledger === 'string' &&
    typeof device === 'string' &&
    typeof n === 'number' &&
    typeof hash === 'string' &&
    typeof changes === 'number'
  );
}
