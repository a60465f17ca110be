// The cells of the table of teams (专班表): arrows and Enter move, a block pasted into any cell spreads from there.
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { isComposing } from '../kit/keys.ts';
import { useWords } from '../kit/words.tsx';
import css from './fill-teams.module.css';
import {
  EMPTY_CELLS,
  isBlock,
  type Pasted,
  readTeamTable,
  TEAM_COLUMNS,
  type TeamCells,
  type TeamColumn,
} from './read-team-table.ts';

export function FillTable({
  rows,
  onChange,
  onPasted,
}: {
  readonly rows: readonly TeamCells[];
  readonly onChange: (rows: readonly TeamCells[]) => void;
  readonly onPasted: (pasted: Pasted) => void;
}) {
  const said = useWords().teams.fillPage;
  const table = useRef<HTMLTableElement>(null);

  const focusOn = (row: number, column: TeamColumn) =>
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${row}-${column}"]`)?.focus();
  const onKeyDown = (event: KeyboardEvent, row: number, column: TeamColumn) => {
    if (isComposing(event)) return;
    const step = event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    focusOn(row + step, column);
  };
  const onPaste = (event: ClipboardEvent, row: number, column: TeamColumn) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isBlock(text)) return;
    event.preventDefault();
    const pasted = readTeamTable(text, column);
    const next = [...rows];
    for (const [index, cells] of pasted.rows.entries())
      next[row + index] = { ...(next[row + index] ?? EMPTY_CELLS), ...cells };
    onChange(next);
    onPasted(pasted);
  };

  return (
    <table ref={table} className={css.table}>
      <thead>
        <tr>
          {TEAM_COLUMNS.map((column) => (
            <th key={column} scope="col" className={css[column]}>
              {said[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {placed(rows).map(({ row, index }) => (
          <tr key={index}>
            {TEAM_COLUMNS.map((column) => (
              <td key={column}>
                <input
                  data-cell={`${index}-${column}`}
                  aria-label={said.row(index + 1, said[column])}
                  value={row[column]}
                  autoComplete="off"
                  spellCheck={false}
                  inputMode={column === 'number' ? 'numeric' : 'text'}
                  onChange={(event) =>
                    onChange(
                      rows.map((other, place) =>
                        place === index ? { ...other, [column]: event.target.value } : other,
                      ),
                    )
                  }
                  onKeyDown={(event) => onKeyDown(event, index, column)}
                  onPaste={(event) => onPaste(event, index, column)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A row of the table is its place: nothing is sorted or taken out here. */
function placed(rows: readonly TeamCells[]): readonly { readonly row: TeamCells; readonly index: number }[] {
  return rows.map((row, index) => ({ row, index }));
}
