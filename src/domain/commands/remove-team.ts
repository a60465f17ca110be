/** 移除专班: only a team without projects; it stays in the log and can be brought back. */
import { type Command, refusal, removeRow } from '../command.ts';
import { ok } from '../result.ts';
import { liveRow, reasonIn } from './row-guards.ts';

export type RemoveArgs = { readonly id: string; readonly reason: string | null };

export const removeTeam: Command<RemoveArgs> = {
  name: 'remove-team',
  needs: ({ id }) => [
    { entity: 'team', id },
    { entity: 'project', by: 'team', key: id },
  ],
  decide: (view, { id, reason }, { today, by }) => {
    const team = liveRow(view, 'team', id);
    if (!team.ok) return team;
    const count = view.rows('project', 'team', id).length;
    if (count > 0) return refusal('teamHasProjects', { name: team.value.name, count });
    return ok([removeRow('team', id, { on: today, by: by.words, why: reasonIn(reason) ?? '' })]);
  },
};
