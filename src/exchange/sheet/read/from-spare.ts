// The spare reader (.xls, .ods, .xlsb and whatever the first one cannot parse). It is a second, older library;
// loaded only when such a file is met. What it does loosely is held back here: stand-in zeros, tails behind comments.

import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { dayCell, errorCell, flagCell, numberCell, textCell, unknownCell } from './build-cell.ts';
import { buildSheet, type CellCount } from './build-sheet.ts';
import { dayOfSerial } from './serial-day.ts';
import type { Cell, NotTaken, Sheet, Workbook } from './workbook.ts';

export function readWithSpare(bytes: Uint8Array, format: 'xlsx' | 'xls' | 'ods'): Workbook {
  const file = read(bytes, {
    type: 'array',
    dense: true,
    cellDates: false,
    cellNF: true,
    cellFormula: true,
    cellStyles: true,
    cellHTML: false,
  });
  const date1904 = file.Workbook?.WBProps?.date1904 === true;
  const count: CellCount = { filled: 0 };
  const sheets = file.SheetNames.map((name, index) => sheetOf(file, name, index, date1904, count));
  return { format, encoding: null, sheets, date1904 };
}

function sheetOf(file: WorkBook, name: string, index: number, date1904: boolean, count: CellCount): Sheet {
  const sheet: WorkSheet = file.Sheets[name] ?? {};
  const visibility = file.Workbook?.Sheets?.[index]?.Hidden;
  // `dense` makes the reader put its rows there; its types know only the other layout.
  const rows: (CellObject | undefined)[][] = sheet['!data'] ?? [];
  const notTaken: NotTaken[] = [];
  const facts = {
    name,
    hidden: visibility === undefined ? null : visibility > 0,
    veryHidden: visibility === 2,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
      firstRow: s.r + 1,
      firstColumn: s.c + 1,
      lastRow: e.r + 1,
      lastColumn: e.c + 1,
    })),
    hiddenRows: (sheet['!rows'] ?? []).flatMap((row, at) => (row?.hidden ? [at + 1] : [])),
    notTaken,
  };
  const cellsOfRow = (row: number) =>
    Array.from(rows[row - 1] ?? [], (cell, at) => {
      const place = { sheet: name, row, column: at + 1 };
      if (!cell) return null;
      notTaken.push(...leftBehind(cell, row, at + 1));
      return cellOf(cell, date1904, place);
    });
  return buildSheet(facts, rows.length, cellsOfRow, count);
}

function leftBehind(cell: CellObject, row: number, column: number): readonly NotTaken[] {
  const comments = (cell.c ?? []).map(
    // Behind the NUL stand bytes of the next record (seen in .xls).
    (comment): NotTaken => ({ row, column, kind: 'comment', text: (comment.t ?? '').split('\u0000')[0] ?? '' }),
  );
  return cell.l?.Target ? [...comments, { row, column, kind: 'link', text: cell.l.Target }] : comments;
}

function cellOf(
  cell: CellObject,
  date1904: boolean,
  place: { readonly sheet: string; readonly row: number; readonly column: number },
): Cell | null {
  const formula = cell.f ?? null;
  const { v: value } = cell;
  if (cell.t === 'z' || value === undefined) return formula === null ? null : unknownCell(formula);
  if (cell.t === 'e') return errorCell(cell.w ?? '#N/A', formula);
  if (typeof value === 'boolean') return flagCell(value, formula);
  if (typeof value === 'number') return numericCell(cell, value, formula, date1904);
  return textCell(String(value), formula, place);
}

function numericCell(cell: CellObject, value: number, formula: string | null, date1904: boolean): Cell {
  const pattern = typeof cell.z === 'string' ? cell.z : null;
  if (pattern === null || !SSF.is_date(pattern)) {
    const isPlain = pattern === null || pattern === 'General' || pattern === '@';
    return numberCell(value, isPlain ? null : (cell.w ?? null), formula);
  }
  const day = dayOfSerial(value, date1904);
  return dayCell(day, pattern, cell.w ?? day ?? String(value), formula);
}
