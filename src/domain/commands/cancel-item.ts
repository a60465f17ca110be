/** 作废: with a reason. The item stays in the register and its number is never used again. */
import type { Command } from '../command.ts';
import type { Day } from '../day.ts';
import { refOf } from '../items/issue-drafts.ts';
import { addStep, itemNeeds, runOn } from '../items/item-run.ts';
import { ok } from '../result.ts';
import { reasonIn } from './row-guards.ts';

export type CancelItemArgs = {
  readonly item: string;
  readonly on: Day;
  readonly reason: string;
  readonly approver: string | null;
  readonly agreedBy: string | null;
};

export const cancelItem: Command<CancelItemArgs> = {
  name: 'cancel-item',
  needs: ({ item }) => itemNeeds([item]),
  decide: (view, { item, on, reason, approver, agreedBy }, context) => {
    const run = runOn(view, item);
    if (!run.ok) return run;
    const by = { approver: refOf<'person'>(approver), agreedBy: reasonIn(agreedBy) };
    const cancelled = addStep(run.value, { kind: 'cancelled', on, reason: reasonIn(reason), ...by }, context);
    return cancelled.ok ? ok(cancelled.value.drafts) : cancelled;
  },
};
