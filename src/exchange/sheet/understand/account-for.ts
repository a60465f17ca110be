// The proof that nothing was dropped (逐格交代): every filled cell of the sheet is used or listed.
import type { Sheet } from '../read/workbook.ts';
import { gridOf } from './grid.ts';
import { type CellAt, cellKey, type Understood } from './understood.ts';

type Account = {
  readonly cells: number;
  readonly used: number;
  readonly listed: number;
  readonly dropped: readonly CellAt[];
};

export function accountFor(sheet: Sheet, understood: Understood): Account {
  const grid = gridOf(sheet);
  const listed = new Set(understood.leftovers.map(cellKey));
  const dropped: CellAt[] = [];
  let cells = 0;
  let used = 0;
  for (const { row } of sheet.rows)
    for (const column of grid.filled(row)) {
      cells++;
      const key = cellKey({ row, column });
      if (understood.used.has(key)) used++;
      else if (!listed.has(key)) dropped.push({ row, column });
    }
  return { cells, used, listed: cells - used - dropped.length, dropped };
}
