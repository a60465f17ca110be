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
  const edge = lastFrozen(layout);
  const cell = (column: PlacedColumn, place: number): ReactNode => {
    const fault = faults?.get(column.id);
    return (
      <div
        key={column.id}
        id={cellId(row.id, column.id)}
        role="gridcell"
        tabIndex={-1}
        aria-colindex={place + 1}
        aria-selected={place === active}
        className={cellClass(column, row, place === edge, place === active, fault !== undefined)}
        data-column={place}
        style={{ width: column.width }}
      >
        {fault ?? (column.id === 'name' ? nameCell(row, projectHref, tongue) : cellContent(column.id, row, tongue))}
      </div>
    );
  };

  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      className={active >= 0 ? `${css.row} ${css.here}` : css.row}
      data-line={row.id}
      style={{ top }}
    >
      <div role="none" className={css.frozen}>
        {layout.columns.map((column, place) => (column.frozen ? cell(column, place) : null))}
      </div>
      <span className={css.spacer} style={{ width: gapBefore(layout, range) }} />
      {layout.columns.slice(range.from, range.to).map((column, index) => cell(column, range.from + index))}
    </div>
  );
});

function nameCell(row: LedgerRow, href: string, { words }: Tongue): ReactNode {
  return (
    <>
      <span className={row.name.length > 13 ? `${css.name} ${css.cut}` : css.name}>{row.name}</span>
      <a
        className={css.open}
        href={`${href}${encodeURIComponent(row.id)}`}
        tabIndex={-1}
        aria-label={words.ledger.openProject(row.name)}
      >
        <Icon name="right" size={14} />
      </a>
    </>
  );
}

/** A Chinese character and the padding of a cell, in pixels. */
const CHARACTER = 13;
const PADDING = 26;

function cellClass(
  column: PlacedColumn,
  row: LedgerRow,
  isEdge: boolean,
  isActive: boolean,
  isFault: boolean,
): string | undefined {
  let classes = css.cell;
  if (isEdge) classes += ` ${css.edge}`;
  if (column.id === 'name') classes += ` ${css.named}`;
  if (isNumeric(column.id)) classes += ` ${css.number}`;
  // Every box that cuts its text costs the painter as much as a layer: only texts that may be too long are cut.
  if (isFault || lengthOf(column.id, row) * CHARACTER > column.width - PADDING) classes += ` ${css.cut}`;
  if (isActive) classes += ` ${css.current}`;
  if (isFault) classes += ` ${css.fault}`;
  return classes;
}

/** Characters of the columns whose text may be long; numbers, days and lights never are. */
function lengthOf(id: ColumnId, row: LedgerRow): number {
  switch (id) {
    case 'number':
    case 'scope':
    case 'owner':
    case 'progress':
    case 'problems':
    case 'nextSteps':
    case 'remark':
      return row[id].length;
    case 'coordination':
    case 'permits':
    case 'locality':
    case 'specialist':
      return row[id].text.length;
    case 'start':
    case 'completion':
      return row[id]?.planned?.words?.length ?? 0;
    case 'total':
      return row.totalWords?.length ?? 0;
    default:
      return 0;
  }
}

/** Width of the moving columns that are left of the drawn ones. */
export function gapBefore(layout: Layout, range: ColumnRange): number {
  const first = layout.columns[range.from];
  return first === undefined ? 0 : Math.max(0, first.left - layout.frozenWidth);
}

export function lastFrozen(layout: Layout): number {
  return layout.columns.filter((column) => column.frozen).length - 1;
}
