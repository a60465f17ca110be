/** Writes to the tables beside the ledger (附表写入): strict and fenced like every other, but outside the log. */
import type { LedgerTable } from './db.ts';
import type { Ledger } from './ledger.ts';
import { fenced, strictWrite, type Write } from './transaction.ts';

/** @throws SaveError */
export function smallWrite(ledger: Ledger, table: LedgerTable, work: (write: Write) => void): Promise<void> {
  return ledger.inner.writing(() =>
    strictWrite(ledger.inner.db, ['head', table], async (write) => {
      await fenced(write);
      work(write);
    }),
  );
}
