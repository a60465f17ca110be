// Which columns are shown, in which order and how wide (列的选择). Frozen columns stay where they are.
import { Button } from '../../kit/button.tsx';
import { Checkbox } from '../../kit/checkbox.tsx';
import { useWords } from '../../kit/words.tsx';
import { COLUMN_IDS, type ColumnId, FROZEN } from '../columns/column-ids.ts';
import { MIN_WIDTH } from '../grid/head-row.tsx';
import { type KeptGrid, orderedColumns, USUAL_GRID } from '../kept-columns.ts';
import type { GridChoice } from '../use-view.ts';
import { FloatChip } from './choice-chip.tsx';
import css from './tools.module.css';

const STEP = 20;

export function ColumnChoice({
  choice,
  onColumns,
}: {
  readonly choice: GridChoice;
  readonly onColumns: (columns: readonly ColumnId[]) => void;
}) {
  const words = useWords();
  const { tools, columnChoice, columns: names } = words.ledger;
  const shown = choice.columns;
  const listed = [...shown, ...COLUMN_IDS.filter((id) => !shown.includes(id))];
  const move = (id: ColumnId, by: number) => {
    const from = shown.indexOf(id);
    const rest = shown.filter((other) => other !== id);
    onColumns(orderedColumns([...rest.slice(0, from + by), id, ...rest.slice(from + by)]));
  };
  const setWidth = (id: ColumnId, width: number): KeptGrid => ({
    ...choice.kept,
    widths: { ...choice.kept.widths, [id]: Math.max(MIN_WIDTH, width) },
  });
  return (
    <FloatChip label={columnChoice.title} text={tools.columns(shown.length, COLUMN_IDS.length)}>
      <div className={css.columns}>
        <p className="dim">{columnChoice.note}</p>
        <ul>
          {listed.map((id) => {
            const on = shown.includes(id);
            const fixed = FROZEN.includes(id);
            const at = shown.indexOf(id);
            return (
              <li key={id}>
                <Checkbox
                  label={names[id]}
                  checked={on}
                  refused={fixed ? columnChoice.fixed : null}
                  onChange={(show) =>
                    onColumns(orderedColumns(show ? [...shown, id] : shown.filter((other) => other !== id)))
                  }
                />
                <span className={css.columnActs}>
                  <input
                    className={css.width}
                    type="number"
                    min={MIN_WIDTH}
                    max={1200}
                    step={STEP}
                    aria-label={columnChoice.width(names[id])}
                    value={choice.widthOf(id)}
                    onChange={(event) => choice.keep(setWidth(id, event.target.valueAsNumber || MIN_WIDTH))}
                  />
                  {on && !fixed && (
                    <>
                      <Button
                        kind="text"
                        icon="up"
                        label={columnChoice.up(names[id])}
                        {...(at > FROZEN.length && { onPress: () => move(id, -1) })}
                      />
                      <Button
                        kind="text"
                        icon="down"
                        label={columnChoice.down(names[id])}
                        {...(at < shown.length - 1 && { onPress: () => move(id, 1) })}
                      />
                    </>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
        <Button
          small
          kind="text"
          onPress={() => {
            choice.keep({ ...USUAL_GRID, density: choice.kept.density });
            onColumns(USUAL_GRID.columns);
          }}
        >
          {columnChoice.usual}
        </Button>
      </div>
    </FloatChip>
  );
}
