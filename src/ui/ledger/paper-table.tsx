// The view on paper (打印): a plain table of all its lines, made only while the browser prints.
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { settingsOf } from '../../domain/derive/settings-of.ts';
import { useLedger, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import type { ColumnId } from './columns/column-ids.ts';
import { isNumeric, type Tongue } from './columns/columns.ts';
import { keyOfLine } from './grid/selection.ts';
import css from './ledger-screen.module.css';
import type { Line } from './rows/group-rows.ts';
import { headCells, lineCells } from './view-as-table.ts';

export function PaperTable({
  lines,
  columns,
  tongue,
}: {
  readonly lines: readonly Line[];
  readonly columns: readonly ColumnId[];
  readonly tongue: Tongue;
}) {
  const words = useWords();
  const today = useToday();
  const { resident } = useLedger();
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The rows must stand before the browser takes the page.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  if (!printing) return null;
  const { name, planYear } = settingsOf(resident, today);
  const title = name ?? words.presets.ledgerName(planYear);
  return (
    <table className={css.paper}>
      <caption>
        {title}
        <span>{today}</span>
      </caption>
      <thead>
        <tr>
          {headCells(columns, tongue).map((head) => (
            <th key={head}>{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={keyOfLine(line)}>
            {spanned(line, lineCells(line, columns, tongue)).map(({ text, place, span }) => {
              const column = columns[place];
              return (
                <td key={column} colSpan={span} className={column !== undefined && isNumeric(column) ? 'n' : undefined}>
                  {line.kind === 'group' && text !== '' ? <b>{text}</b> : text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Spanned = { readonly text: string; readonly place: number; readonly span: number };

/** The words of a group take the empty cells behind them; every other cell stands for itself. */
function spanned(line: Line, texts: readonly string[]): readonly Spanned[] {
  const cells: Spanned[] = [];
  texts.forEach((text, place) => {
    const last = cells.at(-1);
    if (line.kind === 'group' && text === '' && last !== undefined && last.text !== '' && cells.length <= 2)
      cells[cells.length - 1] = { ...last, span: last.span + 1 };
    else cells.push({ text, place, span: 1 });
  });
  return cells;
}
