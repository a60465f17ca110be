// Changes of some rows or of the whole ledger (变更记录), read from the log page by page, with whether each still stands.
import { useCallback, useEffect, useState } from 'react';
import { changeKey } from '../../../domain/change.ts';
import { changesOfRows, type LogRecord, latestChanges, type RowKey, stands } from '../../../ledger/history.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { painted } from '../painted.ts';
import { useLedger, useLedgerVersion } from '../use-ledger.tsx';

export type ReadChanges = {
  /** Null while the first page is read. */
  readonly records: readonly LogRecord[] | null;
  readonly standing: ReadonlySet<string>;
  readonly hasMore: boolean;
  readonly more: () => void;
};

const PAGE = 50;

/** `rows` null = the whole ledger; `keeps` picks among them. Both must stay the same between renders (`useMemo`, `useCallback`). */
export function useChanges(
  rows: readonly RowKey[] | null,
  keeps: ((record: LogRecord) => boolean) | null = null,
  page = PAGE,
): ReadChanges {
  const ledger = useLedger();
  const version = useLedgerVersion();
  const [wanted, setWanted] = useState(page);
  const [read, setRead] = useState<Omit<ReadChanges, 'more'>>({ records: null, standing: new Set(), hasMore: false });
  useEffect(() => {
    let current = true;
    // Whatever the ledger has written since belongs to the list.
    void version;
    const load = async () => {
      const { records, hasMore } = await recordsOf(ledger, rows, keeps, wanted);
      const standing = new Set<string>();
      for (const record of records) if (await stands(ledger, record)) standing.add(changeKey(record));
      if (current) setRead({ records, standing, hasMore });
    };
    // Behind the frame that shows what was just done: nobody waits for the log, everybody for the tick.
    void painted().then(() => {
      if (current) load().catch(() => current && setRead({ records: [], standing: new Set(), hasMore: false }));
    });
    return () => {
      current = false;
    };
  }, [ledger, rows, keeps, wanted, version]);
  const more = useCallback(() => setWanted((count) => count + page), [page]);
  return { ...read, more };
}

async function recordsOf(
  ledger: Ledger,
  rows: readonly RowKey[] | null,
  keeps: ((record: LogRecord) => boolean) | null,
  wanted: number,
): Promise<{ readonly records: readonly LogRecord[]; readonly hasMore: boolean }> {
  const found: LogRecord[] = [];
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const step = keeps === null ? wanted + 1 : 200;
    const page = await (rows === null
      ? latestChanges(ledger, { limit: step, before })
      : changesOfRows(ledger, rows, { limit: step, before }));
    for (const record of page) if (keeps === null || keeps(record)) found.push(record);
    const last = page[page.length - 1];
    if (found.length > wanted) return { records: found.slice(0, wanted), hasMore: true };
    if (last === undefined || page.length < step) return { records: found, hasMore: false };
    before = last.seq;
  }
}
