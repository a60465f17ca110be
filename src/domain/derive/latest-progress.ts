/** 最新进展: progress is append-only; the newest by day, then the last written of that day, is the one shown. */

import type { Row } from '../entities/registry.ts';
import { lastMonthOf } from '../period.ts';

export function latestProgress(rows: readonly Row<'progress'>[]): Row<'progress'> | null {
  let latest: Row<'progress'> | null = null;
  for (const row of rows) if (latest === null || isLater(row, latest)) latest = row;
  return latest;
}

function isLater(a: Row<'progress'>, b: Row<'progress'>): boolean {
  const onA = a.on ?? (a.period === null ? '' : `${lastMonthOf(a.period)}-31`);
  const onB = b.on ?? (b.period === null ? '' : `${lastMonthOf(b.period)}-31`);
  if (onA !== onB) return onA > onB;
  if (a.order !== b.order) return a.order > b.order;
  return a.id > b.id;
}
