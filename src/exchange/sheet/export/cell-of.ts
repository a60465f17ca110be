// What the ledger says in one cell of a sheet (单元格内容): a project's value for a column, as a number, a day or words that the
// import reads back to the same value.

import type { Day } from '../../../domain/day.ts';
import { holdersOn } from '../../../domain/derive/holders-on.ts';
import { latestProgress } from '../../../domain/derive/latest-progress.ts';
import { milestonesOf } from '../../../domain/derive/milestones-of.ts';
import { fieldOf, type Row } from '../../../domain/entities/registry.ts';
import type { Json } from '../../../domain/json.ts';
import { FEN_PER_WAN, formatMoney, type Money } from '../../../domain/money.ts';
import { parseSpan } from '../../../domain/parse-span.ts';
import type { Span } from '../../../domain/span.ts';
import type { View } from '../../../domain/view.ts';
import { periodIn } from '../understand/row-reader.ts';
import type { Target } from '../understand/target.ts';
import type { SpecCell } from '../write/sheet-spec.ts';

export type CellWorld = {
  readonly view: View;
  readonly today: Day;
  /** The year the sheet is of: words without a year mean it. */
  readonly year: number;
};

export function cellOf(world: CellWorld, project: Row<'project'>, target: Target): SpecCell {
  const { view, year } = world;
  switch (target.kind) {
    case 'field':
      return fieldCell(world, project, target.field);
    case 'team':
      return project.team === null ? null : (view.row('team', project.team)?.name ?? null);
    case 'slot':
      return slotCell(world, project, target.role);
    case 'figure': {
      const period = periodIn(target.period, year, null);
      const rows = view.rows('figure', 'project', project.id);
      const figure = rows.find((row) => row.period === period && row.measure === target.measure && row.basis === null);
      return moneyCell(figure?.amount ?? null);
    }
    case 'keyNode': {
      const node = milestonesOf(view, project.id).find(({ kind }) => kind === target.node);
      if (node === undefined) return null;
      return target.part === 'planned' ? spanCell(node.planned, year) : doneCell(node.done);
    }
    case 'progress': {
      const newest = latestProgress(view.rows('progress', 'project', project.id));
      return newest?.[target.part] ?? null;
    }
    case 'tag':
      return project.tags[target.tag] === true ? '是' : null;
    default:
      return null;
  }
}

function fieldCell({ view }: CellWorld, project: Row<'project'>, name: string): SpecCell {
  if (name === 'owner') return project.owner === null ? null : (view.row('unit', project.owner)?.name ?? null);
  if (name === 'parent') return project.parent === null ? null : (view.row('project', project.parent)?.name ?? null);
  if (name === 'stage') return project.stage === null ? null : (STAGE_NAMES.get(project.stage.stage) ?? null);
  const field = fieldOf('project', name);
  // The field was found among the project's own, so the row has it.
  const value = (project as unknown as { readonly [field: string]: Json })[name] ?? null;
  if (field === null || value === null) return null;
  if (field.kind === 'money') return moneyCell(value as Money);
  if (typeof value === 'number') return value;
  const text = field.format(value, { year: 2000, unit: 'wan' });
  return text === '' ? null : text;
}

/** The words the import knows for each stage (head-words.ts holds the whole list). */
const STAGE_NAMES: ReadonlyMap<string, string> = new Map([
  ['reserve', '储备'],
  ['preparation', '前期'],
  ['newStart', '新开工'],
  ['underConstruction', '在建'],
  ['completed', '竣工'],
  ['inProduction', '投产'],
  ['stopped', '停缓建'],
  ['withdrawn', '退出'],
]);

/** Whole 万元 and parts of it as a number; what was said as 「约」 stays words. */
function moneyCell(money: Money | null): SpecCell {
  if (money === null) return null;
  if (money.approximate) return `约${formatMoney(money.fen, 'wan', 6).replace(/,/g, '')}万元`;
  return Number((money.fen / FEN_PER_WAN).toFixed(6));
}

/** A plain day as a day; words as they were typed, with the year where they alone would mean another one. */
function spanCell(span: Span | null, year: number): SpecCell {
  if (span === null) return null;
  if (span.words === null) return span.to === null ? null : { day: span.to };
  const ownYear = span.to?.slice(0, 4) ?? '';
  for (const words of [span.words, `${ownYear}年${span.words}`]) {
    const read = parseSpan(words, year);
    if (
      read === null ? span.kind === 'open' : read.from === span.from && read.to === span.to && read.kind === span.kind
    )
      return words;
  }
  return span.to === null ? span.words : { day: span.to };
}

function doneCell(done: Row<'milestone'>['done']): SpecCell {
  if (done === null) return null;
  return done.on === null ? '已完成' : { day: done.on };
}

function slotCell({ view, today }: CellWorld, project: Row<'project'>, role: string): SpecCell {
  const slots = new Map(view.all('slot').map((slot) => [slot.id as string, slot]));
  const held = holdersOn(view, { project: project.id }, null, today).filter(
    ({ slot }) => slot !== null && slots.get(slot)?.role === role,
  );
  const names = held.map(({ unit, person }) => {
    const parts = [
      unit === null ? null : view.row('unit', unit)?.name,
      person === null ? null : view.row('person', person)?.name,
    ];
    return parts.filter((part) => part !== null && part !== undefined).join(' ');
  });
  return names.length === 0 ? null : names.join('、');
}
