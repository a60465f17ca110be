// The view on paper (打印): a plain table of all its lines, made only while the browser prints.
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
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
  return (
    <table className={css.paper}>
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
            {lineCells(line, columns, tongue).map((text, place) => {
              const column = columns[place];
              return (
                <td key={column} className={column !== undefined && isNumeric(column) ? 'n' : undefined}>
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
