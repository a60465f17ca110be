// The heads of the sheet, merged as in the sheet, and under them what each column goes to (对表头).
import { memo, useState } from 'react';
import type { MoneyUnit } from '../../domain/money.ts';
import type { SheetReading } from '../../exchange/sheet/desk/desk-messages.ts';
import { targetKey } from '../../exchange/sheet/understand/target.ts';
import type { SheetColumn } from '../../exchange/sheet/understand/understood.ts';
import { Icon } from '../kit/icon.tsx';
import { useWords } from '../kit/words.tsx';
import type { ColumnBox } from './sheet-layout.ts';
import { isMoneyTarget, ROW_NUMBER_WIDTH } from './sheet-layout.ts';
import css from './sheet-table.module.css';
import { isOffered, TARGETS, targetWords } from './target-words.ts';

export function SheetHead({
  reading,
  boxes,
  withNotes,
  onTarget,
}: {
  readonly reading: SheetReading;
  readonly boxes: readonly ColumnBox[];
  readonly withNotes: boolean;
  readonly onTarget: (column: number, key: string) => void;
}) {
  const words = useWords();
  const said = words.importing;
  const depth = Math.max(1, ...boxes.map(({ column }) => column.path.length));
  const template = [ROW_NUMBER_WIDTH, ...boxes.map(({ width }) => width)].map((width) => `${width}px`).join(' ');
  const columns = withNotes ? `${template} minmax(var(--notes), 1fr)` : `${template} minmax(0, 1fr)`;
  return (
    <div className={css.head} role="rowgroup">
      <div className={css.heads} role="row" tabIndex={-1} style={{ gridTemplateColumns: columns }}>
        <span
          className={css.corner}
          role="columnheader"
          tabIndex={-1}
          style={{ gridRow: `1 / span ${depth}`, gridColumn: 1 }}
        >
          {said.mapping.rowHead}
        </span>
        {headCells(boxes, depth).map(({ text, row, rows, column, columns: wide }) => (
          <span
            key={`${row}:${column}`}
            role="columnheader"
            tabIndex={-1}
            aria-colspan={wide > 1 ? wide : undefined}
            className={`${css.headCell} ${isNameBox(boxes[column]) ? css.frozen : ''}`}
            style={{ gridRow: `${row} / span ${rows}`, gridColumn: `${column + 2} / span ${wide}` }}
            title={text}
          >
            <span className="clip">{text}</span>
          </span>
        ))}
        {withNotes && (
          <span className={css.noteHead} role="columnheader" tabIndex={-1} style={{ gridRow: `1 / span ${depth}` }}>
            {said.problems.notes}
          </span>
        )}
      </div>
      <div className={css.targets} role="row" tabIndex={-1} style={{ gridTemplateColumns: columns }}>
        <span className={css.corner} role="cell" />
        {boxes.map(({ column }) => (
          <span
            key={column.column}
            role="cell"
            className={`${css.target} ${isNameBox({ column, width: 0, left: 0 }) ? css.frozen : ''}`}
          >
            <TargetSelect column={column} unit={column.unit ?? reading.unit.unit} onTarget={onTarget} />
          </span>
        ))}
        {withNotes && (
          <span className={css.noteHint} role="cell">
            {said.problems.untouched}
          </span>
        )}
      </div>
    </div>
  );
}

export function isNameBox(box: ColumnBox | undefined): boolean {
  const target = box?.column.target;
  return target?.kind === 'nameAndScope' || (target?.kind === 'field' && target.field === 'name');
}

const TargetSelect = memo(function TargetSelect({
  column,
  unit,
  onTarget,
}: {
  readonly column: SheetColumn;
  readonly unit: MoneyUnit | null;
  readonly onTarget: (column: number, key: string) => void;
}) {
  const words = useWords();
  const said = words.importing.mapping;
  const { target } = column;
  // Sixty entries a column are made when a hand comes near, not for every column of every sheet.
  const [near, setNear] = useState(false);
  const key = targetKey(target);
  const isMoney = isMoneyTarget(target);
  const times = !isMoney || unit === null || unit === 'wan' ? null : unit === 'yi' ? said.times : said.divided;
  const why =
    column.why !== null
      ? said.why[column.why]
      : column.confidence === 'remembered'
        ? said.remembered
        : column.confidence === 'like'
          ? said.unsure
          : said.sure;
  return (
    <span
      className={`${css.choice} ${target.kind === 'ignored' ? css.notTaken : ''} ${column.confidence === 'like' ? css.unsure : ''}`}
      title={times === null ? why : said.unitIn(words.kit.money.units[unit ?? 'wan'])}
    >
      <span className="clip" aria-hidden="true">
        {targetWords(words, target)}
      </span>
      {times !== null && <small>{times}</small>}
      <Icon name="down" size={12} />
      <select
        aria-label={said.selectLabel(column.path.join(' '))}
        value={key}
        onPointerEnter={() => setNear(true)}
        onFocus={() => setNear(true)}
        onChange={(event) => onTarget(column.column, event.target.value)}
      >
        {(!near || !isOffered(target)) && <option value={key}>{targetWords(words, target)}</option>}
        {near && <option value="ignored">{said.notTaken}</option>}
        {near &&
          TARGETS.map(({ group, targets }) => (
            <optgroup key={group} label={said.groups[group]}>
              {targets
                .filter(({ kind }) => kind !== 'ignored')
                .map((entry) => (
                  <option key={targetKey(entry)} value={targetKey(entry)}>
                    {targetWords(words, entry)}
                  </option>
                ))}
            </optgroup>
          ))}
      </select>
    </span>
  );
});

type HeadCell = {
  readonly text: string;
  readonly row: number;
  readonly rows: number;
  /** Index of the first column box under it. */
  readonly column: number;
  readonly columns: number;
};

/** Heads that repeat over neighbours stand once above them; a short path reaches down to the last row. */
function headCells(boxes: readonly ColumnBox[], depth: number): readonly HeadCell[] {
  const cells: HeadCell[] = [];
  for (let row = 1; row <= depth; row++) {
    let at = 0;
    while (at < boxes.length) {
      const path = boxes[at]?.column.path ?? [];
      const text = path[row - 1];
      if (text === undefined) {
        // Nothing is said over the column at all.
        if (row === 1) cells.push({ text: '', row, rows: depth, column: at, columns: 1 });
        at++;
        continue;
      }
      const last = row === path.length;
      const above = path.slice(0, row).join('\u0000');
      let wide = 1;
      while (!last && sharesHead(boxes[at + wide], above, row)) wide++;
      cells.push({
        text: text.replace(/\s*\n\s*/g, ''),
        row,
        rows: last ? depth - row + 1 : 1,
        column: at,
        columns: wide,
      });
      at += wide;
    }
  }
  return cells;
}

function sharesHead(box: ColumnBox | undefined, above: string, row: number): boolean {
  const path = box?.column.path ?? [];
  return path.length > row && path.slice(0, row).join('\u0000') === above;
}
