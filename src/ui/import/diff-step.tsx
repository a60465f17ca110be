// Step 4 (看差异): what the import would change, project by project; ticks, conflicts with both values, projects to be named.
import { type ReactNode, useMemo, useState } from 'react';
import type { ImportChoices } from '../../exchange/sheet/plan/import-args.ts';
import type { ImportPlan } from '../../exchange/sheet/plan/import-plan.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Select } from '../kit/select.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { useWords } from '../kit/words.tsx';
import { type DiffTab, linesOf } from './diff-lines.ts';
import { DiffTable } from './diff-table.tsx';
import { noteWords } from './diff-words.ts';
import css from './import.module.css';
import type { Told } from './use-plan.ts';

export type DiffActs = {
  readonly onChoices: (choices: ImportChoices) => void;
  readonly onTold: (told: Told) => void;
};

export function DiffStep({
  plan,
  choices,
  told,
  notice,
  onChoices,
  onTold,
}: DiffActs & {
  readonly plan: ImportPlan;
  readonly choices: ImportChoices;
  readonly told: Told;
  /** What happened meanwhile: compared anew, not saved. */
  readonly notice: ReactNode;
}) {
  const words = useWords();
  const said = words.importing.diff;
  const { counts } = plan;
  // A conflict whose every value has been chosen is a change like others.
  const settled = useMemo(
    () =>
      plan.rows.filter(
        ({ kind, changes: all }) =>
          kind === 'conflict' && all.every(({ conflict, key }) => !conflict || choices.conflicts.has(key)),
      ).length,
    [plan, choices],
  );
  const changes = counts.added + counts.changed + counts.conflict + counts.ask;
  const [tab, setTab] = useState<DiffTab>('changes');
  const [noting, setNoting] = useState(false);
  const tabs: readonly (readonly [DiffTab, number])[] = [
    ['changes', changes],
    ['added', counts.added],
    ['changed', counts.changed],
    ['conflict', counts.conflict],
    ...(counts.ask > 0 ? [['ask', counts.ask] as const] : []),
    ['same', counts.same],
    ['notInSheet', counts.notInSheet],
  ];
  const shown = tabs.some(([id]) => id === tab) ? tab : 'changes';
  const lines = useMemo(() => linesOf(plan, shown), [plan, shown]);
  return (
    <div className={css.diff}>
      <div className={css.sum}>
        <p>
          {changes === 0
            ? said.nothing
            : said.sentence(counts.added, counts.changed + settled, counts.conflict - settled, counts.ask)}
        </p>
        {plan.notes.length > 0 && (
          <Button small kind="text" onPress={() => setNoting(true)}>
            {said.notes(plan.notes.length)}
          </Button>
        )}
        {notice}
      </div>
      {plan.teamQuestions.some(({ teams }) => teams.length > 0) && (
        <TeamQuestions plan={plan} told={told} onTold={onTold} />
      )}
      <Tabs
        label={said.label}
        current={shown}
        onChange={setTab}
        tabs={tabs.map(([id, count]) => ({ id, label: said.tabs[id], count }))}
      >
        <DiffTable lines={lines} choices={choices} told={told} onChoices={onChoices} onTold={onTold} />
      </Tabs>
      {noting && (
        <Dialog title={said.notesTitle} onClose={() => setNoting(false)} dismissable>
          <ul className={css.noteList}>
            {plan.notes.map((note, index) => (
              // Notes have no name of their own and never change their places.
              <li key={`${note.code} ${note.row} ${String(index)}`}>{noteWords(words, note)}</li>
            ))}
          </ul>
        </Dialog>
      )}
    </div>
  );
}

function TeamQuestions({
  plan,
  told,
  onTold,
}: {
  readonly plan: ImportPlan;
  readonly told: Told;
  readonly onTold: (told: Told) => void;
}) {
  const said = useWords().importing.diff;
  return (
    <section className={css.questions} aria-label={said.teams}>
      {plan.teamQuestions.map(({ name, assumed, teams }) => (
        <div key={name} className={css.question}>
          <Select
            label={said.teamAs(name)}
            value={told.teams.get(name) ?? assumed ?? 'new'}
            onChange={(team) => {
              if (team !== null) onTold({ ...told, teams: new Map([...told.teams, [name, team]]) });
            }}
            choices={[
              { value: 'new', label: said.teamNew },
              ...teams.map((team) => ({ value: team.id, label: team.name })),
            ]}
          />
        </div>
      ))}
    </section>
  );
}
