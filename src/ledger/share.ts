/**
 * What kind of copy this is (分发来的台账): the whole ledger, or one opened from a share file. Kept in the `mapping` table,
 * because that goes into backups: a restored share must still know that it is one.
 */
import type { OwnHead } from './db.ts';
import type { Ledger } from './ledger.ts';
import { readMapping, writeMapping } from './mapping.ts';

const SHARE = 'exchange.share';

/** Read by whoever wrote it; the exchange folder checks its shape. Null = a whole ledger. */
export function readShareNote(ledger: Ledger): Promise<unknown> {
  return readMapping(ledger, SHARE);
}

export function writeShareNote(ledger: Ledger, note: unknown): Promise<void> {
  return writeMapping(ledger, SHARE, note);
}

/** How far each device's changes are here, this one's too. */
export async function devicesHere(
  ledger: Ledger,
): Promise<readonly { readonly device: string; readonly most: number; readonly known: number }[]> {
  const heads = await ledger.inner.db.head.toArray();
  return heads.map((head) =>
    isOwn(head)
      ? { device: head.device, most: head.n, known: head.n }
      : { device: head.key.slice('device:'.length), most: head.most, known: head.known },
  );
}

function isOwn(head: { readonly key: string }): head is OwnHead {
  return head.key === 'own';
}
