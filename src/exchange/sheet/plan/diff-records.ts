// Figures and progress of a project against the ledger (数据与进展差异). Progress is append-only: a new row only for new words.
import { create, edit } from '../../../domain/command.ts';
import { type Day, day, dayOf, daysInMonth } from '../../../domain/day.ts';
import { latestProgress } from '../../../domain/derive/latest-progress.ts';
import type { Values } from '../../../domain/entities/registry.ts';
import { orderBetween } from '../../../domain/order.ts';
import { lastMonthOf, type Period, period } from '../../../domain/period.ts';
import { tidy } from '../understand/normalise.ts';
import type { CellAt, ProjectReading } from '../understand/understood.ts';
import type { PlanChange } from './import-plan.ts';
import { changeOf, expectValue, NONE, type Pair, type PlanContext, textValue } from './plan-context.ts';

/** Matched by project, period, measure and 口径 (none: the ledger's own). */
export function diffFigures(context: PlanContext, pair: Pair, { figures }: ProjectReading): readonly PlanChange[] {
  const { view, options, understood } = context;
  const held = pair.existing === null ? [] : view.rows('figure', 'project', pair.id);
  const on = understood.reportedOn ?? options.today;
  return figures.flatMap(({ measure, period: inPeriod, amount, at }) => {
    const row =
      held.find((figure) => figure.period === inPeriod && figure.measure === measure && figure.basis === null) ?? null;
    if (row?.amount?.fen === amount.fen && row.amount.approximate === amount.approximate) return [];
    const source = options.file.slice(0, 500);
    const drafts =
      row === null
        ? [create('figure', options.newId(), { project: pair.id, period: inPeriod, measure, amount, source, on })]
        : [edit('figure', row.id, { amount, source, on })];
    const before = row === null || row.amount === null ? NONE : ({ kind: 'money', money: row.amount } as const);
    const expects = row === null ? [] : [expectValue('figure', row.id, 'amount', row.amount)];
    return [
      changeOf(
        pair,
        { kind: 'figure', measure, period: inPeriod },
        { before, after: { kind: 'money', money: amount }, at, drafts, expects },
      ),
    ];
  });
}

type Part = 'text' | 'problems' | 'next';

/** `erased`: parts that were emptied in a sheet of ours since its export. */
export function diffProgress(
  context: PlanContext,
  pair: Pair,
  { progress }: ProjectReading,
  erased: ReadonlyMap<Part, CellAt>,
): readonly PlanChange[] {
  const { view, options, understood } = context;
  const held = pair.existing === null ? [] : view.rows('progress', 'project', pair.id);
  const reported = understood.reportedOn ?? options.today;
  const changes: PlanChange[] = [];
  const only = { period: null, text: null, problems: null, next: null };
  const entries = erased.size > 0 && !progress.some((entry) => entry.period === null) ? [only, ...progress] : progress;
  const lastOf = new Map<string, string>();
  for (const row of held) if (row.on !== null && row.order > (lastOf.get(row.on) ?? '')) lastOf.set(row.on, row.order);
  // What speaks of now comes last, so that of several rows of one day it is the newest.
  for (const entry of [...entries].sort((a, b) => compareText(a.period ?? '~', b.period ?? '~'))) {
    const on = entry.period === null ? reported : earlier(endOf(entry.period), reported);
    // A sheet of an earlier day is compared with what was known then: it adds to history and does not come up again.
    const newest = latestProgress(
      held.filter((row) => (row.on ?? '') <= on && (entry.period === null || row.period === entry.period)),
    );
    const gone = entry.period === null ? erased : new Map<Part, CellAt>();
    const valueNow = (part: Part): string | null =>
      gone.has(part) ? null : (entry[part]?.value ?? newest?.[part] ?? null);
    const parts = (['text', 'problems', 'next'] as const).filter(
      (part) => tidy(valueNow(part) ?? '') !== tidy(newest?.[part] ?? ''),
    );
    if (parts.length === 0) continue;
    const order = orderBetween(lastOf.get(on) ?? null, null);
    lastOf.set(on, order);
    // One row says all three; what the sheet does not bring is carried on from the newest.
    const values: Partial<Values<'progress'>> = {
      project: pair.id,
      period: entry.period ?? period(on.slice(0, 7)),
      on,
      text: valueNow('text'),
      problems: valueNow('problems'),
      next: valueNow('next'),
      reportedBy: understood.reporter,
      order,
    };
    const draft = create('progress', options.newId(), values);
    for (const part of parts) {
      const gonePlace = gone.get(part);
      const at = gonePlace === undefined ? (entry[part]?.at ?? []) : [gonePlace];
      const before = textValue(newest?.[part] ?? null);
      changes.push(
        changeOf(pair, { kind: 'progress', part }, { before, after: textValue(valueNow(part)), at, drafts: [draft] }),
      );
    }
  }
  return changes;
}

function endOf(value: Period): Day {
  const month = lastMonthOf(value);
  return (
    dayOf(
      Number(month.slice(0, 4)),
      Number(month.slice(5, 7)),
      daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7))),
    ) ?? day('1900-01-01')
  );
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
