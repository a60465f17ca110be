// The whole view as rows of cells (整个视图): for copying into WPS, Word and Excel and for paper.
import { teamDisplay } from '../../domain/derive/team-name.ts';
import type { ColumnId } from './columns/column-ids.ts';
import { headOf, type Tongue, textOfCell } from './columns/columns.ts';
import { sumText } from './grid/group-row.tsx';
import type { Line } from './rows/group-rows.ts';

export function headCells(columns: readonly ColumnId[], tongue: Tongue): readonly string[] {
  return columns.map((column) => headOf(column, tongue.words));
}

export function lineCells(line: Line, columns: readonly ColumnId[], tongue: Tongue): readonly string[] {
  if (line.kind === 'row') return columns.map((column) => textOfCell(column, line.row, tongue));
  const { words } = tongue;
  const title = line.team === null ? words.ledger.noTeam : teamDisplay(line.team);
  return columns.map((column) =>
    column === 'name' ? `${title} ${words.ledger.projects(line.sums.count)}` : sumText(column, line.sums),
  );
}

export function viewCells(
  lines: readonly Line[],
  columns: readonly ColumnId[],
  tongue: Tongue,
): readonly (readonly string[])[] {
  return [headCells(columns, tongue), ...lines.map((line) => lineCells(line, columns, tongue))];
}
