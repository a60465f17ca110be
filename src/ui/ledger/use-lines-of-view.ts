// From all rows to the lines on the screen (筛选、排序、分组), each step computed only when what it needs has changed.
import { useMemo } from 'react';
import { filterRows } from './rows/filter-rows.ts';
import type { FoundOf } from './rows/found.ts';
import { groupLines, type Line, plainLines, type Sums, sumsOf, type Team } from './rows/group-rows.ts';
import type { LedgerRow } from './rows/ledger-row.ts';
import { sortRows } from './rows/sort-rows.ts';
import type { LedgerView } from './rows/view-state.ts';

export type ViewLines = {
  readonly lines: readonly Line[];
  /** Every row that meets the conditions, in order, folded ones included. */
  readonly rows: readonly LedgerRow[];
  readonly sums: Sums;
};

export function useLinesOfView(
  all: readonly LedgerRow[],
  teams: readonly Team[],
  view: LedgerView,
  foundOf: FoundOf,
): ViewLines {
  const { order, grouped, folded } = view;
  const { text, teams: chosen, lights, stages, gap, dueWithin, atLeastWan, atMostWan } = view;
  const rows = useMemo(() => {
    const conditions = { text, teams: chosen, lights, stages, gap, dueWithin, atLeastWan, atMostWan };
    return timed(text === '' ? 'ledger:filter' : 'ledger:search', () => filterRows(all, conditions, foundOf));
  }, [all, text, chosen, lights, stages, gap, dueWithin, atLeastWan, atMostWan, foundOf]);
  const sorted = useMemo(() => timed('ledger:sort', () => sortRows(rows, order)), [rows, order]);
  const sums = useMemo(() => sumsOf(rows), [rows]);
  const lines = useMemo(
    () => (grouped ? groupLines(sorted, teams, folded) : plainLines(sorted)),
    [sorted, teams, folded, grouped],
  );
  return { lines, rows: sorted, sums };
}

/** The bench reads these measures; they cost a microsecond and hold no content. */
function timed<T>(name: string, work: () => T): T {
  const from = performance.now();
  const result = work();
  performance.measure(name, { start: from, end: performance.now() });
  return result;
}
