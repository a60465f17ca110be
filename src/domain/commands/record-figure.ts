/** 填投资: an amount with its period, 口径 and source. One that stands is corrected, never entered beside it. */
import { type Command, create, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import type { Row } from '../entities/registry.ts';
import { idOf } from '../id.ts';
import type { Money } from '../money.ts';
import { lastMonthOf, type Period } from '../period.ts';
import { ok } from '../result.ts';
import { checkValues, liveRow, notAfterToday, reasonIn } from './row-guards.ts';

export type RecordFigureArgs = {
  readonly project: string;
  readonly period: Period | null;
  readonly measure: NonNullable<Row<'figure'>['measure']>;
  readonly amount: Money | null;
  readonly basis: string | null;
  readonly source: string | null;
  readonly on: Day | null;
};

export const recordFigure: Command<RecordFigureArgs> = {
  name: 'record-figure',
  needs: ({ project }) => [
    { entity: 'project', id: project },
    { entity: 'figure', by: 'project', key: project },
  ],
  decide: (view, args, { today, newId }) => {
    const project = liveRow(view, 'project', args.project);
    if (!project.ok) return project;
    if (args.period === null) return refusal('periodMissing');
    if (args.amount === null) return refusal('amountMissing');
    if (args.amount.fen < 0) return refusal('amountNegative');
    if ((args.measure === 'done' || args.measure === 'received') && monthNeeded(args.period) > today.slice(0, 7))
      return refusal('periodInFuture', { period: args.period });
    const future = args.on === null ? null : notAfterToday(args.on, today);
    if (future !== null) return future;
    const basis = reasonIn(args.basis);
    const stands = view
      .rows('figure', 'project', args.project)
      .some((row) => row.period === args.period && row.measure === args.measure && row.basis === basis);
    if (stands) return refusal('figureExists', { period: args.period });
    const values = { ...args, project: idOf<'project'>(args.project), basis, source: reasonIn(args.source) };
    return checkValues('figure', values, null) ?? ok([create('figure', newId(), values)]);
  },
};

/** The month that must have begun before anything can be done in the period; a run is judged by its last month. */
function monthNeeded(period: Period): string {
  if (period.includes('/')) return lastMonthOf(period);
  return period.length === 4 ? `${period}-01` : period.slice(0, 7);
}
