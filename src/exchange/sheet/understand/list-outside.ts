// Rows and things that are no project (表外与未导入内容): notes with their legend, signatures, stray rows, comments, links.
// Whatever has not been used is listed here, so that nothing is dropped in silence.
import type { HeadBlock } from './find-head.ts';
import type { Grid } from './grid.ts';
import { tidy } from './normalise.ts';
import type { Notes } from './notes.ts';
import type { RowPlan } from './row-kinds.ts';
import type { SheetReader } from './row-reader.ts';
import { legendIn } from './sheet-facts.ts';
import { cellKey, type LeftoverWhy, type RowKind } from './understood.ts';

/** The notes are read before the projects: their marks need the legend. */
export function readBelow(grid: Grid, plan: RowPlan, notes: Notes): { readonly legend: ReadonlyMap<string, string> } {
  const texts: string[] = [];
  for (const [row, kind] of plan.kinds) {
    if (kind !== 'note') continue;
    for (const column of grid.filled(row)) {
      const text = tidy(grid.text(row, column));
      texts.push(text);
      notes.left({ row, column }, text, 'note');
    }
  }
  return { legend: legendIn(texts) };
}

const WHY: Partial<Record<RowKind, LeftoverWhy>> = {
  signature: 'signature',
  headAgain: 'headAgain',
  columnNumbers: 'columnNumbers',
  group: 'groupNotATeam',
  stray: 'rowWithoutName',
  total: 'note',
};

export function listOutside(reader: SheetReader, plan: RowPlan, head: HeadBlock): void {
  const { grid, notes } = reader;
  for (let row = head.first; row <= head.last; row++)
    for (const column of grid.filled(row)) notes.use({ row, column }, 'head');
  const listed = new Set(notes.leftovers.map(cellKey));
  for (const { row, cells } of grid.sheet.rows) {
    const kind = plan.kinds.get(row);
    cells.forEach((cell, index) => {
      const at = { row, column: index + 1 };
      if (grid.cell(row, at.column) === null || notes.used.has(cellKey(at)) || listed.has(cellKey(at))) return;
      const text = cell?.unknown ? (cell.formula ?? '') : tidy(cell?.text ?? '');
      if (kind === 'total' && grid.filled(row)[0] === at.column) {
        notes.use(at, 'total');
        return;
      }
      notes.left(at, text, (kind === undefined ? 'aboveTable' : WHY[kind]) ?? 'unknownHead');
    });
  }
  for (const { row, column, kind, text } of grid.sheet.notTaken) notes.left({ row, column }, text, kind);
}
