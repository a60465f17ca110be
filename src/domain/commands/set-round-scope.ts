/** 定范围: which projects a round looks at. */
import { type Command, create, type Draft, refusal, removeRow } from '../command.ts';
import { type Id, idOf } from '../id.ts';
import { ok } from '../result.ts';
import { openRound } from '../rounds/round-state.ts';
import { agendaNeeds } from './agenda-drafts.ts';

export type SetRoundScopeArgs = { readonly round: string; readonly projects: readonly string[] };

export const setRoundScope: Command<SetRoundScopeArgs> = {
  name: 'set-round-scope',
  needs: ({ round, projects }, view) => [
    ...agendaNeeds(round, view),
    ...projects.map((id) => ({ entity: 'project', id }) as const),
  ],
  decide: (view, { round, projects }, { today, by }) => {
    const open = openRound(view, round);
    if (!open.ok) return open;
    const held = view.rows('roundProject', 'round', round);
    const wanted = new Set(projects);
    const known = new Set(held.map(({ project }) => project as string | null));
    for (const id of wanted) {
      const project = known.has(id) ? null : view.row('project', id);
      if (known.has(id)) continue;
      if (project === null) return refusal('rowGone', { entity: 'project' });
      if (project.removed !== null) return refusal('rowRemoved', { name: project.name, on: project.removed.on });
    }
    const drafts: Draft[] = [...wanted].filter((id) => !known.has(id)).map((id) => scopeDraft(open.value.id, id));
    for (const row of held)
      if (row.project === null || !wanted.has(row.project))
        drafts.push(removeRow('roundProject', row.id, { on: today, by: by.words, why: '' }));
    return drafts.length === 0 ? refusal('nothingChanged') : ok(drafts);
  },
};

/** The same row on every machine that adds the project to the round. */
export function scopeDraft(round: Id<'round'>, project: string): Draft {
  return create('roundProject', `${round}.${project}`, { round, project: idOf<'project'>(project) });
}
