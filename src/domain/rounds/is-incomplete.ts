/** 缺要素: a decision that is to be done needs a unit and a deadline; on an open item the item's own unit answers. */
import type { Row } from '../entities/registry.ts';

export function isIncomplete(row: Pick<Row<'decision'>, 'kind' | 'unit' | 'due' | 'continues'>): boolean {
  if (row.kind === 'note') return false;
  const hasDue = row.due !== null && (row.due.to !== null || row.due.words !== null);
  return !hasDue || (row.unit === null && row.continues === null);
}
