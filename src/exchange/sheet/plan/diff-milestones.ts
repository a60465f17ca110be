// Nodes of a project against the ledger (节点差异), matched by name: a moved planned day keeps 原计划 and takes the import as its reason.
import { create, type Draft, edit } from '../../../domain/command.ts';
import type { Expectation } from '../../../domain/commands/import-sheet.ts';
import { milestonesOf } from '../../../domain/derive/milestones-of.ts';
import type { Row, Values } from '../../../domain/entities/registry.ts';
import { orderRun } from '../../../domain/order.ts';
import type { Span } from '../../../domain/span.ts';
import { nameKey } from '../understand/normalise.ts';
import type { MilestoneReading, ProjectReading } from '../understand/understood.ts';
import type { PlanChange, PlanValue } from './import-plan.ts';
import { changeOf, expectValue, NONE, type Pair, type PlanContext, textValue } from './plan-context.ts';

export function diffMilestones(
  context: PlanContext,
  pair: Pair,
  { milestones }: ProjectReading,
): readonly PlanChange[] {
  const held = pair.existing === null ? [] : milestonesOf(context.view, pair.id);
  const changes: PlanChange[] = [];
  const fresh = milestones.filter((reading) => matching(held, reading) === null);
  const orders = fresh.length === 0 ? [] : orderRun(fresh.length, held.at(-1)?.order ?? null);
  for (const reading of milestones) {
    const row = matching(held, reading);
    if (row === null) changes.push(added(context, pair, reading, orders[fresh.indexOf(reading)] ?? ''));
    else changes.push(...changed(context, pair, reading, row));
  }
  return changes;
}

function matching(held: readonly Row<'milestone'>[], reading: MilestoneReading): Row<'milestone'> | null {
  const named = held.find((row) => nameKey(row.name) === nameKey(reading.name));
  return named ?? (reading.kind === null ? null : (held.find((row) => row.kind === reading.kind) ?? null));
}

function added(context: PlanContext, pair: Pair, reading: MilestoneReading, order: string): PlanChange {
  const { parties, options } = context;
  const planned = reading.planned?.value ?? null;
  const unit = reading.unit === null ? null : parties.unit(reading.unit.value, 'department');
  const values: Partial<Values<'milestone'>> = {
    project: pair.id,
    order,
    name: reading.name.slice(0, 500),
    key: true,
    kind: reading.kind,
    ...(planned === null ? {} : { planned }),
    // 原计划 is set with the first dated plan.
    ...(planned === null || planned.to === null ? {} : { baseline: planned }),
    ...(reading.done === null ? {} : { done: { ...reading.done.value, by: options.by } }),
    ...(unit === null ? {} : { unit }),
  };
  return changeOf(
    pair,
    { kind: 'milestone', name: reading.name, part: 'new' },
    {
      before: NONE,
      after: planned === null ? textValue(reading.name) : { kind: 'span', span: planned },
      at: reading.at,
      drafts: [create('milestone', options.newId(), values)],
      needs: unit !== null && parties.isNew(unit) ? [unit] : [],
    },
  );
}

function changed(
  context: PlanContext,
  pair: Pair,
  reading: MilestoneReading,
  row: Row<'milestone'>,
): readonly PlanChange[] {
  const { options, parties } = context;
  const changes: PlanChange[] = [];
  const push = (
    part: 'planned' | 'done' | 'unit',
    before: PlanValue,
    after: PlanValue,
    at: MilestoneReading['at'],
    draft: Draft,
    expects: readonly Expectation[],
    needs: readonly string[] = [],
  ): void => {
    changes.push(
      changeOf(
        pair,
        { kind: 'milestone', name: row.name, part },
        { before, after, at, drafts: [draft], expects, needs },
      ),
    );
  };
  const { planned, done, unit } = reading;
  if (planned !== null && !isSameSpan(row.planned, planned.value))
    push(
      'planned',
      shownSpan(row.planned),
      shownSpan(planned.value),
      planned.at,
      edit('milestone', row.id, plannedValues(context, row, planned.value)),
      [expectValue('milestone', row.id, 'planned', row.planned)],
    );
  if (done !== null && !knowsAsMuch(row.done, done.value.on))
    push(
      'done',
      row.done === null ? NONE : { kind: 'day', day: row.done.on },
      { kind: 'day', day: done.value.on },
      done.at,
      edit('milestone', row.id, { done: { ...done.value, by: options.by } }),
      [expectValue('milestone', row.id, 'done', row.done)],
    );
  if (unit !== null) {
    const id = parties.unit(unit.value, 'department');
    if (id !== row.unit)
      push(
        'unit',
        textValue(parties.unitName(row.unit)),
        textValue(unit.value),
        unit.at,
        edit('milestone', row.id, { unit: id }),
        [expectValue('milestone', row.id, 'unit', row.unit)],
        parties.isNew(id) ? [id] : [],
      );
  }
  return changes;
}

/** 原计划 stays; a plan that was there moves with the import as its reason. */
export function plannedValues(
  { options }: PlanContext,
  row: Row<'milestone'>,
  planned: Span | null,
): Partial<Values<'milestone'>> {
  const reason = { text: options.labels.reason(options.file).slice(0, 500), agreedBy: null, on: options.today };
  return {
    planned,
    ...(row.planned === null ? {} : { planReason: reason }),
    ...(row.baseline === null && planned !== null && planned.to !== null ? { baseline: planned } : {}),
  };
}

/** Dates that agree are the same plan, whatever the words; what is not dated is its words. */
function isSameSpan(a: Span | null, b: Span | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind !== b.kind || a.from !== b.from || a.to !== b.to) return false;
  return a.kind === 'dated' || nameKey(a.words ?? '') === nameKey(b.words ?? '');
}

/** A known day says more than 完成 or √. */
function knowsAsMuch(done: Row<'milestone'>['done'], on: string | null): boolean {
  return done !== null && (on === null || done.on === on);
}

function shownSpan(span: Span | null): PlanValue {
  return span === null ? NONE : { kind: 'span', span };
}
