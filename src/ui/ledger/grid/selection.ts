// What is selected (选区): a block between two cells. Today both ends are one cell; longer blocks need no other shape.
import type { ColumnId } from '../columns/column-ids.ts';
import type { Line } from '../rows/group-rows.ts';

/** A cell by what it is, not where: it stays itself through filters and sorts. */
export type CellRef = { readonly line: string; readonly column: ColumnId };

/** `focus` is the active cell; `anchor` the opposite corner. */
export type Selection = { readonly anchor: CellRef; readonly focus: CellRef };

export function oneCell(cell: CellRef): Selection {
  return { anchor: cell, focus: cell };
}

/** Places of the active cell. Line −1 is the head of the columns. */
export type At = { readonly line: number; readonly column: number };

export const HEAD_LINE = -1;

/** The line's key within `Selection`: the head and group lines have one too. */
export const HEAD = 'head';

export function keyOfLine(line: Line | undefined): string {
  return line === undefined ? HEAD : line.kind === 'group' ? `group:${line.id}` : line.id;
}

/** Where the active cell stands now; a line that has gone leaves the focus at the same height. */
export function placeOf(
  selection: Selection | null,
  lineIndex: ReadonlyMap<string, number>,
  columns: readonly ColumnId[],
  lastLine: number,
  lineCount: number,
): At {
  const column = Math.max(0, columns.indexOf(selection?.focus.column ?? 'name'));
  if (selection?.focus.line === HEAD) return { line: HEAD_LINE, column };
  const known = selection === null ? undefined : lineIndex.get(selection.focus.line);
  return { line: known ?? Math.min(Math.max(0, lastLine), lineCount - 1), column };
}
