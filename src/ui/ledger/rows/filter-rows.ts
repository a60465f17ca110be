// Rows that meet the conditions of the view (筛选).
import { FEN_PER_WAN } from '../../../domain/money.ts';
import { namesRow } from './find-text.ts';
import { type FoundOf, fold } from './found.ts';
import type { LedgerRow } from './ledger-row.ts';
import { type Conditions, hasConditions, NO_TEAM } from './view-state.ts';

export function filterRows(rows: readonly LedgerRow[], view: Conditions, foundOf: FoundOf): readonly LedgerRow[] {
  if (!hasConditions(view)) return rows;
  const query = fold(view.text);
  const teams = new Set(view.teams);
  const lights = new Set(view.lights);
  const stages = new Set<string>(view.stages);
  const { dueWithin } = view;
  const atLeast = view.atLeastWan === null ? null : view.atLeastWan * FEN_PER_WAN;
  const atMost = view.atMostWan === null ? null : view.atMostWan * FEN_PER_WAN;
  return rows.filter(
    (row) =>
      (teams.size === 0 || teams.has(row.team ?? NO_TEAM)) &&
      (lights.size === 0 || lights.has(row.light)) &&
      (stages.size === 0 || stages.has(row.stage ?? '')) &&
      (!view.gap || row.gap) &&
      (dueWithin === null || isDueWithin(row, dueWithin)) &&
      (atLeast === null || (row.total !== null && row.total >= atLeast)) &&
      (atMost === null || (row.total !== null && row.total <= atMost)) &&
      (query === '' || namesRow(query, foundOf(row))),
  );
}

function isDueWithin(row: LedgerRow, days: number): boolean {
  const left = row.next?.days ?? null;
  return left !== null && left <= days;
}
