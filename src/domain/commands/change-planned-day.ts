/** 顺延: a new planned day. The first dated plan is the baseline; from then on each change needs a reason and the baseline stays. */
import { type Command, edit, refusal } from '../command.ts';
import { sameJson } from '../json.ts';
import { ok } from '../result.ts';
import type { Span } from '../span.ts';
import { checkValues, liveRow, reasonIn } from './row-guards.ts';

export type ChangePlannedDayArgs = {
  readonly milestone: string;
  readonly planned: Span | null;
  readonly reason: string | null;
  /** Who agreed to it, in words. */
  readonly agreedBy: string | null;
};

export const changePlannedDay: Command<ChangePlannedDayArgs> = {
  name: 'change-planned-day',
  needs: ({ milestone }) => [{ entity: 'milestone', id: milestone }],
  decide: (view, { milestone, planned, reason, agreedBy }, { today }) => {
    const node = liveRow(view, 'milestone', milestone);
    if (!node.ok) return node;
    const { done, name, baseline } = node.value;
    if (done !== null) return refusal('alreadyDone', { name, on: done.on ?? '' });
    if (sameJson(planned, node.value.planned)) return refusal('nothingChanged');
    const bad = checkValues('milestone', { planned }, null);
    if (bad !== null) return bad;
    const why = reasonIn(reason);
    if (baseline !== null && why === null) return refusal('reasonMissing');
    return ok([
      edit('milestone', milestone, {
        planned,
        ...(baseline === null && planned !== null && planned.to !== null ? { baseline: planned } : {}),
        ...(why === null ? {} : { planReason: { text: why, agreedBy: reasonIn(agreedBy), on: today } }),
      }),
    ]);
  },
};
