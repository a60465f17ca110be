/** 移除节点: with a reason; the row stays and can be brought back. */
import { type Command, refusal, removeRow } from '../command.ts';
import { ok } from '../result.ts';
import type { RemoveArgs } from './remove-team.ts';
import { liveRow, reasonIn } from './row-guards.ts';

export const removeMilestone: Command<RemoveArgs> = {
  name: 'remove-milestone',
  needs: ({ id }) => [{ entity: 'milestone', id }],
  decide: (view, { id, reason }, { today, by }) => {
    const node = liveRow(view, 'milestone', id);
    if (!node.ok) return node;
    const why = reasonIn(reason);
    if (why === null) return refusal('reasonMissing');
    return ok([removeRow('milestone', id, { on: today, by: by.words, why })]);
  },
};
