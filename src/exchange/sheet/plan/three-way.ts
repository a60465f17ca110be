// A sheet that came from us, three ways (三方比对): a cell nobody touched says nothing, however old it is; a cell that was changed
// there is a change; changed there and here it is a conflict; emptied there, it empties here.
import { edit } from '../../../domain/command.ts';
import { holdersOn } from '../../../domain/derive/holders-on.ts';
import { milestonesOf } from '../../../domain/derive/milestones-of.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import { type CellWorld, cellOf } from '../export/cell-of.ts';
import { type BaseRow, canonicalCell, canonicalSpec } from '../export/sheet-base.ts';
import type { Sheet } from '../read/workbook.ts';
import { gridOf } from '../understand/grid.ts';
import { nameKey } from '../understand/normalise.ts';
import { periodIn } from '../understand/row-reader.ts';
import { type Target, targetKey } from '../understand/target.ts';
import type { CellAt, Placed, ProjectReading, Understood } from '../understand/understood.ts';
import { fieldChange, heldIn } from './diff-fields.ts';
import { plannedValues } from './diff-milestones.ts';
import { ending } from './diff-slots.ts';
import type { PlanChange } from './import-plan.ts';
import { changeOf, expectValue, NONE, type Pair, type PlanContext, textValue } from './plan-context.ts';

export type CellStates = {
  /** Changed in the sheet since it was exported. */
  readonly touched: (at: CellAt) => boolean;
  /** Changed in the ledger since then. */
  readonly moved: (project: Row<'project'>, at: CellAt) => boolean;
};

/** Asked once per sheet; the answer is asked once per row. */
export function statesOf(
  sheet: Sheet,
  understood: Understood,
  world: CellWorld,
): (base: BaseRow, row: number) => CellStates {
  const grid = gridOf(sheet);
  const keys = new Map(understood.columns.map(({ column, target }) => [column, { key: targetKey(target), target }]));
  return (base, row) => ({
    touched: (at) => {
      const known = keys.get(at.column);
      const was = known === undefined ? undefined : base.cells.get(known.key);
      return was === undefined || canonicalCell(grid.reached(row, at.column)?.cell ?? null) !== was;
    },
    moved: (project, at) => {
      const known = keys.get(at.column);
      const was = known === undefined ? undefined : base.cells.get(known.key);
      return was !== undefined && known !== undefined && canonicalSpec(cellOf(world, project, known.target)) !== was;
    },
  });
}

/** The reading without what nobody touched. */
export function onlyTouched(reading: ProjectReading, { touched }: CellStates, base: BaseRow): ProjectReading {
  const any = (at: readonly CellAt[]): boolean => at.some(touched);
  const placed = <T>(value: Placed<T> | null): Placed<T> | null => (value !== null && any(value.at) ? value : null);
  return {
    ...reading,
    fields: new Map([...reading.fields].filter(([, { at }]) => any(at))),
    tags: new Map([...reading.tags].filter(([, { at }]) => any(at))),
    // A team may come from a group row, which is no cell of this row.
    team:
      reading.team !== null && nameKey(reading.team.value) === nameKey(base.cells.get('team') ?? '')
        ? null
        : reading.team,
    owner: placed(reading.owner),
    slots: reading.slots.filter(({ at }) => any(at)),
    figures: reading.figures.filter(({ at }) => any(at)),
    milestones: reading.milestones
      .filter(({ at, planned, done, unit }) =>
        any([...at, ...(planned?.at ?? []), ...(done?.at ?? []), ...(unit?.at ?? [])]),
      )
      .map((node) => ({ ...node, planned: placed(node.planned), done: placed(node.done), unit: placed(node.unit) })),
    progress: reading.progress
      .map((entry) => ({
        ...entry,
        text: placed(entry.text),
        problems: placed(entry.problems),
        next: placed(entry.next),
      }))
      .filter(({ text, problems, next }) => text !== null || problems !== null || next !== null),
    contacts: reading.contacts.filter(({ at }) => any(at)),
  };
}

