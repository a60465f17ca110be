/** 重定原计划: today's plan becomes the baseline; only with a reason and who agreed. */
import { type Command, edit, refusal } from '../command.ts';
import { sameJson } from '../json.ts';
import { ok } from '../result.ts';
import { liveRow, reasonIn } from './row-guards.ts';

export type RebaselineArgs = {
  readonly milestone: string;
  readonly reason: string | null;
  readonly agreedBy: string | null;
};

export const rebaseline: Command<RebaselineArgs> = {
  name: 'rebaseline',
  needs: ({ milestone }) => [{ entity: 'milestone', id: milestone }],
  decide: (view, { milestone, reason, agreedBy }, { today }) => {
    const node = liveRow(view, 'milestone', milestone);
    if (!node.ok) return node;
    const { planned, baseline, name } = node.value;
    if (baseline === null || planned === null || planned.to === null) return refusal('noBaseline', { name });
    if (sameJson(planned, baseline)) return refusal('nothingChanged');
    const why = reasonIn(reason);
    if (why === null) return refusal('reasonMissing');
    const baselineReason = { text: why, agreedBy: reasonIn(agreedBy), on: today };
    return ok([edit('milestone', milestone, { baseline: planned, baselineReason })]);
  },
};
