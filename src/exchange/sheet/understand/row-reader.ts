// What the readers of one project's cells share (读行): the cells of a row by what their column stands for, the sheet's
// year and unit, and the running account.
import type { Day } from '../../../domain/day.ts';
import type { MoneyUnit } from '../../../domain/money.ts';
import { type Period, period } from '../../../domain/period.ts';
import type { Cell } from '../read/workbook.ts';
import type { Grid } from './grid.ts';
import { saysNothing } from './normalise.ts';
import type { Notes } from './notes.ts';
import { tagOfMeaning } from './sheet-facts.ts';
import type { HeadPeriod, Target } from './target.ts';
import { type CellAt, cellKey, type SheetColumn } from './understood.ts';

export type SheetReader = {
  readonly grid: Grid;
  readonly columns: readonly SheetColumn[];
  readonly notes: Notes;
  readonly year: number | null;
  readonly unit: MoneyUnit | null;
  readonly reportedOn: Day | null;
  readonly legend: ReadonlyMap<string, string>;
};

export type Found<K extends Target['kind']> = {
  readonly column: SheetColumn;
  readonly target: Extract<Target, { readonly kind: K }>;
  readonly cell: Cell;
  readonly at: CellAt;
};

/** Kinds whose merged cells hold for every row they cover; an amount merged over two projects is not two amounts. */
const CARRIED: ReadonlySet<Target['kind']> = new Set(['slot', 'duty', 'tag', 'phone', 'team']);
const CARRIED_FIELDS: ReadonlySet<string> = new Set([
  'owner',
  'area',
  'sector',
  'level',
  'category',
  'stage',
  'handling',
  'investor',
  'constructionType',
]);

/** The filled cells of a row whose columns stand for `kind`; signs of 「nothing」 (—, 无) are used up here. */
export function cellsOf<K extends Target['kind']>(reader: SheetReader, row: number, kind: K): readonly Found<K>[] {
  const found: Found<K>[] = [];
  for (const column of reader.columns) {
    if (column.target.kind !== kind) continue;
    const reached = reader.grid.reached(row, column.column);
    if (reached === null || reached.column !== column.column) continue;
    if (reached.row !== row && !isCarried(column.target)) continue;
    const at = { row: reached.row, column: reached.column };
    if (saysNothing(reached.cell.text) && !reached.cell.unknown && reached.cell.value.kind === 'text') {
      reader.notes.use(at, 'nothing');
      continue;
    }
    // The column's target was just seen to be of that kind.
    found.push({ column, target: column.target as Extract<Target, { readonly kind: K }>, cell: reached.cell, at });
  }
  return found;
}

function isCarried(target: Target): boolean {
  return CARRIED.has(target.kind) || (target.kind === 'field' && CARRIED_FIELDS.has(target.field));
}

/** The period of a head in the sheet's year; null when nobody has said the year. */
export function periodIn(head: HeadPeriod, year: number | null, reportedOn: Day | null): Period | null {
  const base = head.year ?? year;
  if (base === null) return null;
  const inYear = base + head.shift;
  const { span } = head;
  switch (span.kind) {
    case 'year':
      return period(`${inYear}`);
    case 'month':
      return period(`${inYear}-${two(span.month)}`);
    case 'tenDay':
      return period(`${inYear}-${two(span.month)}-${span.part}`);
    case 'run':
      return period(`${inYear}-${two(span.from)}/${inYear}-${two(span.to)}`);
    case 'until': {
      const month =
        span.month === null && head.year === null && head.shift === 0 ? monthOf(reportedOn, inYear) : span.month;
      return period(month === null ? `/${inYear}` : `/${inYear}-${two(month)}`);
    }
  }
}

function monthOf(day: Day | null, year: number): number | null {
  return day !== null && Number(day.slice(0, 4)) === year ? Number(day.slice(5, 7)) : null;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** What the marks on a cell say: tags to set, words to keep. Marks nobody has explained are problems, not guesses. */
export function readMarks(
  reader: SheetReader,
  at: CellAt,
  marks: readonly string[],
): { readonly tags: readonly string[]; readonly words: readonly string[] } {
  const tags: string[] = [];
  const words: string[] = [];
  for (const mark of marks) {
    const meaning = reader.legend.get(mark) ?? null;
    if (meaning === null) {
      reader.notes.problem(at, 'markUnknown', 'check', { mark });
      continue;
    }
    const tag = tagOfMeaning(meaning);
    if (tag !== null) tags.push(tag);
    else words.push(meaning);
    reader.notes.problem(at, 'markRead', 'settled', { mark, meaning });
  }
  return { tags, words };
}

export function placed<T>(
  reader: SheetReader,
  at: CellAt,
  value: T,
): { readonly value: T; readonly at: readonly CellAt[] } {
  if (!reader.notes.used.has(cellKey(at)) || reader.notes.used.get(cellKey(at)) === 'nothing')
    reader.notes.use(at, 'value');
  return { value, at: [at] };
}
