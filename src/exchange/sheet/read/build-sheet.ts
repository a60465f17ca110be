// Collects cells row by row into a sheet of the result (工作表), counts them against the limit, cuts the merges.

import { Refused, readLimits } from './read-refusal.ts';
import type { Cell, CellRange, NotTaken, Sheet, SheetRow } from './workbook.ts';

/** Counts filled cells over all sheets of a file. */
export interface CellCount {
  filled: number;
}

export interface SheetFacts {
  readonly name: string;
  readonly hidden: boolean | null;
  readonly veryHidden: boolean;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly notTaken: readonly NotTaken[];
}

export function buildSheet(
  facts: SheetFacts,
  rowsInFile: number,
  cellsOfRow: (row: number) => readonly (Cell | null)[],
  count: CellCount,
): Sheet {
  const rows: SheetRow[] = [];
  let columnCount = 0;
  for (let row = 1; row <= rowsInFile; row += 1) {
    const cells = withoutTail(cellsOfRow(row));
    if (cells.length === 0) continue;
    count.filled += cells.reduce((sum, cell) => (cell ? sum + 1 : sum), 0);
    if (count.filled > readLimits.cells) throw new Refused({ code: 'tooManyCells', limit: readLimits.cells });
    columnCount = Math.max(columnCount, cells.length);
    rows.push({ row, cells });
  }
  const rowCount = rows.at(-1)?.row ?? 0;
  return {
    ...facts,
    rowCount,
    columnCount,
    rows,
    merges: facts.merges.flatMap((merge) => cutTo(merge, rowCount, columnCount)),
    hiddenRows: facts.hiddenRows.filter((row) => row <= rowCount),
  };
}

function withoutTail(cells: readonly (Cell | null)[]): readonly (Cell | null)[] {
  let length = cells.length;
  while (length > 0 && !cells[length - 1]) length -= 1;
  return length === cells.length ? cells : cells.slice(0, length);
}

function cutTo(merge: CellRange, rowCount: number, columnCount: number): readonly CellRange[] {
  const lastRow = Math.min(merge.lastRow, rowCount);
  const lastColumn = Math.min(merge.lastColumn, columnCount);
  const { firstRow, firstColumn } = merge;
  if (firstRow < 1 || firstColumn < 1 || lastRow < firstRow || lastColumn < firstColumn) return [];
  return lastRow === firstRow && lastColumn === firstColumn ? [] : [{ firstRow, firstColumn, lastRow, lastColumn }];
}
