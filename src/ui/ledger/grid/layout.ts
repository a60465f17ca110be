// Where columns stand (列宽): offsets of frozen and moving columns, and which of the moving ones are in sight.
import { type ColumnId, FROZEN } from '../columns/column-ids.ts';

export type PlacedColumn = {
  readonly id: ColumnId;
  /** From the left edge of the sheet, frozen ones included. */
  readonly left: number;
  readonly width: number;
  readonly frozen: boolean;
};

export type Layout = {
  readonly columns: readonly PlacedColumn[];
  readonly frozenWidth: number;
  readonly width: number;
};

/** Half-open range of places in `layout.columns`; frozen ones are always drawn beside it. */
export type ColumnRange = { readonly from: number; readonly to: number };

/** Grows when the window is wider than all columns: words of progress profit most from room. */
const ELASTIC: ColumnId = 'progress';

export function layoutColumns(shown: readonly ColumnId[], widthOf: (id: ColumnId) => number, viewport: number): Layout {
  const asked = shown.map(widthOf);
  const spare = Math.max(0, viewport - asked.reduce((sum, width) => sum + width, 0));
  const elastic = shown.includes(ELASTIC) ? shown.indexOf(ELASTIC) : shown.length - 1;
  let left = 0;
  const columns = shown.map((id, index): PlacedColumn => {
    const width = (asked[index] ?? 0) + (index === elastic ? spare : 0);
    const placed = { id, left, width, frozen: FROZEN.includes(id) };
    left += width;
    return placed;
  });
  const frozenWidth = columns.reduce((sum, column) => sum + (column.frozen ? column.width : 0), 0);
  return { columns, frozenWidth, width: left };
}

/** The moving columns that touch the window between `scrollLeft` and its right edge, one more at each side. */
export function columnsInSight(layout: Layout, scrollLeft: number, viewport: number): ColumnRange {
  const first = layout.columns.findIndex(
    (column) => !column.frozen && column.left + column.width > scrollLeft + layout.frozenWidth,
  );
  if (first < 0) return { from: layout.columns.length, to: layout.columns.length };
  let to = first;
  while (to < layout.columns.length && (layout.columns[to]?.left ?? 0) < scrollLeft + viewport) to++;
  const frozenCount = layout.columns.filter((column) => column.frozen).length;
  return { from: Math.max(frozenCount, first - 1), to: Math.min(layout.columns.length, to + 1) };
}

/** How far the sheet must be pushed sideways so that a column is wholly in sight beside the frozen ones. */
export function scrollLeftFor(layout: Layout, place: number, scrollLeft: number, viewport: number): number {
  const column = layout.columns[place];
  if (!column || column.frozen) return scrollLeft;
  const leftmost = column.left - layout.frozenWidth;
  if (scrollLeft > leftmost) return leftmost;
  const rightmost = column.left + column.width - viewport;
  return scrollLeft < rightmost ? Math.min(rightmost, leftmost) : scrollLeft;
}

/** Down to which row and up to which the sheet must be pushed so that a line is in sight below what covers the top. */
export function scrollTopFor(
  line: { readonly top: number; readonly height: number },
  covered: number,
  scrollTop: number,
  viewport: number,
): number {
  if (line.top < scrollTop + covered) return Math.max(0, line.top - covered);
  const lowest = line.top + line.height - viewport;
  return scrollTop < lowest ? lowest : scrollTop;
}
