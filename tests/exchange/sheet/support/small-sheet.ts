// A sheet from rows of text and numbers, for rules that need only a few cells. `null` = empty; `{ day }` = a real date.
import type { Cell, CellRange, Sheet } from '../../../../src/exchange/sheet/read/workbook.ts';

export type Given = string | number | null | { readonly day: string };

export function cell(given: Given): Cell | null {
  if (given === null) return null;
  if (typeof given === 'string')
    return { text: given, value: { kind: 'text', text: given }, formula: null, unknown: false };
  if (typeof given === 'number')
    return {
      text: String(given),
      value: { kind: 'number', number: given, text: String(given) },
      formula: null,
      unknown: false,
    };
  return {
    text: given.day,
    value: { kind: 'day', day: given.day, text: given.day, shows: 'day' },
    formula: null,
    unknown: false,
  };
}

export function smallSheet(rows: readonly (readonly Given[])[], merges: readonly CellRange[] = []): Sheet {
  return {
    name: '台账',
    hidden: false,
    veryHidden: false,
    rowCount: rows.length,
    columnCount: Math.max(...rows.map((row) => row.length)),
    rows: rows.map((row, index) => ({ row: index + 1, cells: row.map(cell) })),
    merges,
    hiddenRows: [],
    notTaken: [],
  };
}
