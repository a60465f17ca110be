// How many items wait for the office (待核查、待批准销号): counted in small slices once the ledger is quiet, so that nobody who
// ticks or scrolls feels it.
import { useEffect, useState } from 'react';
import { itemClock } from '../../../domain/items/item-summary.ts';
import { useLedger, useLedgerVersion, useToday } from '../use-ledger.tsx';
import { summaryOfItem } from './use-items.ts';

const QUIET_MS = 300;
const SLICE_MS = 6;

export function useWaitingItems(): number {
  const { resident } = useLedger();
  const today = useToday();
  const version = useLedgerVersion();
  const [count, setCount] = useState(0);
  useEffect(() => {
    void version;
    const rows = resident.all('item');
    let at = 0;
    let waiting = 0;
    const slice = () => {
      const end = performance.now() + SLICE_MS;
      const clock = itemClock(resident, today);
      for (; at < rows.length && performance.now() < end; at++) {
        const row = rows[at];
        const group = row === undefined ? null : summaryOfItem(resident, row, clock).group;
        if (group === 'toCheck' || group === 'toStrikeOff') waiting++;
      }
      if (at < rows.length) timer = setTimeout(slice);
      else setCount(waiting);
    };
    let timer = setTimeout(slice, QUIET_MS);
    return () => clearTimeout(timer);
  }, [resident, today, version]);
  return count;
}
