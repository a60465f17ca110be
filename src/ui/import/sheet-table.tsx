// The sheet as it is (表样): its own heads with their merges, what each column goes to, its rows, and notes in the margin.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { DeskSheet, SheetReading } from '../../exchange/sheet/desk/desk-messages.ts';
import type { Problem } from '../../exchange/sheet/understand/understood.ts';
import { useWords } from '../kit/words.tsx';
import { useKeyboardScroll } from './keyboard-scroll.ts';
import { SheetHead } from './sheet-head.tsx';
import { columnBoxes, MOST_NOTES_A_ROW, ROW_HEIGHT, type RowNotes, rowsToShow } from './sheet-layout.ts';
import { SheetLine } from './sheet-line.tsx';
import css from './sheet-table.module.css';
import { targetWords } from './target-words.ts';

export type NotesOfSheet = {
  readonly byRow: ReadonlyMap<number, RowNotes>;
  /** Shows only the rows that have something to decide. */
  readonly only: boolean;
  /** The problem one is at, by key. */
  readonly current: Problem | null;
  readonly noted: ReadonlySet<string>;
  readonly onFix: (problem: Problem, fix: number | null) => void;
  /** Takes note of a problem that has no fix. */
  readonly onNote: (problem: string, wanted: boolean) => void;
};

export function SheetTable({
  sheet,
  reading,
  notes,
  onTarget,
  empty,
}: {
  readonly sheet: DeskSheet;
  readonly reading: SheetReading;
  /** The margin; null while columns are matched. */
  readonly notes: NotesOfSheet | null;
  readonly onTarget: (column: number, key: string) => void;
  readonly empty?: ReactNode;
}) {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  useKeyboardScroll(scroller);
  const boxes = useMemo(
    () => columnBoxes(sheet, reading, ({ target }) => targetWords(words, target)),
    [sheet, reading, words],
  );
  const only = notes?.only === true ? notes.byRow : null;
  const rows = useMemo(() => rowsToShow(sheet, reading, only), [sheet, reading, only]);
  const byRow = notes?.byRow ?? null;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ROW_HEIGHT * lines(byRow?.get(rows[index]?.row ?? 0)),
    overscan: 12,
  });
  useEffect(() => {
    // Other rows or other notes: other heights.
    void rows;
    void byRow;
    virtual.measure();
  }, [virtual, rows, byRow]);

  const current = notes?.current ?? null;
  useEffect(() => {
    if (current === null) return;
    const at = rows.findIndex(({ row }) => row === current.row);
    if (at < 0) return;
    virtual.scrollToIndex(at, { align: 'center' });
    const box = boxes.find(({ column }) => column.column === current.column);
    // The row is drawn in the next frames; its first button then takes the focus, so that Enter decides.
    let frames = 0;
    let frame = requestAnimationFrame(function look() {
      const note = scroller.current?.querySelector<HTMLElement>(`[data-problem="${current.key}"]`);
      if (!note && frames++ < 20) {
        frame = requestAnimationFrame(look);
        return;
      }
      (note?.querySelector<HTMLElement>('button') ?? note)?.focus({ preventScroll: true });
      if (box !== undefined && scroller.current !== null) bringIntoView(scroller.current, box.left, box.width);
    });
    return () => cancelAnimationFrame(frame);
  }, [current, rows, boxes, virtual]);

  const width = boxes.reduce((sum, box) => sum + box.width, 0);
  return (
    // A virtual table: its rows are put in place by transform, so it is made of divisions with roles.
    <div
      ref={scroller}
      className={css.scroller}
      role="table"
      aria-label={words.importing.sheets.one(sheet.name, sheet.rows.length)}
      aria-rowcount={rows.length + 2}
    >
      <SheetHead reading={reading} boxes={boxes} withNotes={notes !== null} onTarget={onTarget} />
      {rows.length === 0 && empty}
      <div className={css.rows} role="rowgroup" style={{ height: virtual.getTotalSize(), minWidth: width }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <SheetLine
              key={row.row}
              row={row}
              index={item.index}
              top={item.start}
              height={item.size}
              boxes={boxes}
              kind={reading.rowKinds.get(row.row) ?? 'stray'}
              notes={notes === null ? null : (notes.byRow.get(row.row) ?? NO_NOTES)}
              current={notes?.current?.row === row.row ? notes.current.key : null}
              hands={notes}
            />
          );
        })}
      </div>
    </div>
  );
}

const NO_NOTES: RowNotes = { problems: [], totals: [] };

function lines(notes: RowNotes | undefined): number {
  if (notes === undefined) return 1;
  return Math.max(1, Math.min(MOST_NOTES_A_ROW, notes.problems.length + notes.totals.length));
}

function bringIntoView(scroller: HTMLElement, left: number, width: number): void {
  const frozen = 260;
  const margin = 420;
  if (left - scroller.scrollLeft < frozen) scroller.scrollLeft = Math.max(0, left - frozen);
  else if (left + width - scroller.scrollLeft > scroller.clientWidth - margin)
    scroller.scrollLeft = left + width - scroller.clientWidth + margin;
}
