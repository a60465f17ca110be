/** The search table (检索表): pinyin of names, computed when idle; disposable. */
import type { SearchRecord } from './db.ts';
import type { Ledger } from './ledger.ts';
import { smallWrite } from './small-write.ts';

export type { SearchRecord };

export function allSearchRecords(ledger: Ledger): Promise<readonly SearchRecord[]> {
  return ledger.inner.db.search.toArray();
}

/** @param gone keys whose rows are no longer to be found. */
export function writeSearchRecords(
  ledger: Ledger,
  records: readonly SearchRecord[],
  gone: readonly string[] = [],
): Promise<void> {
  return smallWrite(ledger, 'search', (write) => {
    for (const record of records) write.put('search', record);
    for (const key of gone) write.remove('search', key);
  });
}
