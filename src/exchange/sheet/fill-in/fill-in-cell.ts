// What the ledger says in a white cell of a fill-in sheet (填报格内容).
import { latestProgress } from '../../../domain/derive/latest-progress.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import { FEN_PER_WAN } from '../../../domain/money.ts';
import type { Period } from '../../../domain/period.ts';
import type { View } from '../../../domain/view.ts';
import type { SpecCell } from '../write/sheet-spec.ts';
import type { FillInKey } from './fill-in-base.ts';

export function fillInCell(view: View, id: string, key: FillInKey, period: Period): SpecCell {
  if (key === 'done') {
    const done = view.row('milestone', id)?.done ?? null;
    return done === null ? null : done.on === null ? '已完成' : { day: done.on };
  }
  if (key !== 'figure') return latestProgress(view.rows('progress', 'project', id))?.[key] ?? null;
  const amount = figureOf(view, id, period)?.amount ?? null;
  if (amount === null) return null;
  return amount.approximate ? (amount.words ?? '') : Number((amount.fen / FEN_PER_WAN).toFixed(6));
}

/** The ledger's own 完成 of the period. */
export function figureOf(view: View, project: string, period: Period): Row<'figure'> | null {
  const rows = view.rows('figure', 'project', project);
  return rows.find((row) => row.period === period && row.measure === 'done' && row.basis === null) ?? null;
}
