/** 现场协调 and other sessions of their own: opened at any time, with their projects. */
import { type Command, create, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import type { Row } from '../entities/registry.ts';
import { type Id, idOf } from '../id.ts';
import { ok } from '../result.ts';
import { nextOfDay } from '../rounds/session-of-day.ts';
import { checkValues, reasonIn } from './row-guards.ts';
import { scopeDraft } from './set-round-scope.ts';

export type AddSessionArgs = {
  readonly kind: Exclude<Row<'round'>['kind'], 'regular' | null>;
  readonly title: string;
  readonly day: Day | null;
  readonly time: string | null;
  readonly place: string | null;
  readonly chair: Id<'person'> | null;
  readonly projects: readonly string[];
};

export const addSession: Command<AddSessionArgs> = {
  name: 'add-session',
  needs: ({ projects }) => [
    { entity: 'round', all: true },
    ...projects.map((id) => ({ entity: 'project', id }) as const),
  ],
  decide: (view, { kind, title, day, time, place, chair, projects }, { newId }) => {
    const name = reasonIn(title);
    if (name === null) return refusal('nameMissing');
    if (day === null) return refusal('dayMissing');
    for (const id of projects) {
      const project = view.row('project', id);
      if (project === null) return refusal('rowGone', { entity: 'project' });
      if (project.removed !== null) return refusal('rowRemoved', { name: project.name, on: project.removed.on });
    }
    const ofDay = nextOfDay(view, day);
    const values = {
      kind,
      title: name,
      day,
      ofDay: ofDay === 1 ? null : ofDay,
      cutOff: day,
      time: reasonIn(time),
      place: reasonIn(place),
      chair,
    };
    const bad = checkValues('round', values, null);
    if (bad !== null) return bad;
    const round = idOf<'round'>(newId());
    return ok([create('round', round, values), ...[...new Set(projects)].map((project) => scopeDraft(round, project))]);
  },
};
