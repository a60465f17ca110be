// The view of the ledger as it stands in the address (视图与地址), and the choice of columns that this machine keeps.
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useLedger } from '../kit/use-ledger.tsx';
import type { ColumnId } from './columns/column-ids.ts';
import { widthOfColumn } from './columns/columns.ts';
import { type KeptGrid, keepGrid, orderedColumns, readKeptGrid } from './kept-columns.ts';
import { addressOfView, type LedgerView, viewFromAddress } from './rows/view-state.ts';

export function useLedgerView(): readonly [LedgerView, (next: LedgerView) => void] {
  const [query, setQuery] = useSearchParams();
  const text = query.toString();
  const view = useMemo(() => viewFromAddress(new URLSearchParams(text)), [text]);
  // Typing a filter is not a place to go back to.
  const setView = useCallback((next: LedgerView) => setQuery(addressOfView(next), { replace: true }), [setQuery]);
  return [view, setView];
}

export type GridChoice = {
  readonly kept: KeptGrid;
  readonly keep: (next: KeptGrid) => void;
  readonly columns: readonly ColumnId[];
  readonly widthOf: (id: ColumnId) => number;
};

export function useGridChoice(view: LedgerView): GridChoice {
  const { key } = useLedger();
  const [kept, setKept] = useState(() => readKeptGrid(storage(), key));
  const keep = useCallback(
    (next: KeptGrid) => {
      setKept(next);
      keepGrid(storage(), key, next);
    },
    [key],
  );
  const columns = useMemo(() => orderedColumns(view.columns ?? kept.columns), [view.columns, kept.columns]);
  const widthOf = useCallback((id: ColumnId) => kept.widths[id] ?? widthOfColumn(id), [kept.widths]);
  return { kept, keep, columns, widthOf };
}

function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
