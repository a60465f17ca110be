// The ledger grid (台账表格): Excel's hands on the resident rows. Lines, columns and writes come from outside; what is in
// sight, which cell is active and the course of an edit are its own.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ColumnId } from '../columns/column-ids.ts';
import { headOf, type Tongue, textOfCell } from '../columns/columns.ts';
import { CellEditor } from '../edit/cell-editor.tsx';
import type { CellEditor as Editor } from '../edit/editor.ts';
import { faultsOfLine } from '../edit/use-cell-editing.ts';
import type { Line } from '../rows/group-rows.ts';
import type { LedgerRow } from '../rows/ledger-row.ts';
import type { Order } from '../rows/view-state.ts';
import { cellId, GridRow } from './grid-row.tsx';
import { GroupRow } from './group-row.tsx';
import { HeadRow } from './head-row.tsx';
import { type ColumnRange, columnsInSight, layoutColumns, scrollLeftFor, scrollTopFor } from './layout.ts';
import css from './ledger-grid.module.css';
import { HEAD, HEAD_LINE, keyOfLine } from './selection.ts';
import { useGridHands } from './use-grid-hands.ts';
import { useGridMouse } from './use-grid-mouse.ts';
import { GROUP_HEIGHT, groupOf, HEAD_HEIGHT, heightOf, placeLines } from './use-lines.ts';

export type GridProps = {
  readonly lines: readonly Line[];
  readonly columns: readonly ColumnId[];
  readonly widthOf: (id: ColumnId) => number;
  readonly rowHeight: number;
  readonly order: Order | null;
  readonly tongue: Tongue;
  /** Address of a project without its id. */
  readonly projectHref: string;
  readonly editorOf: (id: ColumnId) => Editor | null;
  readonly onOrder: (column: ColumnId) => void;
  readonly onFold: (group: string) => void;
  readonly onWidth: (id: ColumnId, width: number) => void;
  /** The page where a derived cell is made. */
  readonly onOpenSource: (row: LedgerRow, column: ColumnId) => void;
  readonly onFilterKey: () => void;
  readonly onSavedKey: () => void;
  readonly onSay: (sentence: string) => void;
  /** A write that did not reach the disk; its text stays in the cell. */
  readonly onFault: (sentence: string) => void;
  /** The active cell, for the status bar. */
  readonly onActive: (line: Line | null, column: ColumnId | null) => void;
  /** Shown in place of rows. */
  readonly empty: ReactNode;
};

const OVERSCAN = 6;

