// The ledger on a phone (手机清单): projects under their teams, light first, one press to the project. No grid.
import type { ReactNode } from 'react';
import { teamDisplay } from '../../domain/derive/team-name.ts';
import { LightShape } from '../kit/light.tsx';
import { TextField } from '../kit/text-field.tsx';
import { useWords } from '../kit/words.tsx';
import { type Tongue, textOfCell } from './columns/columns.ts';
import css from './ledger-screen.module.css';
import type { Line } from './rows/group-rows.ts';
import type { LedgerView } from './rows/view-state.ts';

/** More lines than a thumb will ever scroll through; the filter finds the rest. */
const MOST = 300;

export function LedgerList({
  lines,
  view,
  onView,
  projectHref,
  tongue,
  empty,
}: {
  readonly lines: readonly Line[];
  readonly view: LedgerView;
  readonly onView: (view: LedgerView) => void;
  readonly projectHref: string;
  readonly tongue: Tongue;
  readonly empty: ReactNode;
}) {
  const words = useWords();
  return (
    <div className={css.list} data-density="touch">
      <div className={css.listFind}>
        <TextField
          label={words.ledger.tools.find}
          hideLabel
          placeholder={words.ledger.tools.find}
          value={view.text}
          onChange={(text) => onView({ ...view, text })}
        />
      </div>
      {lines.length === 0 && empty}
      <ul>
        {lines.slice(0, MOST).map((line) =>
          line.kind === 'group' ? (
            <li key={`group:${line.id}`}>
              <h2>
                <span>{line.team === null ? words.ledger.noTeam : teamDisplay(line.team)}</span>
                <span className="dim">{words.ledger.projects(line.sums.count)}</span>
              </h2>
            </li>
          ) : (
            <li key={line.id}>
              <a href={`${projectHref}${encodeURIComponent(line.id)}`}>
                <span>{line.row.name}</span>
                <span className={`lt ${line.row.light}`}>
                  <LightShape kind={line.row.light} />
                  {textOfCell('light', line.row, tongue)}
                </span>
                <span>{textOfCell('next', line.row, tongue)}</span>
                <span>{textOfCell('specialist', line.row, tongue)}</span>
              </a>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
