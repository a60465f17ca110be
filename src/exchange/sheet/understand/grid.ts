// A sheet as rows and columns with its merged ranges resolved (格网): every question about a cell goes through it.
import type { Cell, CellRange, Sheet } from '../read/workbook.ts';

/** Sheets wider than this are no ledgers; cells beyond are listed as they stand. */
const MOST_COLUMNS = 400;

export type Grid = {
  readonly sheet: Sheet;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly hasMerges: boolean;
  /** The cell that stands there itself, null when empty or covered by a merge. */
  readonly cell: (row: number, column: number) => Cell | null;
  /** Its text as shown, '' when empty. */
  readonly text: (row: number, column: number) => string;
  /** The merged range that covers the place, or null. */
  readonly merge: (row: number, column: number) => CellRange | null;
  /** The cell there, or the one whose merge reaches there. */
  readonly reached: (
    row: number,
    column: number,
  ) => { readonly cell: Cell; readonly row: number; readonly column: number } | null;
  /** Columns of the row that hold something. */
  readonly filled: (row: number) => readonly number[];
};

export function gridOf(sheet: Sheet): Grid {
  const rows = new Map<number, readonly (Cell | null)[]>(sheet.rows.map(({ row, cells }) => [row, cells]));
  const merges = new Map<string, CellRange>();
  const wide: CellRange[] = [];
  let budget = 400_000;
  for (const range of sheet.merges) {
    const size = (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1);
    if (size > budget) {
      wide.push(range);
      continue;
    }
    budget -= size;
    for (let row = range.firstRow; row <= range.lastRow; row++)
      for (let column = range.firstColumn; column <= range.lastColumn; column++) merges.set(`${row}:${column}`, range);
  }
  const cell = (row: number, column: number): Cell | null => {
    const found = rows.get(row)?.[column - 1] ?? null;
    return found !== null && isBlank(found) ? null : found;
  };
  const merge = (row: number, column: number): CellRange | null =>
    merges.get(`${row}:${column}`) ?? wide.find((range) => covers(range, row, column)) ?? null;
  return {
    sheet,
    rowCount: sheet.rowCount,
    columnCount: Math.min(sheet.columnCount, MOST_COLUMNS),
    hasMerges: sheet.merges.length > 0,
    cell,
    text: (row, column) => cell(row, column)?.text ?? '',
    merge,
    reached: (row, column) => {
      const own = cell(row, column);
      if (own !== null) return { cell: own, row, column };
      const range = merge(row, column);
      const anchor = range === null ? null : cell(range.firstRow, range.firstColumn);
      return range === null || anchor === null
        ? null
        : { cell: anchor, row: range.firstRow, column: range.firstColumn };
    },
    filled: (row) => {
      const columns: number[] = [];
      (rows.get(row) ?? []).forEach((found, index) => {
        if (found !== null && !isBlank(found)) columns.push(index + 1);
      });
      return columns;
    },
  };
}

/** A formula without a result is not blank: it is unknown, and said so. */
function isBlank(cell: Cell): boolean {
  return cell.text.trim() === '' && !cell.unknown && cell.value.kind === 'text' && cell.value.text.trim() === '';
}

function covers(range: CellRange, row: number, column: number): boolean {
  return row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;
}
