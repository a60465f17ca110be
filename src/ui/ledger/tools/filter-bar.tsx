// The bar above the grid (工具栏): conditions on the left, how it is shown and what can be done on the right.
import type { ReactNode, RefObject } from 'react';
import { teamDisplay } from '../../../domain/derive/team-name.ts';
import { STAGES } from '../../../domain/entities/project.ts';
import { Button } from '../../kit/button.tsx';
import { Chip } from '../../kit/chip.tsx';
import { Icon } from '../../kit/icon.tsx';
import { isComposing } from '../../kit/keys.ts';
import { useWords } from '../../kit/words.tsx';
import { USUAL_COLUMNS } from '../columns/columns.ts';
import type { Team } from '../rows/group-rows.ts';
import { type LedgerView, LIGHTS, NO_TEAM, withoutConditions } from '../rows/view-state.ts';
import type { GridChoice } from '../use-view.ts';
import { ChoiceChip } from './choice-chip.tsx';
import { ColumnChoice } from './column-choice.tsx';
import { conditionsOf } from './conditions.ts';
import { MoreConditions } from './more-conditions.tsx';
import css from './tools.module.css';

export function FilterBar({
  view,
  onView,
  teams,
  choice,
  find,
  onLeaveFind,
  acts,
}: {
  readonly view: LedgerView;
  readonly onView: (view: LedgerView) => void;
  readonly teams: readonly Team[];
  readonly choice: GridChoice;
  readonly find: RefObject<HTMLInputElement | null>;
  /** Enter, Esc and ↓ in the filter: back to the grid. */
  readonly onLeaveFind: () => void;
  /** Copying, exporting, adding. */
  readonly acts: ReactNode;
}) {
  const words = useWords();
  const { tools } = words.ledger;
  const conditions = conditionsOf(view, teams, words);
  return (
    <div className={css.bar} role="search" aria-label={tools.find}>
      <label className={css.find}>
        <Icon name="filter" size={14} />
        <span className="vh">{tools.find}</span>
        <input
          ref={find}
          type="text"
          value={view.text}
          placeholder={tools.find}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onView({ ...view, text: event.target.value })}
          onKeyDown={(event) => {
            if (isComposing(event)) return;
            if (event.key === 'Escape' && view.text !== '') onView({ ...view, text: '' });
            else if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            if (event.key !== 'Escape' || view.text === '') onLeaveFind();
          }}
        />
      </label>
      <Chip on={view.grouped} icon="table" onPress={() => onView({ ...view, grouped: !view.grouped })}>
        {tools.group}
      </Chip>
      <ChoiceChip
        label={tools.team}
        choices={[
          ...teams.map((team) => ({ value: team.id, label: teamDisplay(team) })),
          { value: NO_TEAM, label: words.ledger.noTeam },
        ]}
        chosen={view.teams}
        onChange={(chosen) => onView({ ...view, teams: chosen })}
      />
      <ChoiceChip
        label={tools.light}
        choices={LIGHTS.map((light) => ({ value: light, label: words.kit.light[light] }))}
        chosen={view.lights}
        onChange={(lights) => onView({ ...view, lights })}
      />
      <ChoiceChip
        label={tools.stage}
        choices={STAGES.map((stage) => ({ value: stage, label: words.fields.stages[stage] }))}
        chosen={view.stages}
        onChange={(stages) => onView({ ...view, stages })}
      />
      <MoreConditions view={view} onView={onView} />
      {conditions.length > 0 && (
        <Button small kind="text" onPress={() => onView(withoutConditions(view))}>
          {tools.clearAll}
        </Button>
      )}
      <span className={css.space} />
      <ColumnChoice choice={choice} onColumns={(columns) => showColumns(view, onView, choice, columns)} />
      {acts}
    </div>
  );
}

/** Kept on this machine, and written into the address of the view that is open. */
function showColumns(
  view: LedgerView,
  onView: (view: LedgerView) => void,
  choice: GridChoice,
  columns: GridChoice['columns'],
): void {
  choice.keep({ ...choice.kept, columns });
  onView({ ...view, columns: columns.join() === USUAL_COLUMNS.join() ? null : columns });
}
