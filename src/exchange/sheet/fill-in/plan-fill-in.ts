// What a fill-in sheet would change (填报比对), three ways: untouched cells say nothing; touched here only is a change; touched on both
// sides is a conflict to choose. Pure; written by the same command as an import, as one batch.
import { create, type Draft, edit } from '../../../domain/command.ts';
import { missingEvidence } from '../../../domain/commands/evidence-rule.ts';
import type { Expectation, ImportSheetArgs } from '../../../domain/commands/import-sheet.ts';
import { type Day, parseDay } from '../../../domain/day.ts';
import { latestProgress } from '../../../domain/derive/latest-progress.ts';
import { idOf } from '../../../domain/id.ts';
import { parseMoney } from '../../../domain/money.ts';
import { orderBetween } from '../../../domain/order.ts';
import type { View } from '../../../domain/view.ts';
import { canonicalSpec } from '../export/sheet-base.ts';
import type { FillInKey } from './fill-in-base.ts';
import { figureOf, fillInCell } from './fill-in-cell.ts';
import type { FilledCell, FilledIn } from './read-fill-in.ts';

export type FillInProblem =
  | 'notADay'
  | 'dayInFuture'
  | 'notAnAmount'
  | 'tooLong'
  | 'cannotErase'
  | 'evidenceMissing'
  | 'rowGone'
  /** A formula without a result, or an error. */
  | 'unreadable';

export type FillInEntry = {
  /** Of this cell in this sheet. */
  readonly id: string;
  /** The same for the same cell in whatever sheet. */
  readonly key: string;
  readonly file: string;
  readonly facts: FilledIn['facts'];
  readonly cell: FilledCell;
  readonly project: string;
  /** What the ledger says now. */
  readonly now: string;
  /** `conflict`: ledger and sheet both moved. `contested`: two sheets that were taken back together say different things. */
  readonly state: 'change' | 'conflict' | 'contested' | FillInProblem;
};

/** Per cell the entry whose sheet was chosen, or `ledger`; a cell that is not there has not been decided. */
export type FillInChoices = ReadonlyMap<string, string>;

export type FillInFile = { readonly file: string; readonly filled: FilledIn };

const LONGEST = 20_000;
/** A number in a cell of days reads as a day of the first century of Excel. */
const EARLIEST = '2000-01-01';
/** 8.1 is what an office program makes of 8.10, too. */
const CUT_SHORT = /^\d{1,2}\.[123]$/;

/** Cells that would change something, in the order of the files. */
export function planFillIn(view: View, files: readonly FillInFile[], today: Day): readonly FillInEntry[] {
  const byCell = new Map<string, FillInEntry[]>();
  for (const [at, { file, filled }] of files.entries())
    for (const cell of filled.touched) {
      const entry = entryOf(view, { at, file, facts: filled.facts }, cell, today);
      if (entry === null) continue;
      const said = byCell.get(entry.key);
      if (said === undefined) byCell.set(entry.key, [entry]);
      // The same sheet once more, or another that says the same.
      else if (!said.some((each) => each.cell.is === entry.cell.is && each.state === entry.state)) said.push(entry);
    }
  return [...byCell.values()].flatMap((said) => {
    const fit = said.filter(isWritable);
    return fit.length < 2 ? said : said.map((entry) => (isWritable(entry) ? { ...entry, state: 'contested' } : entry));
  });
}

const isWritable = ({ state }: FillInEntry): boolean => state === 'change' || state === 'conflict';

type Source = { readonly at: number; readonly file: string; readonly facts: FilledIn['facts'] };

function entryOf(view: View, source: Source, cell: FilledCell, today: Day): FillInEntry | null {
  const { at, file, facts } = source;
  const row = view.row(cell.kind, cell.id);
  const project = cell.kind === 'project' ? cell.id : ((view.row('milestone', cell.id)?.project ?? '') as string);
  const now = canonicalSpec(fillInCell(view, cell.id, cell.key, facts.period));
  // Two giving-outs may ask for different months.
  const key = cell.key === 'figure' ? `${cell.id}/figure/${facts.period}` : `${cell.id}/${cell.key}`;
  const entry = { id: `${at} ${key}`, key, file, facts, cell, project, now };
  if (row === null || row.removed !== null) return { ...entry, state: 'rowGone' };
  if (cell.unreadable) return { ...entry, state: 'unreadable' };
  if (now === cell.is) return null;
  const bad = problemOf(view, cell, facts.on, today);
  return { ...entry, state: bad ?? (now === cell.was ? 'change' : 'conflict') };
}

