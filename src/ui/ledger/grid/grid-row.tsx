// One project's line of the grid (台账行). Drawn anew only when its own facts change. The focus stays in the grid's one text
// box: cells are its active descendants and never take it.
import { memo, type ReactNode } from 'react';
import { Icon } from '../../kit/icon.tsx';
import { cellContent } from '../columns/cell.tsx';
import type { ColumnId } from '../columns/column-ids.ts';
import { isNumeric, type Tongue } from '../columns/columns.ts';
import type { LedgerRow } from '../rows/ledger-row.ts';
import type { ColumnRange, Layout, PlacedColumn } from './layout.ts';
import css from './ledger-grid.module.css';

export function cellId(line: string, column: ColumnId): string {
  return `cell-${line}-${column}`.replace(/[^\w.-]/g, '_');
}

export type RowFaults = ReadonlyMap<ColumnId, string>;

export const GridRow = memo(function GridRow({
  row,
  top,
  rowIndex,
  layout,
  range,
  active,
  faults,
  projectHref,
  tongue,
}: {
  readonly row: LedgerRow;
  readonly top: number;
  /** 1-based among all rows of the grid, head included. */
  readonly rowIndex: number;
  readonly layout: Layout;
  readonly range: ColumnRange;
  /** Place of the active cell, −1 when it is in another row. */
  readonly active: number;
  /** Cells whose text was not saved, with what was typed. */
  readonly faults: RowFaults | null;
  readonly projectHref: string;
  readonly tongue: Tongue;
}) {
  const cell = (column: PlacedColumn, place: number): ReactNode => {
    const fault = faults?.get(column.id);
    const classes = [css.cell];
    if (column.frozen) classes.push(css.frozen, place === lastFrozen(layout) ? css.edge : '');
    if (isNumeric(column.id)) classes.push(css.number);
    if (place === active) classes.push(css.current);
    if (fault !== undefined) classes.push(css.fault);
    return (
      <div
        key={column.id}
        id={cellId(row.id, column.id)}
        role="gridcell"
        tabIndex={-1}
        aria-colindex={place + 1}
        aria-selected={place === active}
        className={classes.join(' ')}
        data-column={place}
        style={{ width: column.width, left: column.frozen ? column.left : undefined }}
      >
        {fault ?? <CellBody id={column.id} row={row} tongue={tongue} href={projectHref} />}
      </div>
    );
  };

  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      className={active >= 0 ? `${css.row} ${css.here}` : css.row}
      data-line={row.id}
      style={{ transform: `translateY(${top}px)` }}
    >
      {layout.columns.map((column, place) => (column.frozen ? cell(column, place) : null))}
      <span className={css.spacer} style={{ width: gapBefore(layout, range) }} />
      {layout.columns.slice(range.from, range.to).map((column, index) => cell(column, range.from + index))}
    </div>
  );
});

function CellBody({
  id,
  row,
  tongue,
  href,
}: {
  readonly id: ColumnId;
  readonly row: LedgerRow;
  readonly tongue: Tongue;
  readonly href: string;
}) {
  if (id !== 'name') return <span className={css.body}>{cellContent(id, row, tongue)}</span>;
  return (
    <>
      <span className={`${css.body} ${css.name}`}>{row.name}</span>
      <a
        className={css.open}
        href={`${href}${encodeURIComponent(row.id)}`}
        tabIndex={-1}
        aria-label={tongue.words.ledger.openProject(row.name)}
      >
        <Icon name="right" size={14} />
      </a>
    </>
  );
}

/** Width of the moving columns that are left of the drawn ones. */
export function gapBefore(layout: Layout, range: ColumnRange): number {
  const first = layout.columns[range.from];
  return first === undefined ? 0 : Math.max(0, first.left - layout.frozenWidth);
}

export function lastFrozen(layout: Layout): number {
  return layout.columns.filter((column) => column.frozen).length - 1;
}
