// The list of the register (事项列表): only the rows in sight are drawn, so that 100,000 scroll. It has the focus, its rows have none.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import { isComposing } from '../kit/keys.ts';
import { useWords } from '../kit/words.tsx';
import type { ItemLine } from './item-lines.ts';
import { GroupRow, ItemRow, rowId } from './item-row.tsx';
import css from './items-list.module.css';

const ROW = 32;
const GROUP = 34;
const HEAD = 32;
const OVERSCAN = 6;

const HEADS = ['number', 'name', 'project', 'whose', 'source', 'due', 'left', 'urges', 'state'] as const;

export type ListProps = {
  readonly lines: readonly ItemLine[];
  readonly active: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly onActive: (id: string) => void;
  /** Chooses or lets go of one; with `upTo` everything between the active one and it. */
  readonly onChoose: (ids: readonly string[], on: boolean) => void;
  /** Enter: on to the panel. */
  readonly onEnter: () => void;
  readonly empty: ReactNode;
};

export function ItemsList({ lines, active, chosen, onActive, onChoose, onEnter, empty }: ListProps) {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(640);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const watcher = new ResizeObserver(() => setHeight(element.clientHeight));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const places = useMemo(() => placesOf(lines), [lines]);
  const at = active === null ? -1 : (places.get(active) ?? -1);

  // Steady functions: with new ones the virtualizer would measure all lines anew at every frame.
  const estimateSize = useCallback((index: number) => (lines[index]?.kind === 'group' ? GROUP : ROW), [lines]);
  const getItemKey = useCallback((index: number) => keyOf(lines[index], index), [lines]);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    overscan: OVERSCAN,
    scrollPaddingStart: HEAD,
    scrollMargin: 0,
  });
  useEffect(() => {
    if (estimateSize(0) > 0) virtualizer.measure();
  }, [virtualizer, estimateSize]);

  /** Brings the active row into sight below the head. */
  const reveal = useCallback(
    (id: string) => {
      const element = scroller.current;
      const line = places.get(id);
      if (!element || line === undefined) return;
      const top = virtualizer.measurementsCache[line]?.start ?? 0;
      const seen = element.scrollTop;
      const room = element.clientHeight - HEAD;
      // The head of its group comes into sight with its first row.
      const from = lines[line - 1]?.kind === 'group' ? top - GROUP : top;
      if (from < seen) element.scrollTop = from;
      else if (top + ROW > seen + room) element.scrollTop = top + ROW - room;
    },
    [places, virtualizer, lines],
  );
  useEffect(() => {
    if (active !== null) reveal(active);
  }, [active, reveal]);

  const step = (from: number, by: 1 | -1): ItemSummary | null => {
    for (let next = from + by; next >= 0 && next < lines.length; next += by) {
      const line = lines[next];
      if (line?.kind === 'row') return line.item;
    }
    return null;
  };
  /** Everything between the active one and that one. */
  const chooseRun = (id: string) => {
    const to = places.get(id) ?? -1;
    const run = lines.slice(Math.max(0, Math.min(at < 0 ? to : at, to)), Math.max(at, to) + 1);
    onChoose(
      run.flatMap((line) => (line.kind === 'row' ? [line.id] : [])),
      true,
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((height - HEAD) / ROW) - 2);
    const go = (item: ItemSummary | null) => {
      event.preventDefault();
      if (item === null) return;
      if (event.shiftKey) chooseRun(item.id);
      onActive(item.id);
    };
    switch (event.key) {
      case 'ArrowDown':
        return go(step(at, 1));
      case 'ArrowUp':
        return go(step(at, -1));
      case 'PageDown':
        return go(step(Math.min(lines.length - 1, at + page), 1) ?? step(lines.length, -1));
      case 'PageUp':
        return go(step(Math.max(0, at - page), -1) ?? step(-1, 1));
      case 'Home':
        return go(step(-1, 1));
      case 'End':
        return go(step(lines.length, -1));
      case 'Enter':
        event.preventDefault();
        return onEnter();
      case ' ':
        event.preventDefault();
        if (active !== null) onChoose([active], !chosen.has(active));
        return;
      case 'Escape':
        if (chosen.size > 0) {
          event.preventDefault();
          onChoose([...chosen], false);
        }
    }
  };
  usePresses(scroller, (id, how) => {
    if (how === 'choose') return onChoose([id], !chosen.has(id));
    if (how === 'range') chooseRun(id);
    onActive(id);
  });

  const pool = Math.ceil(height / ROW) + 2 * OVERSCAN + 2;
  return (
    <div className={css.wrap}>
      <div
        ref={scroller}
        role="grid"
        aria-label={words.items.list}
        aria-multiselectable="true"
        aria-rowcount={lines.length + 1}
        aria-colcount={HEADS.length + 1}
        aria-activedescendant={active !== null && at >= 0 ? rowId(active) : undefined}
        tabIndex={0}
        data-items=""
        className={css.scroller}
        onKeyDown={onKeyDown}
      >
        <div role="row" tabIndex={-1} aria-rowindex={1} className={css.head}>
          <span role="columnheader" tabIndex={-1} className={css.tick}>
            <span className="vh">{words.items.chosen}</span>
          </span>
          {HEADS.map((head) => (
            <span key={head} role="columnheader" tabIndex={-1} className={css[head]}>
              {words.items.heads[head]}
            </span>
          ))}
        </div>
        {lines.length === 0 ? (
          <div role="row" tabIndex={-1}>
            <div role="gridcell" tabIndex={-1}>
              {empty}
            </div>
          </div>
        ) : (
          <div role="rowgroup" className={css.rows} style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, start }) => {
              const line = lines[index];
              if (line === undefined) return null;
              // Lines that leave the window hand their elements to those that come.
              const slot = `${line.kind}-${index % pool}`;
              return line.kind === 'group' ? (
                <GroupRow key={slot} line={line} top={start} rowIndex={index + 2} />
              ) : (
                <ItemRow
                  key={slot}
                  item={line.item}
                  top={start}
                  rowIndex={index + 2}
                  active={line.id === active}
                  chosen={chosen.has(line.id)}
                />
              );
            })}
          </div>
        )}
      </div>
    </div>
  );
}

function placesOf(lines: readonly ItemLine[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, line] of lines.entries()) if (line.kind === 'row') places.set(line.id, place);
  return places;
}

function keyOf(line: ItemLine | undefined, index: number): string {
  return line === undefined ? `none-${index}` : `${line.kind}-${line.id}-${line.kind === 'group' ? index : ''}`;
}

/** One listener for all rows. */
function usePresses(
  scroller: { readonly current: HTMLElement | null },
  press: (id: string, how: 'open' | 'choose' | 'range') => void,
): void {
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return;
      const id = event.target.closest('[data-item]')?.getAttribute('data-item') ?? null;
      if (id === null) return;
      const isTick = event.target.closest('[data-choose]') !== null;
      latest.current(id, isTick ? 'choose' : event.shiftKey ? 'range' : 'open');
    };
    // The list keeps the focus: its rows are told to screen readers by their ids.
    const onMouseDown = (event: MouseEvent) => {
      // Not the scroll bar.
      if (event.target === element) return;
      event.preventDefault();
      element.focus({ preventScroll: true });
    };
    element.addEventListener('click', onClick);
    element.addEventListener('mousedown', onMouseDown);
    return () => {
      element.removeEventListener('click', onClick);
      element.removeEventListener('mousedown', onMouseDown);
    };
  }, [scroller]);
}
