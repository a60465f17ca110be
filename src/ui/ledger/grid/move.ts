// Moving the active cell (移动): pure, so that each key of the grid can be said and tested without a screen.
import type { Line } from '../rows/group-rows.ts';
import { type At, HEAD_LINE } from './selection.ts';

export type Move =
  | 'up'
  | 'down'
  | 'nextRow'
  | 'left'
  | 'right'
  | 'next'
  | 'previous'
  | 'rowStart'
  | 'rowEnd'
  | 'top'
  | 'bottom'
  | 'pageUp'
  | 'pageDown'
  | 'groupUp'
  | 'groupDown';

/** `pageLines` = whole lines in sight. The head is reached by going up from the first line. */
export function moved(at: At, move: Move, lines: readonly Line[], columnCount: number, pageLines: number): At {
  const lastLine = lines.length - 1;
  const lastColumn = columnCount - 1;
  const line = (to: number): At => ({ line: Math.min(Math.max(HEAD_LINE, to), lastLine), column: at.column });
  switch (move) {
    case 'up':
      return line(at.line - 1);
    case 'down':
      return line(at.line + 1);
    case 'nextRow':
      return wrapped(at, 1, lines, at.column);
    case 'pageUp':
      return line(Math.max(0, at.line - pageLines));
    case 'pageDown':
      return line(at.line + pageLines);
    case 'left':
      return { line: at.line, column: Math.max(0, at.column - 1) };
    case 'right':
      return { line: at.line, column: Math.min(lastColumn, at.column + 1) };
    case 'rowStart':
      return { line: at.line, column: 0 };
    case 'rowEnd':
      return { line: at.line, column: lastColumn };
    case 'top':
      return { line: Math.min(0, lastLine), column: 0 };
    case 'bottom':
      return { line: lastLine, column: lastColumn };
    case 'next':
      return at.column < lastColumn ? { line: at.line, column: at.column + 1 } : wrapped(at, 1, lines, 0);
    case 'previous':
      return at.column > 0 ? { line: at.line, column: at.column - 1 } : wrapped(at, -1, lines, lastColumn);
    case 'groupUp':
      return { line: groupFrom(at.line - 1, -1, lines) ?? Math.min(0, lastLine), column: at.column };
    case 'groupDown':
      return { line: groupFrom(at.line + 1, 1, lines) ?? lastLine, column: at.column };
  }
}

/** Enter, and Tab at the end of a row, go on in the next row with cells, over the line of a team. */
function wrapped(at: At, step: 1 | -1, lines: readonly Line[], column: number): At {
  for (let line = at.line + step; line >= 0 && line < lines.length; line += step) {
    if (lines[line]?.kind === 'row') return { line, column };
  }
  return at;
}

function groupFrom(from: number, step: 1 | -1, lines: readonly Line[]): number | null {
  for (let line = from; line >= 0 && line < lines.length; line += step) if (lines[line]?.kind === 'group') return line;
  return null;
}