function problemOf(view: View, { id, key, is }: FilledCell, on: Day, today: Day): FillInProblem | null {
  if (key === 'figure') return is === '' || parseMoney(is, 'wan') !== null ? null : 'notAnAmount';
  if (key !== 'done') return is.length > LONGEST ? 'tooLong' : null;
  if (is === '') return 'cannotErase';
  const day = doneDay(is, on, today);
  if (day === null || day < EARLIEST) return 'notADay';
  if (day > today) return 'dayInFuture';
  const rule = view.row('milestone', id)?.evidence ?? null;
  return missingEvidence(rule, view.rows('attachment', 'milestone', id)) === null ? null : 'evidenceMissing';
}

/** A day without its year is of the year asked for; in January 12月28日 is of the year before. */
function doneDay(is: string, on: Day, today: Day): Day | null {
  if (CUT_SHORT.test(is)) return null;
  const year = Number(on.slice(0, 4));
  const day = parseDay(is, year);
  if (day === null || day <= today) return day;
  const before = parseDay(is, year - 1);
  return before !== null && before <= today ? before : day;
}

/** Entries that are written: changes, and what was to be decided and was decided for this sheet. */
export function chosenEntries(entries: readonly FillInEntry[], choices: FillInChoices): readonly FillInEntry[] {
  return entries.filter(
    ({ id, key, state }) =>
      state === 'change' || ((state === 'conflict' || state === 'contested') && choices.get(key) === id),
  );
}

export type FillInWrite = {
  readonly view: View;
  readonly today: Day;
  readonly newId: () => string;
};

/** The arguments of the one command that writes them, as one batch. */
export function fillInArgs(chosen: readonly FillInEntry[], world: FillInWrite): ImportSheetArgs {
  const drafts: Draft[] = [];
  const expects: Expectation[] = [];
  const progress = new Map<string, FillInEntry[]>();
  for (const entry of chosen) {
    const { key } = entry.cell;
    if (key === 'done') doneDraft(entry, world, drafts, expects);
    else if (key === 'figure') figureDraft(entry, world, drafts, expects);
    else progress.set(entry.project, [...(progress.get(entry.project) ?? []), entry]);
  }
  for (const [project, entries] of progress) drafts.push(progressDraft(project, entries, world));
  return {
    file: [...new Set(chosen.map(({ file }) => file))].join('、').slice(0, 200),
    signature: 'fill-in',
    rows: new Set(chosen.map(({ cell }) => cell.id)).size,
    drafts,
    expects,
  };
}

function doneDraft(entry: FillInEntry, world: FillInWrite, drafts: Draft[], expects: Expectation[]): void {
  const { id, is } = entry.cell;
  const on = doneDay(is, entry.facts.on, world.today);
  if (on === null) return;
  drafts.push(edit('milestone', id, { done: { on, by: entry.facts.scope.name, note: null } }));
  expects.push({
    kind: 'value',
    entity: 'milestone',
    id,
    field: 'done',
    is: world.view.row('milestone', id)?.done ?? null,
  });
}

function figureDraft(entry: FillInEntry, world: FillInWrite, drafts: Draft[], expects: Expectation[]): void {
  const { period, on, scope } = entry.facts;
  const amount = entry.cell.is === '' ? null : parseMoney(entry.cell.is, 'wan');
  const held = figureOf(world.view, entry.project, period);
  if (held !== null) {
    drafts.push(edit('figure', held.id, { amount }));
    expects.push({ kind: 'value', entity: 'figure', id: held.id, field: 'amount', is: held.amount });
  } else if (amount !== null)
    drafts.push(
      create('figure', world.newId(), {
        project: idOf<'project'>(entry.project),
        period,
        measure: 'done',
        amount,
        source: scope.name,
        on: on <= world.today ? on : world.today,
      }),
    );
}

/** Reports are append-only: what the sheet left as it was is carried over from the newest. */
function progressDraft(project: string, entries: readonly FillInEntry[], world: FillInWrite): Draft {
  const last = latestProgress(world.view.rows('progress', 'project', project));
  const [first] = entries;
  const asked = first?.facts.on ?? world.today;
  // A report for a day before the newest one would never be shown; the day it holds for is then the newest's.
  const on = [asked <= world.today ? asked : world.today, last?.on ?? asked].reduce((a, b) => (a > b ? a : b));
  const said = (key: Exclude<FillInKey, 'done' | 'figure'>) => {
    const entry = entries.find(({ cell }) => cell.key === key);
    return entry === undefined ? (last?.[key] ?? null) : entry.cell.is === '' ? null : entry.cell.is;
  };
  return create('progress', world.newId(), {
    project: idOf<'project'>(project),
    period: null,
    on,
    text: said('text'),
    problems: said('problems'),
    next: said('next'),
    reportedBy: first?.facts.scope.name ?? null,
    order: orderBetween(last !== null && last.on === on ? last.order : null, null),
  });
}
