// The head of the columns (表头): sorts by a press or Enter, its right edge is dragged for width.
import { memo, type PointerEvent, useRef } from 'react';
import { Icon } from '../../kit/icon.tsx';
import type { ColumnId } from '../columns/column-ids.ts';
import { headOf, isNumeric, type Tongue } from '../columns/columns.ts';
import type { Order } from '../rows/view-state.ts';
import { cellId, gapBefore, lastFrozen } from './grid-row.tsx';
import type { ColumnRange, Layout, PlacedColumn } from './layout.ts';
import css from './ledger-grid.module.css';
import { HEAD } from './selection.ts';

export const MIN_WIDTH = 40;

export const HeadRow = memo(function HeadRow({
  layout,
  range,
  order,
  active,
  tongue,
  onWidth,
}: {
  readonly layout: Layout;
  readonly range: ColumnRange;
  readonly order: Order | null;
  readonly active: number;
  readonly tongue: Tongue;
  readonly onWidth: (id: ColumnId, width: number) => void;
}) {
  const cell = (column: PlacedColumn, place: number) => {
    const sorted = order?.column === column.id ? order : null;
    const classes = [css.headCell];
    if (place === lastFrozen(layout)) classes.push(css.edge);
    if (isNumeric(column.id)) classes.push(css.number);
    if (place === active) classes.push(css.current);
    return (
      <div
        key={column.id}
        id={cellId(HEAD, column.id)}
        role="columnheader"
        tabIndex={-1}
        aria-colindex={place + 1}
        aria-sort={sorted ? (sorted.falling ? 'descending' : 'ascending') : undefined}
        className={classes.join(' ')}
        data-column={place}
        style={{ width: column.width }}
      >
        <span className="clip">{headOf(column.id, tongue.words)}</span>
        {sorted && <Icon name={sorted.falling ? 'down' : 'up'} size={12} />}
        <Edge column={column} onWidth={onWidth} />
      </div>
    );
  };
  return (
    <div role="row" aria-rowindex={1} className={css.head} data-line={HEAD} style={{ width: layout.width }}>
      <div role="none" className={css.frozen}>
        {layout.columns.map((column, place) => (column.frozen ? cell(column, place) : null))}
      </div>
      <span className={css.spacer} style={{ width: gapBefore(layout, range) }} />
      {layout.columns.slice(range.from, range.to).map((column, index) => cell(column, range.from + index))}
    </div>
  );
});

/** Width by dragging; the keyboard does it in the choice of columns. */
function Edge({
  column,
  onWidth,
}: {
  readonly column: PlacedColumn;
  readonly onWidth: (id: ColumnId, width: number) => void;
}) {
  const drag = useRef<{ readonly from: number; readonly width: number } | null>(null);
  return (
    <span
      className={css.resize}
      data-edge="true"
      aria-hidden="true"
      onPointerDown={(event: PointerEvent<HTMLSpanElement>) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { from: event.clientX, width: column.width };
      }}
      onPointerMove={(event) => {
        if (!drag.current) return;
        onWidth(column.id, Math.max(MIN_WIDTH, Math.round(drag.current.width + event.clientX - drag.current.from)));
      }}
      onPointerUp={() => {
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
    />
  );
}
