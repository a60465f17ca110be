// Every cell that was not taken (没取的格子): sheet, row, column, why, and what could be done; copies as a table.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { SheetReading } from '../../exchange/sheet/desk/desk-messages.ts';
import type { Leftover, LeftoverWhy } from '../../exchange/sheet/understand/understood.ts';
import type { Words } from '../../words/catalogue.ts';
import { Button } from '../kit/button.tsx';
import { copyText, tabbed, tableMarkup } from '../kit/copy-text.ts';
import { Dialog } from '../kit/dialog.tsx';
import { Select } from '../kit/select.tsx';
import { useToast } from '../kit/toast.tsx';
import { useWords } from '../kit/words.tsx';
import { useKeyboardScroll } from './keyboard-scroll.ts';
import css from './leftovers.module.css';
import { fixWords } from './problem-words.ts';

const LINE = 30;

export function LeftoversPanel({
  leftovers,
  reading,
  onMend,
  onClose,
}: {
  readonly leftovers: readonly Leftover[];
  readonly reading: Pick<SheetReading, 'columns'>;
  /** Leads to the mapping, where a column is matched and a question answered; null when it is written already. */
  readonly onMend: (() => void) | null;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const toast = useToast();
  const said = words.importing.leftovers;
  const [why, setWhy] = useState<LeftoverWhy | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useKeyboardScroll(scroller);
  const shown = useMemo(
    () => (why === null ? leftovers : leftovers.filter((entry) => entry.why === why)),
    [leftovers, why],
  );
  const heads = useMemo(
    () => new Map(reading.columns.map(({ column, path }) => [column, path.at(-1) ?? ''])),
    [reading],
  );
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: 10,
  });
  const copy = () => {
    const rows = [
      [said.sheet, said.row, said.column, said.text, said.reason, said.proposal],
      ...shown.map((entry) => cellsOf(words, entry, heads)),
    ];
    if (copyText(tabbed(rows), tableMarkup(rows))) toast.show(words.kit.copy.tableRows(shown.length));
    else toast.fail(words.kit.copy.failed);
  };
  return (
    <Dialog
      title={said.title(leftovers.length)}
      note={leftovers.length === 0 ? said.none : said.note}
      kind="panel"
      wide
      onClose={onClose}
    >
      <div className={css.tools}>
        <Select
          label={said.reason}
          value={why}
          empty={said.all}
          onChange={setWhy}
          choices={whysOf(leftovers).map(([code, count]) => ({ value: code, label: `${said.why[code]} ${count}` }))}
        />
        <Button icon="copy" onPress={copy}>
          {said.copy}
        </Button>
      </div>
      <div ref={scroller} className={css.list} role="table" aria-label={said.note} aria-rowcount={shown.length + 1}>
        <div role="rowgroup">
          <div role="row" tabIndex={-1} className={css.head}>
            {[said.sheet, said.row, said.column, said.text, said.reason, said.proposal].map((head) => (
              <span key={head} role="columnheader" tabIndex={-1}>
                {head}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={css.lines} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const entry = shown[index];
            if (entry === undefined) return null;
            const cells = cellsOf(words, entry, heads);
            const mends = entry.fix !== null && entry.fix.kind !== 'writeInLedger' && onMend !== null;
            return (
              <div
                key={`${entry.row}:${entry.column}:${entry.why}`}
                role="row"
                tabIndex={-1}
                aria-rowindex={index + 2}
                className={css.line}
                style={{ transform: `translateY(${start}px)` }}
              >
                {cells.slice(0, 5).map((cell, at) => (
                  // The columns of this list are fixed.
                  <span key={HEADS[at]} role="cell" className="clip" title={cell}>
                    {cell}
                  </span>
                ))}
                <span role="cell" className="clip">
                  {mends ? (
                    <button type="button" className="btn text sm" onClick={onMend}>
                      {cells[5]}
                    </button>
                  ) : (
                    cells[5]
                  )}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </Dialog>
  );
}

const HEADS = ['sheet', 'row', 'column', 'text', 'reason'] as const;

function cellsOf(words: Words, { sheet, row, column, text, why, fix }: Leftover, heads: ReadonlyMap<number, string>) {
  return [
    sheet,
    String(row),
    `${columnLetters(column)} ${(heads.get(column) ?? '').replace(/\n/g, '')}`.trim(),
    text,
    words.importing.leftovers.why[why],
    fix !== null
      ? fixWords(words, fix)
      : IN_LEDGER.has(why)
        ? words.importing.fix.writeInLedger
        : words.importing.leftovers.nothingToDo,
  ];
}

/** What the sheet says and the import cannot place: it is filled in by hand. */
const IN_LEDGER: ReadonlySet<LeftoverWhy> = new Set([
  'noNodeName',
  'doneMark',
  'unreadable',
  'rowWithoutName',
  'heldRow',
  'doubledValue',
  'markWithoutMeaning',
  'comment',
  'link',
  'image',
  'textBox',
]);

function whysOf(leftovers: readonly Leftover[]): readonly (readonly [LeftoverWhy, number])[] {
  const counts = new Map<LeftoverWhy, number>();
  for (const { why } of leftovers) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** 1 → A, 27 → AA: as the sheet's own head names its columns. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
