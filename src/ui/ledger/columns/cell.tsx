// How a cell looks (单元格). Plain text wherever it can be: a screen of the ledger holds some eight hundred of them.
import type { ReactNode } from 'react';
import { LightShape } from '../../kit/light.tsx';
import type { LedgerRow } from '../rows/ledger-row.ts';
import css from './cell.module.css';
import type { ColumnId } from './column-ids.ts';
import { shareOf, type Tongue, textOfCell, whyText } from './columns.ts';

export function cellContent(id: ColumnId, row: LedgerRow, tongue: Tongue): ReactNode {
  switch (id) {
    case 'light':
      return (
        <span className={`lt ${row.light}`} title={whyText(row, tongue)}>
          <LightShape kind={row.light} />
          {textOfCell(id, row, tongue)}
        </span>
      );
    case 'ratio':
      return <Share row={row} text={textOfCell(id, row, tongue)} />;
    case 'start':
    case 'completion':
      return <NodeDay row={row} id={id} tongue={tongue} />;
    case 'next':
      return <Next row={row} tongue={tongue} />;
    case 'coordination':
    case 'permits':
    case 'locality':
    case 'specialist':
      return row[id].gap ? <span className="gap">{tongue.words.ledger.gap}</span> : row[id].text;
    default:
      return textOfCell(id, row, tongue);
  }
}

function Share({ row, text }: { readonly row: LedgerRow; readonly text: string }) {
  const share = shareOf(row);
  if (share === null) return null;
  return (
    <span className={css.ratio}>
      <svg className={css.share} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className={css.rest} width="100" height="6" />
        <rect className={css.done} width={Math.min(100, Math.max(0, share * 100))} height="6" />
      </svg>
      {text}
    </span>
  );
}

function NodeDay({
  row,
  id,
  tongue,
}: {
  readonly row: LedgerRow;
  readonly id: 'start' | 'completion';
  readonly tongue: Tongue;
}) {
  const node = row[id];
  if (node === null || node.doneOn === undefined) return textOfCell(id, row, tongue);
  return (
    <span className="lt done">
      <LightShape kind="done" />
      {node.doneOn ?? tongue.words.ledger.doneUnknown}
    </span>
  );
}

function Next({ row, tongue }: { readonly row: LedgerRow; readonly tongue: Tongue }) {
  const { next } = row;
  if (next === null) return row.light === 'done' ? <span className="dim">{tongue.words.ledger.allDone}</span> : null;
  const tone = next.days === null ? '' : next.days < 0 ? 'lt late' : next.days <= 7 ? 'lt soon' : 'dim';
  return (
    <span className={css.next}>
      <span className={next.name.length > 10 ? 'clip' : undefined}>{next.name}</span>
      {next.due !== null && <span className={`${css.due} ${tone}`}>{next.due.slice(5)}</span>}
    </span>
  );
}
