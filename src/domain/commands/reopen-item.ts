/** 恢复挂账: a struck-off or cancelled item is open again under its number, with a reason. */
import { type Command, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import { refOf } from '../items/issue-drafts.ts';
import { addStep, itemNeeds, runOn } from '../items/item-run.ts';
import { ok } from '../result.ts';
import { reasonIn } from './row-guards.ts';

export type ReopenItemArgs = {
  readonly item: string;
  readonly on: Day;
  readonly reason: string;
  /** A new due day; null = the old one stands. */
  readonly due: Day | null;
  readonly approver: string | null;
  readonly agreedBy: string | null;
};

export const reopenItem: Command<ReopenItemArgs> = {
  name: 'reopen-item',
  needs: ({ item }) => itemNeeds([item]),
  decide: (view, { item, on, reason, due, approver, agreedBy }, context) => {
    const run = runOn(view, item);
    if (!run.ok) return run;
    if (due !== null && due < on) return refusal('dueBeforeIssue', { due, on });
    const by = { approver: refOf<'person'>(approver), agreedBy: reasonIn(agreedBy) };
    const reopened = addStep(run.value, { kind: 'reopened', on, due, reason: reasonIn(reason), ...by }, context);
    return reopened.ok ? ok(reopened.value.drafts) : reopened;
  },
};
