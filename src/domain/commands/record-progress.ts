/** 报进展: append-only — each report is a row, the newest is shown. */
import { type Command, create, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import { latestProgress } from '../derive/latest-progress.ts';
import { idOf } from '../id.ts';
import { orderBetween } from '../order.ts';
import type { Period } from '../period.ts';
import { ok } from '../result.ts';
import { checkValues, liveRow, notAfterToday, reasonIn } from './row-guards.ts';

export type RecordProgressArgs = {
  readonly project: string;
  readonly period: Period | null;
  /** The day the words hold for. */
  readonly on: Day;
  readonly text: string | null;
  readonly problems: string | null;
  readonly next: string | null;
  readonly reportedBy: string | null;
};

export const recordProgress: Command<RecordProgressArgs> = {
  name: 'record-progress',
  needs: ({ project }) => [
    { entity: 'project', id: project },
    { entity: 'progress', by: 'project', key: project },
  ],
  decide: (view, args, { today, newId }) => {
    const project = liveRow(view, 'project', args.project);
    if (!project.ok) return project;
    const text = reasonIn(args.text);
    const problems = reasonIn(args.problems);
    const next = reasonIn(args.next);
    if (text === null && problems === null && next === null) return refusal('progressEmpty');
    const future = notAfterToday(args.on, today);
    if (future !== null) return future;
    const last = latestProgress(view.rows('progress', 'project', args.project));
    const sameDay = last !== null && last.on === args.on ? last.order : null;
    if (last !== null && last.on === args.on && last.period === args.period)
      if (last.text === text && last.problems === problems && last.next === next) return refusal('nothingChanged');
    const values = {
      project: idOf<'project'>(args.project),
      period: args.period,
      on: args.on,
      text,
      problems,
      next,
      reportedBy: reasonIn(args.reportedBy),
      order: orderBetween(sameDay, null),
    };
    return checkValues('progress', values, null) ?? ok([create('progress', newId(), values)]);
  },
};