/** Cells that held something when the sheet left and are empty now. */
export function emptiedChanges(
  context: PlanContext,
  pair: Pair,
  reading: ProjectReading,
  base: BaseRow,
): readonly PlanChange[] {
  const { existing } = pair;
  if (existing === null) return [];
  return reading.emptied.flatMap(({ column, target }) => {
    if ((base.cells.get(targetKey(target)) ?? '') === '' || target.kind === 'progress') return [];
    const change = emptied(context, pair, existing, target, { row: reading.row, column });
    if (change === null) context.note({ code: 'cannotErase', row: reading.row, column, facts: {} });
    return change === null ? [] : [change];
  });
}

function emptied(
  context: PlanContext,
  pair: Pair,
  existing: Row<'project'>,
  target: Target,
  at: CellAt,
): PlanChange | null {
  const { view, options, understood, parties } = context;
  switch (target.kind) {
    case 'field':
      return target.field === 'name' || heldIn(existing, target.field) === null
        ? null
        : fieldChange(context, pair, target.field, heldIn(existing, target.field), null, [at]);
    case 'team':
      return existing.team === null ? null : fieldChange(context, pair, 'team', existing.team, null, [at]);
    case 'tag':
      return changeOf(
        pair,
        { kind: 'tag', tag: target.tag },
        {
          before: textValue(target.tag),
          after: NONE,
          at: [at],
          drafts: [edit('project', pair.id, { tags: { [target.tag]: null } })],
        },
      );
    case 'figure': {
      const period = periodIn(target.period, understood.year.year, understood.reportedOn);
      const row = view
        .rows('figure', 'project', pair.id)
        .find((figure) => figure.period === period && figure.measure === target.measure && figure.basis === null);
      if (row === undefined || row.amount === null || period === null) return null;
      return changeOf(
        pair,
        { kind: 'figure', measure: target.measure, period },
        {
          before: { kind: 'money', money: row.amount },
          after: NONE,
          at: [at],
          drafts: [edit('figure', row.id, { amount: null })],
          expects: [expectValue('figure', row.id, 'amount', row.amount)],
        },
      );
    }
    case 'keyNode': {
      const node = milestonesOf(view, pair.id).find(({ kind }) => kind === target.node);
      const field = target.part;
      if (node === undefined || node[field] === null) return null;
      const values = field === 'planned' ? plannedValues(context, node, null) : { done: null };
      const before =
        field === 'planned' && node.planned !== null
          ? ({ kind: 'span', span: node.planned } as const)
          : ({ kind: 'day', day: node.done?.on ?? null } as const);
      return changeOf(
        pair,
        { kind: 'milestone', name: node.name, part: field },
        {
          before,
          after: NONE,
          at: [at],
          drafts: [edit('milestone', node.id, values)],
          expects: [expectValue('milestone', node.id, field, node[field])],
        },
      );
    }
    case 'slot': {
      const slot = parties.slot(target.role, '');
      const held = holdersOn(view, { project: pair.id }, slot.id, options.today);
      if (held.length === 0) return null;
      const names = held.map(({ unit, person }) =>
        [parties.unitName(unit), parties.personName(person)].filter((name) => name !== '').join(' '),
      );
      const drafts = held.map((row) => ending(row, options.today, options.by, options.labels.reason(options.file)));
      return changeOf(
        pair,
        { kind: 'slot', role: target.role, label: slot.label },
        {
          before: textValue(names.join('、')),
          after: NONE,
          at: [at],
          drafts,
          expects: held.map((row) => expectValue('assignment', row.id, 'to', row.to)),
        },
      );
    }
    default:
      return null;
  }
}

/** Parts of the progress that were emptied there: append-only, so they become a new row without them. */
export function erasedProgress(
  reading: ProjectReading,
  base: BaseRow,
): ReadonlyMap<'text' | 'problems' | 'next', CellAt> {
  const erased = new Map<'text' | 'problems' | 'next', CellAt>();
  for (const { column, target } of reading.emptied)
    if (target.kind === 'progress' && target.period === null && (base.cells.get(targetKey(target)) ?? '') !== '')
      erased.set(target.part, { row: reading.row, column });
  return erased;
}
