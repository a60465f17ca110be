/** Held changes and conflicts (暂存与冲突): what could not be applied yet, and what two people wrote at once. */
import type { Conflict, HeldChange } from './db.ts';
import { changeNamed, type LogRecord } from './history.ts';
import type { Ledger } from './ledger.ts';
import { smallWrite } from './small-write.ts';

export type { Conflict, HeldChange };

export function heldChanges(ledger: Ledger): Promise<readonly HeldChange[]> {
  return ledger.inner.db.held.toArray();
}

export function conflicts(ledger: Ledger): Promise<readonly Conflict[]> {
  return ledger.inner.db.conflict.toArray();
}

/** Both sides of a conflict; the later one stands unless the field was written again. */
export async function sidesOf(
  ledger: Ledger,
  conflict: Conflict,
): Promise<{ readonly earlier: LogRecord | null; readonly later: LogRecord | null }> {
  return {
    earlier: await changeNamed(ledger, conflict.earlier),
    later: await changeNamed(ledger, conflict.later),
  };
}

/** Someone has looked at it and decided; the decision itself is an ordinary edit. */
export function settleConflict(ledger: Ledger, conflict: Conflict): Promise<void> {
  return smallWrite(ledger, 'conflict', (write) => write.put('conflict', { ...conflict, settled: true }));
}
