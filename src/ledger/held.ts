/** Held changes and conflicts (暂存与冲突): what could not be applied yet, and what two people wrote at once. */
import { changeKey } from '../domain/change.ts';
import type { SettleConflictArgs } from '../domain/commands/settle-conflict.ts';
import { type Entry, entriesOf, settlementId } from './concurrent.ts';
import { type Conflict, type HeldChange, type LogRecord, touchedKey } from './db.ts';
import type { Ledger } from './ledger.ts';

export type { Entry, HeldChange };

export function heldChanges(ledger: Ledger): Promise<readonly HeldChange[]> {
  return ledger.inner.db.held.toArray();
}

/** The entries of the conflict desk that nobody has settled, each with both values; the later one stands meanwhile. */
export async function openConflicts(ledger: Ledger): Promise<readonly Entry[]> {
  const kept = (await ledger.inner.db.conflict.toArray()).filter((conflict) => !isSettled(ledger, conflict));
  const histories = new Map<string, readonly LogRecord[]>();
  const open: Entry[] = [];
  for (const { key, entity, id, field } of kept) {
    const touched = touchedKey(entity, id);
    let history = histories.get(touched);
    if (history === undefined) {
      history = await ledger.inner.db.log.where('touched').equals(touched).toArray();
      histories.set(touched, history);
    }
    const entry = entriesOf(history, entity, id, field).find((each) => each.key === key);
    if (entry !== undefined) open.push(entry);
  }
  return open;
}

/** What is written when somebody decides: the value that lost comes back, or what stands stays. */
export function settlingOf({ settlement, entity, id, field, lost }: Entry, take: boolean): SettleConflictArgs {
  return { settlement, entity, row: id, field, run: changeKey(lost), take: take ? { value: lost.to } : null };
}

function isSettled(ledger: Ledger, conflict: Conflict): boolean {
  const row = ledger.resident.row('settlement', settlementId(conflict));
  return row !== null && row.removed === null;
}
