// The line of a team in the grid (分组行): fold, name, lead, count, sums under their columns, and the tally of its lights.
import { memo } from 'react';
import { teamDisplay } from '../../../domain/derive/team-name.ts';
import { Icon } from '../../kit/icon.tsx';
import { type LightKind, LightShape } from '../../kit/light.tsx';
import type { ColumnId } from '../columns/column-ids.ts';
import { amount, shareOf, type Tongue } from '../columns/columns.ts';
import type { GroupLine, Sums } from '../rows/group-rows.ts';
import { LIGHTS } from '../rows/view-state.ts';
import { cellId } from './grid-row.tsx';
import type { Layout, PlacedColumn } from './layout.ts';
import css from './ledger-grid.module.css';

/** A run of columns that one cell of the group line covers. */
type Run = {
  readonly from: number;
  readonly count: number;
  readonly width: number;
  readonly kind: 'label' | 'sum' | 'rest';
};

/** Room that the tally of lights asks for. */
const TALLY_WIDTH = 240;

export const GroupRow = memo(function GroupRow({
  line,
  top,
  rowIndex,
  layout,
  active,
  tongue,
}: {
  readonly line: GroupLine;
  /** Null for the copy that stands under the head while its rows go by. */
  readonly top: number | null;
  readonly rowIndex: number;
  readonly layout: Layout;
  readonly active: boolean;
  readonly tongue: Tongue;
}) {
  const runs = runsOf(layout.columns);
  const tallyAt = runs.findIndex((run) => run.kind === 'rest' && run.width >= TALLY_WIDTH);
  const isCopy = top === null;
  const cells = runs.map((run, index) => {
    const column = layout.columns[run.from];
    if (!column) return null;
    return (
      <div
        key={column.id}
        id={isCopy || run.kind !== 'label' ? undefined : cellId(`group-${line.id}`, 'name')}
        role="gridcell"
        tabIndex={-1}
        aria-colindex={run.from + 1}
        aria-colspan={run.count > 1 ? run.count : undefined}
        aria-expanded={run.kind === 'label' ? !line.folded : undefined}
        aria-selected={active && run.kind === 'label'}
        className={groupCellClass(run, active)}
        style={{ width: run.width, left: run.kind === 'label' ? 0 : undefined }}
      >
        {run.kind === 'label' && <Label line={line} tongue={tongue} tally={tallyAt < 0} />}
        {run.kind === 'sum' && sumText(column.id, line.sums)}
        {index === tallyAt && <Tally sums={line.sums} tongue={tongue} bare={isTooWide(line.sums, tongue, run.width)} />}
      </div>
    );
  });
  const key = `group:${line.id}`;
  if (top === null) {
    return (
      <div aria-hidden="true" className={`${css.group} ${css.stuck}`} data-line={key}>
        {cells}
      </div>
    );
  }
  return (
    <div role="row" tabIndex={-1} aria-rowindex={rowIndex} className={css.group} data-line={key} style={{ top }}>
      {cells}
    </div>
  );
});

function Label({
  line,
  tongue,
  tally,
}: {
  readonly line: GroupLine;
  readonly tongue: Tongue;
  readonly tally: boolean;
}) {
  const { words } = tongue;
  return (
    <span className={css.groupLabel}>
      <Icon name={line.folded ? 'right' : 'down'} size={14} />
      <b className="clip">{line.team === null ? words.ledger.noTeam : teamDisplay(line.team)}</b>
      {line.team?.lead && <span className="mid clip">{line.team.lead}</span>}
      <span className={css.count}>{words.ledger.projects(line.sums.count)}</span>
      {tally && <Tally sums={line.sums} tongue={tongue} bare />}
    </span>
  );
}

export function Tally({
  sums,
  tongue,
  bare = false,
}: {
  readonly sums: Sums;
  readonly tongue: Tongue;
  readonly bare?: boolean;
}) {
  return (
    <span className={css.tally}>
      {LIGHTS.filter((kind) => sums.lights[kind] > 0).map((kind: LightKind) => (
        <span key={kind} className={`lt ${kind}`}>
          <LightShape kind={kind} />
          {bare && <span className="vh">{tongue.words.kit.light[kind]}</span>}
          {bare ? sums.lights[kind] : `${tongue.words.kit.light[kind]} ${sums.lights[kind]}`}
        </span>
      ))}
    </span>
  );
}

/** The words of all lights do not fit: shapes and numbers alone, under their legend in the column of lights. */
function isTooWide(sums: Sums, { words }: Tongue, room: number): boolean {
  const widths = LIGHTS.filter((kind) => sums.lights[kind] > 0).map((kind) => {
    const word = words.kit.light[kind];
    return 46 + word.length * (/[a-z]/i.test(word) ? 7 : 13);
  });
  return widths.reduce((sum, width) => sum + width, 0) > room;
}

function groupCellClass(run: Run, active: boolean): string {
  const classes = [css.groupCell];
  if (run.kind === 'label') classes.push(css.frozen, css.edge, active ? css.current : '');
  if (run.kind === 'sum') classes.push(css.number);
  return classes.join(' ');
}

export function sumText(id: ColumnId, sums: Sums): string {
  if (id === 'total' || id === 'yearPlan' || id === 'yearDone') return sums[id] === 0 ? '' : amount(sums[id]);
  const share = id === 'ratio' ? shareOf(sums) : null;
  return share === null ? '' : `${Math.round(share * 1000) / 10}%`;
}

function runsOf(columns: readonly PlacedColumn[]): readonly Run[] {
  const runs: { from: number; count: number; width: number; kind: Run['kind'] }[] = [];
  columns.forEach((column, place) => {
    const kind = column.frozen ? 'label' : isSummed(column.id) ? 'sum' : 'rest';
    const last = runs.at(-1);
    if (last && last.kind === kind && kind !== 'sum') {
      last.count += 1;
      last.width += column.width;
    } else runs.push({ from: place, count: 1, width: column.width, kind });
  });
  return runs;
}

function isSummed(id: ColumnId): boolean {
  return id === 'total' || id === 'yearPlan' || id === 'yearDone' || id === 'ratio';
}
