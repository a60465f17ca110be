// Chooses projects (选项目): by team in the official order, found by characters or pinyin; whole teams at once.
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { byProjectNumber, byTeamNumber } from '../../domain/derive/official-order.ts';
import { teamDisplay } from '../../domain/derive/team-name.ts';
import type { Row } from '../../domain/entities/registry.ts';
import type { Resident } from '../../ledger/ledger.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { findIn, plainQuery } from '../kit/match.ts';
import { useSpelling } from '../kit/spelling.tsx';
import { TextField } from '../kit/text-field.tsx';
import { useSelect } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './project-choice.module.css';

type Group = { readonly id: string; readonly name: string | null; readonly projects: readonly Row<'project'>[] };

const MOST = 200;

export function ProjectChoice({
  chosen,
  onChange,
}: {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (next: ReadonlySet<string>) => void;
}) {
  const said = useWords().rounds.choice;
  const spellingOf = useSpelling();
  const [typed, setTyped] = useState('');
  const groups = useSelect(useCallback(groupsOf, []));
  // What is typed is shown at once; thousands of names follow.
  const query = plainQuery(useDeferredValue(typed));
  const found = useMemo(() => {
    let left = MOST;
    return groups.flatMap((group) => {
      const fitting = group.projects.filter(
        (project) => query === '' || findIn(query, { text: project.name, spelling: spellingOf(project.name) }) !== null,
      );
      const projects = fitting.slice(0, left);
      left -= projects.length;
      return fitting.length === 0 ? [] : [{ ...group, projects, all: fitting }];
    });
  }, [groups, query, spellingOf]);
  const set = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    onChange(next);
  };
  const all = found.flatMap((group) => group.all);
  const fitting = all.length;
  const listed = Math.min(fitting, MOST);
  return (
    <fieldset className={css.choice}>
      <legend className="vh">{said.label}</legend>
      <div className={css.tools}>
        <TextField label={said.find} hideLabel placeholder={said.find} value={typed} onChange={setTyped} />
        <Button
          small
          onPress={() =>
            set(
              all.filter(isRunning).map(({ id }) => id),
              true,
            )
          }
        >
          {said.running}
        </Button>
        <Button small kind="text" onPress={() => onChange(new Set())}>
          {said.none}
        </Button>
        <span className={css.count} role="status">
          {said.chosen(chosen.size)}
        </span>
      </div>
      <div className={css.list}>
        {found.length === 0 && <p className="dim">{said.nothing}</p>}
        {found.map((group) => {
          // The whole group, also what is too far down to be listed.
          const ids = group.all.map(({ id }) => id as string);
          const on = ids.filter((id) => chosen.has(id)).length;
          return (
            <div key={group.id} className={css.group}>
              <Checkbox
                label={<b>{group.name ?? said.noTeam}</b>}
                checked={on === ids.length}
                mixed={on > 0 && on < ids.length}
                onChange={(checked) => set(ids, checked)}
              />
              <ul>
                {group.projects.map((project) => (
                  <ProjectLine key={project.id} project={project} on={chosen.has(project.id)} onSet={set} />
                ))}
              </ul>
            </div>
          );
        })}
        {fitting > listed && <p className="dim">{said.moreFit(listed, fitting)}</p>}
      </div>
    </fieldset>
  );
}

function ProjectLine({
  project,
  on,
  onSet,
}: {
  readonly project: Row<'project'>;
  readonly on: boolean;
  readonly onSet: (ids: readonly string[], on: boolean) => void;
}) {
  return (
    <li>
      <Checkbox label={project.name} checked={on} onChange={(checked) => onSet([project.id], checked)} />
    </li>
  );
}

function isRunning({ stage }: Row<'project'>): boolean {
  const at = stage?.stage ?? null;
  return at !== 'stopped' && at !== 'withdrawn' && at !== 'completed' && at !== 'inProduction';
}

function groupsOf(resident: Resident): readonly Group[] {
  const byTeam = new Map<string, Row<'project'>[]>();
  for (const project of [...resident.all('project')].sort(byProjectNumber)) {
    if (project.mergedInto !== null) continue;
    const held = byTeam.get(project.team ?? '');
    if (held) held.push(project);
    else byTeam.set(project.team ?? '', [project]);
  }
  const teams = [...resident.all('team')].sort(byTeamNumber).flatMap((team): readonly Group[] => {
    const projects = byTeam.get(team.id);
    return projects === undefined ? [] : [{ id: team.id, name: teamDisplay(team), projects }];
  });
  const known = new Set(teams.map(({ id }) => id));
  const rest = [...byTeam].filter(([team]) => !known.has(team)).flatMap(([, projects]) => projects);
  return rest.length === 0 ? teams : [...teams, { id: '', name: null, projects: rest }];
}
