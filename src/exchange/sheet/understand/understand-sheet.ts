// From a sheet as it is to what the ledger can take (读懂一张表). Pure: the same sheet and answers give the same reading.
import type { MoneyUnit } from '../../../domain/money.ts';
import type { Sheet } from '../read/workbook.ts';
import { byValues } from './by-values.ts';
import { checkRates, checkTotals } from './check-totals.ts';
import { findHead, type HeadBlock, type HeadColumn } from './find-head.ts';
import { type Grid, gridOf } from './grid.ts';
import { holdDuplicates } from './hold-duplicates.ts';
import { listOutside, readBelow } from './list-outside.ts';
import { squeezed } from './normalise.ts';
import { newNotes } from './notes.ts';
import { readProject } from './read-project.ts';
import { type RowPlan, rowKinds } from './row-kinds.ts';
import type { SheetReader } from './row-reader.ts';
import { readAbove, yearIn, yearOfDay } from './sheet-facts.ts';
import { type Target, targetKey, targetOf } from './target.ts';
import { teamsOfRows } from './teams-of-rows.ts';
import type { Answers, Mapping, Question, SheetColumn, Understood } from './understood.ts';

type UnderstandOptions = { readonly knownMapping?: Mapping | null; readonly answers: Answers };

/** Null when no ledger is recognised on the sheet. */
export function understandSheet(sheet: Sheet, { knownMapping = null, answers }: UnderstandOptions): Understood | null {
  const grid = gridOf(sheet);
  const found = findHead(grid);
  if (found === null) return null;
  const head = byValues(grid, found);
  const columns = columnsOf(head, knownMapping, answers);
  const nameColumn = columns.find(
    ({ target }) => target.kind === 'nameAndScope' || (target.kind === 'field' && target.field === 'name'),
  );
  if (nameColumn === undefined) return null;
  const above = readAbove(grid, head.first);
  const notes = newNotes(sheet.name, answers);
  for (const { row, column, use } of above.used) notes.use({ row, column }, use);
  for (const { row, column, text, why } of above.left) notes.left({ row, column }, text, why);
  const plan = rowKinds(grid, {
    firstHead: head.first,
    lastHead: head.last,
    nameColumn: nameColumn.column,
    numberColumn: columnOf(columns, 'field', 'number'),
    teamColumn: columnOf(columns, 'team'),
    nodeColumns: columns.filter(({ target }) => target.kind === 'node').map(({ column }) => column),
  });
  const year = yearOf(answers, above, head, sheet.name);
  const unit = unitOf(answers, above);
  const below = readBelow(grid, plan, notes);
  const reader: SheetReader = {
    grid,
    columns,
    notes,
    year: year.year,
    unit: unit.unit,
    reportedOn: above.reportedOn,
    legend: below.legend,
  };
  const teams = teamsOfRows(reader, plan);
  const rows = [...plan.kinds].filter(([, kind]) => kind === 'project').map(([row]) => row);
  const further = new Map<number, number[]>();
  for (const [at, owner] of plan.owner) further.set(owner, [...(further.get(owner) ?? []), at]);
  const read = rows.map((row) => {
    return readProject(reader, { row, more: further.get(row) ?? [], team: teams.get(row) ?? null });
  });
  const totals = checkTotals(reader, plan);
  checkRates(reader, rows);
  const projects = holdDuplicates(
    reader,
    read.filter((project) => project !== null),
  );
  listOutside(reader, plan, head);
  return {
    sheet: sheet.name,
    title: above.title,
    reporter: above.reporter,
    reportedOn: above.reportedOn,
    year,
    unit,
    headRows: { first: head.first, last: head.last },
    columns,
    rowKinds: withAbove(plan, head),
    legend: below.legend,
    projects,
    totals,
    questions: questionsOf(reader, head, answers, knownMapping),
    problems: notes.problems,
    leftovers: notes.leftovers,
    used: notes.used,
    signature: signatureOf(head),
  };
}

/** The same heads in the same places: the mapping is remembered under it. */
function signatureOf(head: HeadBlock): string {
  return head.columns
    .map(({ column, path }) => `${column}=${path.join('>')}`)
    .join('|')
    .slice(0, 4000);
}

const MAY_REPEAT: ReadonlySet<Target['kind']> = new Set([
  'slot',
  'duty',
  'phone',
  'derived',
  'ignored',
  'nodePlan',
  'tag',
]);

/** Chosen by the person, else remembered for this header, else read. A second column for the same thing is left out and said so. */
function columnsOf(head: HeadBlock, known: Mapping | null, answers: Answers): readonly SheetColumn[] {
  const taken = new Map<string, number>();
  const first = head.columns.map((column) => chosenTarget(column, known, answers));
  // A choice of the person goes before what the program read.
  first.forEach(({ target, confidence, chosen }, index) => {
    if ((chosen || confidence === 'remembered') && !MAY_REPEAT.has(target.kind)) taken.set(targetKey(target), index);
  });
  return head.columns.map(({ column, shown, unit }, index) => {
    const entry = first[index] ?? { target: { kind: 'ignored' } as const, confidence: 'none' as const, chosen: false };
    const key = targetKey(entry.target);
    const doubled = !MAY_REPEAT.has(entry.target.kind) && (taken.get(key) ?? index) !== index;
    if (!doubled) taken.set(key, index);
    const target: Target = doubled ? { kind: 'ignored' } : entry.target;
    const why = target.kind !== 'ignored' ? null : doubled ? 'doubled' : entry.chosen ? 'chosen' : 'unknownHead';
    return { column, path: shown, target, confidence: doubled ? 'none' : entry.confidence, unit, why };
  });
}