export function LedgerGrid(props: GridProps) {
  const { lines, columns, widthOf, rowHeight, order, tongue, projectHref } = props;
  const { words } = tongue;
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const [viewport, setViewport] = useState({ width: 1280, height: 640 });
  const layout = useMemo(() => layoutColumns(columns, widthOf, viewport.width), [columns, widthOf, viewport.width]);
  const places = useMemo(() => placeLines(lines, rowHeight), [lines, rowHeight]);
  const [range, setRange] = useState<ColumnRange>(() => columnsInSight(layout, 0, viewport.width));

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const watcher = new ResizeObserver(() => setViewport({ width: element.clientWidth, height: element.clientHeight }));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);

  const lookSideways = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const seen = columnsInSight(layout, element.scrollLeft, element.clientWidth);
    setRange((held) => (held.from === seen.from && held.to === seen.to ? held : seen));
  }, [layout]);
  useEffect(lookSideways, [lookSideways]);

  /** Brings a cell into sight beside and below what covers the edges. */
  const reveal = useCallback(
    (line: number, column: number) => {
      const element = scroller.current;
      if (!element) return;
      const left = scrollLeftFor(layout, column, element.scrollLeft, element.clientWidth);
      if (left !== element.scrollLeft) element.scrollLeft = left;
      if (line < 0) return;
      const covered = places.groups.length > 0 && lines[line]?.kind === 'row' ? GROUP_HEIGHT : 0;
      const top = scrollTopFor(
        { top: places.tops[line] ?? 0, height: heightOf(lines[line], rowHeight) },
        covered,
        element.scrollTop,
        element.clientHeight - HEAD_HEIGHT,
      );
      if (top !== element.scrollTop) element.scrollTop = top;
    },
    [layout, places, lines, rowHeight],
  );

  const pageLines = Math.max(1, Math.floor((viewport.height - HEAD_HEIGHT) / rowHeight) - 2);
  const hands = useGridHands({ ...props, box, places, reveal, pageLines });
  const { at, editing, faults, focused } = hands;
  useGridMouse(scroller, hands);

  // Steady functions: with new ones the virtualizer would measure all lines anew at every frame.
  const estimateSize = useCallback((index: number) => heightOf(lines[index], rowHeight), [lines, rowHeight]);
  const getItemKey = useCallback((index: number) => keyOfLine(lines[index]), [lines]);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    overscan: OVERSCAN,
    // The active row is always there: screen readers are told of it by its id.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const seen = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
      if (at.line < 0 || at.line >= count || (at.line >= from && at.line <= to)) return seen;
      return at.line < from ? [at.line, ...seen] : [...seen, at.line];
    },
  });
  // Heights are told, not measured: another list or another row height begins anew.
  useEffect(() => {
    if (places.height >= 0) virtualizer.measure();
  }, [virtualizer, places]);

  const firstSeen = virtualizer.range?.startIndex ?? 0;
  const firstDrawn = Math.max(0, firstSeen - OVERSCAN);
  const lastDrawn = (virtualizer.range?.endIndex ?? 0) + OVERSCAN;
  const pool = Math.ceil(viewport.height / Math.min(rowHeight, GROUP_HEIGHT)) + 2 * OVERSCAN + 2;
  const topGroup = groupOf(places.groups, firstSeen);
  const stuck = topGroup === null ? undefined : lines[topGroup];
  const activeLine = lines[at.line];
  const activeColumn = layout.columns[at.column];

  return (
    <div ref={scroller} className={focused ? `${css.scroller} ${css.focused}` : css.scroller} onScroll={lookSideways}>
      <div
        id={gridId}
        role="grid"
        tabIndex={-1}
        aria-label={words.ledger.grid}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length}
        className={css.grid}
        style={{ width: layout.width }}
      >
        <div role="rowgroup" className={css.headGroup}>
          <HeadRow
            layout={layout}
            range={range}
            order={order}
            active={at.line === HEAD_LINE ? at.column : -1}
            tongue={tongue}
            onWidth={props.onWidth}
          />
        </div>
        {lines.length > 0 && (
          <div role="rowgroup" className={css.rows} style={{ height: virtualizer.getTotalSize() }}>
            {stuck?.kind === 'group' && (
              <GroupRow line={stuck} top={null} rowIndex={0} layout={layout} active={false} tongue={tongue} />
            )}
            {virtualizer.getVirtualItems().map((item) => {
              const line = lines[item.index];
              if (!line) return null;
              const here = item.index === at.line;
              // Lines that leave the window hand their elements to those that come: text is changed, nothing is built.
              const slot = item.index >= firstDrawn && item.index <= lastDrawn ? item.index % pool : 'active';
              return line.kind === 'group' ? (
                <GroupRow
                  key={`group-${slot}`}
                  line={line}
                  top={item.start}
                  rowIndex={item.index + 2}
                  layout={layout}
                  active={here}
                  tongue={tongue}
                />
              ) : (
                <GridRow
                  key={`row-${slot}`}
                  row={line.row}
                  top={item.start}
                  rowIndex={item.index + 2}
                  layout={layout}
                  range={range}
                  active={here ? at.column : -1}
                  faults={faults.length === 0 ? null : faultsOfLine(faults, line.id)}
                  projectHref={projectHref}
                  tongue={tongue}
                />
              );
            })}
          </div>
        )}
      </div>
      {lines.length === 0 && <div className={css.empty}>{props.empty}</div>}
      <CellEditor
        box={box}
        place={
          activeColumn === undefined || at.line < 0
            ? null
            : {
                top: places.tops[at.line] ?? 0,
                left: activeColumn.left,
                width: activeColumn.width,
                height: heightOf(activeLine, rowHeight),
                frozen: activeColumn.frozen,
              }
        }
        editing={editing}
        label={labelOf(activeLine, at.line, activeColumn?.id ?? null, tongue)}
        activeId={activeColumn === undefined ? undefined : activeCellId(activeLine, at.line, activeColumn.id)}
        gridId={gridId}
        above={isLow(scroller.current, places.tops[at.line] ?? 0)}
        handlers={hands.boxHandlers}
        onReason={hands.giveReason}
        onCancel={hands.cancel}
        onOption={hands.takeOption}
      />
    </div>
  );
}

function activeCellId(line: Line | undefined, at: number, column: ColumnId): string | undefined {
  if (at === HEAD_LINE) return cellId(HEAD, column);
  if (line === undefined) return undefined;
  return line.kind === 'group' ? cellId(`group-${line.id}`, 'name') : cellId(line.id, column);
}

/** What the box is called: the active cell with its column and row, for those who hear the grid. */
function labelOf(line: Line | undefined, at: number, column: ColumnId | null, tongue: Tongue): string {
  const { words } = tongue;
  if (column === null) return words.ledger.grid;
  const head = headOf(column, words);
  if (at === HEAD_LINE) return head;
  if (line === undefined) return words.ledger.grid;
  if (line.kind === 'group') return line.team?.name ?? words.ledger.noTeam;
  return words.ledger.cell(head, textOfCell(column, line.row, tongue), line.row.name);
}

/** In the lower part of the window, where a list of choices opens upwards. */
function isLow(element: HTMLElement | null, top: number): boolean {
  if (!element) return false;
  const from = top - element.scrollTop + HEAD_HEIGHT;
  return from > element.clientHeight - 290 && from > element.clientHeight / 2;
}
