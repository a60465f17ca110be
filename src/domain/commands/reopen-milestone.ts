/** 取消完成: with a reason, which stays on the node; its evidence stays too. */
import { type Command, edit, refusal } from '../command.ts';
import { ok } from '../result.ts';
import { liveRow, reasonIn } from './row-guards.ts';

export type ReopenMilestoneArgs = { readonly milestone: string; readonly reason: string | null };

export const reopenMilestone: Command<ReopenMilestoneArgs> = {
  name: 'reopen-milestone',
  needs: ({ milestone }) => [{ entity: 'milestone', id: milestone }],
  decide: (view, { milestone, reason }, { today, by }) => {
    const node = liveRow(view, 'milestone', milestone);
    if (!node.ok) return node;
    if (node.value.done === null) return refusal('notDone', { name: node.value.name });
    const why = reasonIn(reason);
    if (why === null) return refusal('reasonMissing');
    return ok([edit('milestone', milestone, { done: null, reopened: { reason: why, by: by.words, on: today } })]);
  },
};