function chosenTarget(
  column: HeadColumn,
  known: Mapping | null,
  answers: Answers,
): { target: Target; confidence: SheetColumn['confidence']; chosen: boolean } {
  const chosen = targetOf(answers.columns.get(column.column) ?? '');
  if (chosen !== null) return { target: chosen, confidence: 'exact', chosen: true };
  const remembered = targetOf(known?.get(column.column) ?? '');
  if (remembered !== null) return { target: remembered, confidence: 'remembered', chosen: false };
  return { target: column.reading.target, confidence: column.reading.confidence, chosen: false };
}

function columnOf(columns: readonly SheetColumn[], kind: Target['kind'], field: string | null = null): number | null {
  const found = columns.find(
    ({ target }) => target.kind === kind && (field === null || (target.kind === 'field' && target.field === field)),
  );
  return found?.column ?? null;
}

function yearOf(
  answers: Answers,
  above: ReturnType<typeof readAbove>,
  head: HeadBlock,
  sheetName: string,
): Understood['year'] {
  if (answers.year !== null) return { year: answers.year, from: 'answer' };
  if (above.titleYear !== null) return { year: above.titleYear, from: 'title' };
  const reported = yearOfDay(above.reportedOn);
  if (reported !== null) return { year: reported, from: 'reportLine' };
  const planHeads = head.columns
    .filter(({ path }) => /计划|目标|\d月/.test(path.join('')))
    .map(({ path }) => path.join(''));
  const inHead = yearIn(planHeads.join('；'));
  if (inHead !== null) return { year: inHead, from: 'head' };
  const inName = yearIn(sheetName);
  return inName === null ? { year: null, from: 'none' } : { year: inName, from: 'sheet' };
}

function unitOf(answers: Answers, above: ReturnType<typeof readAbove>): Understood['unit'] {
  if (above.unit !== null) return above.unit;
  return answers.unit === null ? { unit: null, from: 'none' } : { unit: answers.unit, from: 'answer' };
}

function questionsOf(
  reader: SheetReader,
  head: HeadBlock,
  answers: Answers,
  known: Mapping | null,
): readonly Question[] {
  const questions: Question[] = [];
  const { needYear, needUnit } = reader.notes;
  if (needYear.length > 0)
    questions.push({ code: 'year', likely: likelyYear(reader.grid, head.last), cells: needYear.length });
  if (needUnit.size > 0) questions.push({ code: 'unit', likely: likelyUnit(reader, needUnit), columns: [...needUnit] });
  for (const { column, shown, reading } of head.columns) {
    const settled = answers.columns.has(column) || known?.has(column) === true;
    const stillThere = reader.columns.find((entry) => entry.column === column)?.target.kind !== 'ignored';
    if (settled || !stillThere || reading.others.length === 0) continue;
    const choices = [reading.target, ...reading.others].map(targetKey);
    const assumed = targetKey(reading.target);
    questions.push({
      code: 'column',
      column,
      head: shown.map((text) => text.replace(/\n/g, '')).join(' › '),
      choices: [...new Set([...choices, 'ignored'])],
      assumed,
    });
  }
  return questions;
}

/** The year most full days of the sheet carry: proposed, never taken. */
function likelyYear(grid: Grid, after: number): number | null {
  const counts = new Map<number, number>();
  for (const { row, cells } of grid.sheet.rows) {
    if (row <= after) continue;
    for (const cell of cells) {
      const text = cell?.value.kind === 'day' ? cell.value.day : (cell?.text ?? '');
      const year = Number(/^((?:19|20)\d{2})[-./年]\d/.exec(squeezed(text))?.[1] ?? 0);
      if (year > 0) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}

/** Total investments of hundreds and thousands are in 万元, of a few in 亿元. */
function likelyUnit(reader: SheetReader, columns: ReadonlySet<number>): MoneyUnit {
  const numbers: number[] = [];
  for (const { row, cells } of reader.grid.sheet.rows)
    for (const column of columns) {
      const number = Number((cells[column - 1]?.text ?? '').replace(/,/g, ''));
      if (row > 1 && Number.isFinite(number) && number > 0) numbers.push(number);
    }
  const middle = numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 1000;
  return middle >= 10_000_000 ? 'yuan' : middle >= 100 ? 'wan' : 'yi';
}

function withAbove(plan: RowPlan, head: HeadBlock): Understood['rowKinds'] {
  const kinds = new Map(plan.kinds);
  for (let row = 1; row <= head.last; row++) kinds.set(row, row < head.first ? 'title' : 'head');
  return kinds;
}
