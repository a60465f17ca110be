// Reads a fill-in sheet that came back (读填报表): which white cells were touched. Columns are found by their heads and rows by
// their grey words, so that a sheet that was sorted, or got a row or a column put in, is still read.
import { canonicalCell } from '../export/sheet-base.ts';
import type { Sheet, Workbook } from '../read/workbook.ts';
import { type Grid, gridOf } from '../understand/grid.ts';
import { type FillInBase, type FillInKey, type FillInRow, readFillInBase } from './fill-in-base.ts';
import { wordsOf } from './fill-in-sheet.ts';

export type FilledCell = {
  readonly kind: FillInRow['kind'];
  readonly id: string;
  readonly key: FillInKey;
  /** Row of the sheet as it came back. */
  readonly row: number;
  readonly was: string;
  readonly is: string;
};

export type FilledIn = {
  readonly facts: Omit<FillInBase, 'heads' | 'rows'>;
  readonly touched: readonly FilledCell[];
  /** Rows that are no longer found (their grey words were changed or they were deleted), by those words. */
  readonly lost: readonly string[];
  /** How many rows went out. */
  readonly rows: number;
};

/** Null when it is no fill-in sheet of ours. */
export function readFillIn(workbook: Workbook): FilledIn | null {
  const base = readFillInBase(workbook);
  if (base === null) return null;
  for (const sheet of workbook.sheets) {
    if (sheet.veryHidden) continue;
    const columns = columnsOf(sheet, base);
    if (columns !== null) return filledIn(gridOf(sheet), base, columns);
  }
  return null;
}

type Columns = ReadonlyMap<FillInKey | 'project' | 'node', number>;

function columnsOf(sheet: Sheet, base: FillInBase): Columns | null {
  for (const { cells } of sheet.rows.slice(0, 20)) {
    const columns = new Map<FillInKey | 'project' | 'node', number>();
    for (const [key, head] of base.heads) {
      const at = cells.findIndex((cell) => canonicalCell(cell) === head);
      if (at >= 0) columns.set(key, at + 1);
    }
    if (columns.has('project') && columns.has('node')) return columns;
  }
  return null;
}

function filledIn(grid: Grid, base: FillInBase, columns: Columns): FilledIn {
  const { ledger, given, scope, on, period, rows } = base;
  const textAt = (row: number, key: FillInKey | 'project' | 'node') => {
    const column = columns.get(key);
    return column === undefined ? null : canonicalCell(grid.cell(row, column));
  };
  const wordsAt = (row: number) => wordsOf(textAt(row, 'project'), textAt(row, 'node'));
  const places = new Map<string, number[]>();
  for (let row = 1; row <= grid.rowCount; row++) {
    const list = places.get(wordsAt(row));
    if (list === undefined) places.set(wordsAt(row), [row]);
    else list.push(row);
  }
  const touched: FilledCell[] = [];
  const lost: string[] = [];
  for (const { sheetRow, kind, id, words, cells } of rows) {
    const found = places.get(words) ?? [];
    const row = wordsAt(sheetRow) === words ? sheetRow : found.length === 1 ? found[0] : undefined;
    if (row === undefined) {
      lost.push(words.replace(/ › $/, ''));
      continue;
    }
    for (const [key, was] of cells) {
      const is = textAt(row, key);
      if (is !== null && is !== was) touched.push({ kind, id, key, row, was, is });
    }
  }
  return { facts: { ledger, given, scope, on, period }, touched, lost, rows: rows.length };
}
