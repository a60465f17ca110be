// The line below the grid (状态栏): how many, what the active cell holds in full, what could not be saved, and the sums.
import { Kbd } from '../kit/kbd.tsx';
import { useWords } from '../kit/words.tsx';
import type { ColumnId } from './columns/column-ids.ts';
import { amount, headOf, shareOf, type Tongue, textOfCell, whyText } from './columns/columns.ts';
import css from './ledger-screen.module.css';
import type { Line, Sums } from './rows/group-rows.ts';

export function StatusBar({
  all,
  teams,
  sums,
  line,
  column,
  said,
  tongue,
}: {
  readonly all: number;
  readonly teams: number;
  /** Of the rows that meet the conditions. */
  readonly sums: Sums;
  readonly line: Line | null;
  readonly column: ColumnId | null;
  /** A sentence that answers the last key, until the next move. */
  readonly said: string | null;
  readonly tongue: Tongue;
}) {
  const words = useWords();
  const { status } = words.ledger;
  const share = shareOf(sums);
  return (
    <div className={css.status}>
      <span>{sums.count === all ? status.count(all, teams) : status.some(sums.count, all)}</span>
      <span className={css.cellText} role="status">
        {said ?? cellSentence(line, column, tongue)}
      </span>
      <Sum name={status.total} fen={sums.total} />
      <Sum name={status.plan} fen={sums.yearPlan} />
      <Sum name={status.done} fen={sums.yearDone} />
      {share !== null && <b>{`${Math.round(share * 1000) / 10}%`}</b>}
      <span className={css.hints}>
        <Kbd keys="F2" /> {status.edit}
        <Kbd keys="/" /> {status.filter}
        <Kbd keys="Ctrl C" /> {status.copy}
      </span>
    </div>
  );
}

function Sum({ name, fen }: { readonly name: string; readonly fen: number }) {
  const words = useWords();
  if (fen === 0) return null;
  return (
    <span>
      {name} <b>{amount(fen)}</b> {words.ledger.status.unit}
    </span>
  );
}

/** Long texts are cut off in their cells; here they stand as far as there is room. */
function cellSentence(line: Line | null, column: ColumnId | null, tongue: Tongue): string {
  if (line?.kind !== 'row' || column === null) return '';
  const text = column === 'light' ? whyText(line.row, tongue) : textOfCell(column, line.row, tongue);
  return text === '' ? '' : `${headOf(column, tongue.words)}  ${text}`;
}
