// One row of the sheet with its margin (表样一行): problems are joined to their cell, each with its fixes as buttons.
import { memo } from 'react';
import type { SheetRow } from '../../exchange/sheet/read/workbook.ts';
import type { Problem, RowKind, TotalCheck } from '../../exchange/sheet/understand/understood.ts';
import { Icon } from '../kit/icon.tsx';
import { useWords } from '../kit/words.tsx';
import { fixWords, problemSentence, totalWords } from './problem-words.ts';
import { isNameBox } from './sheet-head.tsx';
import { type ColumnBox, MOST_NOTES_A_ROW, type RowNotes } from './sheet-layout.ts';
import css from './sheet-table.module.css';

const ROW: Readonly<Partial<Record<RowKind, string | undefined>>> = {
  group: css.group,
  total: css.group,
  note: css.quiet,
  signature: css.quiet,
  stray: css.quiet,
  headAgain: css.quiet,
  columnNumbers: css.quiet,
};
const HIT = { unreadable: css.err, missing: css.warn, check: css.warn, settled: css.fixed } as const;

export const SheetLine = memo(function SheetLine({
  row,
  index,
  top,
  height,
  boxes,
  kind,
  notes,
  current,
  hands,
}: {
  readonly row: SheetRow;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly boxes: readonly ColumnBox[];
  readonly kind: RowKind;
  readonly notes: RowNotes | null;
  readonly current: string | null;
  readonly hands: Hands | null;
}) {
  const words = useWords();
  const said = words.importing.problems;
  const kindWords: Readonly<Partial<Record<RowKind, string>>> = said.rowKind;
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 3}
      className={`${css.row} ${ROW[kind] ?? ''}`}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      <span role="cell" className={css.rowNumber}>
        {row.row}
      </span>
      {boxes.map((box) => {
        const cell = row.cells[box.column.column - 1];
        const problem = notes?.problems.find(({ column }) => column === box.column.column);
        const settled = problem !== undefined && (problem.fixed !== null || hands?.noted.has(problem.key) === true);
        const hit = problem === undefined ? '' : settled ? css.fixed : HIT[problem.severity];
        const isNumber = cell?.value.kind === 'number' || cell?.value.kind === 'day';
        return (
          <span
            key={box.column.column}
            role="cell"
            className={`${css.cell} ${hit} ${isNumber ? css.number : ''} ${box.column.target.kind === 'ignored' ? css.skip : ''} ${isNameBox(box) ? css.frozen : ''}`}
            style={{ width: box.width }}
            title={cell?.text}
          >
            {cell?.text ?? (problem?.severity === 'missing' ? said.empty : '')}
          </span>
        );
      })}
      {notes !== null && (
        <span role="cell" className={css.notes}>
          {notes.problems.slice(0, MOST_NOTES_A_ROW).map((problem) => (
            <ProblemNote key={problem.key} problem={problem} current={problem.key === current} hands={hands} />
          ))}
          {notes.totals.slice(0, Math.max(0, MOST_NOTES_A_ROW - notes.problems.length)).map((total) => (
            <TotalNote key={total.column} total={total} />
          ))}
          {notes.problems.length === 0 && notes.totals.length === 0 && kindWords[kind] !== undefined && (
            <span className={css.kind}>{kindWords[kind]}</span>
          )}
          {notes.problems.length > MOST_NOTES_A_ROW && (
            <span className={css.more}>{said.moreHere(notes.problems.length - MOST_NOTES_A_ROW)}</span>
          )}
        </span>
      )}
    </div>
  );
});

type Hands = {
  readonly noted: ReadonlySet<string>;
  readonly onFix: (problem: Problem, fix: number | null) => void;
  readonly onNote: (problem: string, wanted: boolean) => void;
};

const TONE = { unreadable: css.noteErr, missing: css.noteWarn, check: css.noteWarn, settled: css.noteFixed } as const;

function ProblemNote({
  problem,
  current,
  hands,
}: {
  readonly problem: Problem;
  readonly current: boolean;
  readonly hands: Hands | null;
}) {
  const words = useWords();
  const said = words.importing.problems;
  const { key, code, severity, fixes } = problem;
  const taken = problem.fixed === null ? null : fixes[problem.fixed];
  const noted = hands?.noted.has(key) === true;
  const sentence = problemSentence(words, problem);
  const open = taken === null && severity !== 'settled' && !noted;
  const notedWords =
    code === 'personMissing' ? said.noted.personMissing : severity === 'settled' ? '' : said.noted[severity];
  return (
    <span
      className={`${css.note} ${open ? TONE[severity] : css.noteFixed} ${current ? css.current : ''}`}
      data-problem={key}
    >
      <i aria-hidden="true" />
      <span className="clip" title={sentence}>
        {sentence}
      </span>
      {open ? (
        <span className={css.fixes}>
          {fixes.map((fix, index) => (
            <button
              key={`${fix.kind}${fixWords(words, fix)}`}
              type="button"
              className="btn sm"
              title={fixWords(words, fix)}
              onClick={() => hands?.onFix(problem, index)}
            >
              {fixWords(words, fix)}
            </button>
          ))}
          <button
            type="button"
            className={fixes.length === 0 ? 'btn sm' : 'btn text sm'}
            onClick={() => hands?.onNote(key, true)}
          >
            {notedWords}
          </button>
        </span>
      ) : (
        <em>
          <Icon name="tick" size={13} />
          {taken ? fixWords(words, taken) : noted ? notedWords : said.taken}
          {(taken || noted) && (
            <button
              type="button"
              className="btn text sm"
              onClick={() => (taken ? hands?.onFix(problem, null) : hands?.onNote(key, false))}
            >
              {said.undoFix}
            </button>
          )}
        </em>
      )}
    </span>
  );
}

function TotalNote({ total }: { readonly total: TotalCheck }) {
  const words = useWords();
  const agrees = total.result === 'agree';
  return (
    <span className={`${css.note} ${agrees ? css.noteFixed : css.noteQuiet}`}>
      <i aria-hidden="true" />
      <span className="clip">{totalWords(words, total)}</span>
      {agrees && (
        <em>
          <Icon name="tick" size={13} />
        </em>
      )}
    </span>
  );
}
