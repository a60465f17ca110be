// The first reader's workbook as ours (.xlsx). Its dates come as Date objects whose UTC parts are the sheet's wall clock.

import { formatValue } from 'hucre';
import type { Cell as ReaderCell, Sheet as ReaderSheet, Workbook as ReaderWorkbook } from 'hucre/xlsx';
import { dayCell, errorCell, flagCell, inSheetDigits, numberCell, textCell, unknownCell } from './build-cell.ts';
import { buildSheet, type CellCount } from './build-sheet.ts';
import { formatDay } from './format-day.ts';
import { clockOfSerial, dayOfReaderDate, isDatePattern } from './serial-day.ts';
import type { Cell, NotTaken, Sheet, Workbook } from './workbook.ts';

type ReaderValue = ReaderCell['value'];

export function fromHucre(file: ReaderWorkbook): Workbook {
  const date1904 = file.dateSystem === '1904';
  const count: CellCount = { filled: 0 };
  return {
    format: 'xlsx',
    encoding: null,
    date1904,
    sheets: file.sheets.map((sheet) => sheetOf(sheet, date1904, count)),
  };
}

function sheetOf(sheet: ReaderSheet, date1904: boolean, count: CellCount): Sheet {
  const veryHidden = sheet.veryHidden === true;
  const facts = {
    name: sheet.name,
    hidden: veryHidden || sheet.hidden === true,
    veryHidden,
    merges: (sheet.merges ?? []).map((merge) => ({
      firstRow: merge.startRow + 1,
      firstColumn: merge.startCol + 1,
      lastRow: merge.endRow + 1,
      lastColumn: merge.endCol + 1,
    })),
    hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([index, row]) => (row.hidden ? [index + 1] : [])),
    notTaken: notTakenOf(sheet),
  };
  const cellsOfRow = (row: number) =>
    (sheet.rows[row - 1] ?? []).map((value, index) => {
      const details = sheet.cells?.get(`${row - 1},${index}`);
      return cellOf(value, details, date1904, { sheet: sheet.name, row, column: index + 1 });
    });
  return buildSheet(facts, sheet.rows.length, cellsOfRow, count);
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function cellOf(value: ReaderValue, details: ReaderCell | undefined, date1904: boolean, place: Place): Cell | null {
  const formula = details?.formula ?? null;
  if (value === null) return formula === null ? null : unknownCell(formula);
  const pattern = details?.style?.numFmt ?? null;
  if (details?.type === 'error' && typeof value === 'string') {
    return value === '' ? unknownCell(formula ?? '') : errorCell(value, formula);
  }
  if (typeof value === 'string') return isWpsPicture(value) ? null : textCell(value, formula, place);
  if (typeof value === 'boolean') return flagCell(value, formula);
  const clock = typeof value === 'number' && pattern !== null ? missedDate(value, pattern, date1904) : null;
  if (clock) return dayCell(dayOfReaderDate(clock), pattern, formatDay(clock, pattern ?? ''), formula);
  if (typeof value === 'number') return numberCell(value, shownNumber(value, pattern), formula);
  const day = dayOfReaderDate(value);
  return dayCell(day, pattern, shownDate(value, day, pattern), formula);
}

function missedDate(value: number, pattern: string, date1904: boolean): Date | null {
  return isDatePattern(pattern) ? clockOfSerial(value, date1904) : null;
}

/** Null: the plain digits. The reader's formatter garbles General inside a pattern (G/通用格式"个"). */
function shownNumber(value: number, pattern: string | null): string | null {
  const isPlain = pattern === null || pattern === '@' || /General|G\/|DBNum/i.test(pattern);
  return isPlain ? null : formatValue(inSheetDigits(value), pattern).trim();
}

function shownDate(date: Date, day: string | null, pattern: string | null): string {
  if (pattern !== null) return isElapsed(pattern) ? formatValue(date, pattern) : formatDay(date, pattern);
  const clock = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(11, 16);
  return clock === '' || clock === '00:00' ? (day ?? '') : `${day ?? ''} ${clock}`.trim();
}

/** Hours counted on past 24: the whole serial is needed, which only the reader's formatter works out. */
function isElapsed(pattern: string): boolean {
  return /\[(h+|m+|s+)\]/i.test(pattern);
}

/** A picture in a cell is a WPS formula whose stored result is its own text. */
function isWpsPicture(value: string): boolean {
  return /^=?(_xlfn\.)?DISPIMG\(/.test(value);
}

function notTakenOf(sheet: ReaderSheet): readonly NotTaken[] {
  const found: NotTaken[] = [];
  for (const [key, cell] of sheet.cells ?? []) {
    const place = placeOfKey(key);
    if (cell.comment) found.push({ ...place, kind: 'comment', text: cell.comment.text });
    if (cell.hyperlink) found.push({ ...place, kind: 'link', text: cell.hyperlink.target });
    if (typeof cell.value === 'string' && isWpsPicture(cell.value)) found.push({ ...place, kind: 'image', text: '' });
  }
  for (const image of sheet.images ?? []) {
    found.push({ ...placeOf(image.anchor.from), kind: 'image', text: image.altText ?? '' });
  }
  for (const box of sheet.textBoxes ?? []) {
    found.push({ ...placeOf(box.anchor.from), kind: 'textBox', text: box.text });
  }
  for (const chart of sheet.charts ?? []) {
    found.push({ ...placeOf(chart.anchor?.from), kind: 'chart', text: chart.altText ?? '' });
  }
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}

function placeOf(anchor: { readonly row: number; readonly col: number } | undefined) {
  return { row: (anchor?.row ?? 0) + 1, column: (anchor?.col ?? 0) + 1 };
}

function placeOfKey(key: string) {
  const [row = '0', column = '0'] = key.split(',');
  return { row: Number(row) + 1, column: Number(column) + 1 };
}
