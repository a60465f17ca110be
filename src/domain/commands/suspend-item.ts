/** 挂账: kept on the books without a light, with a reason and the day it is looked at again. */
import { type Command, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import { refOf } from '../items/issue-drafts.ts';
import { addStep, itemNeeds, runOn } from '../items/item-run.ts';
import { ok } from '../result.ts';
import { reasonIn } from './row-guards.ts';

export type SuspendItemArgs = {
  readonly item: string;
  readonly on: Day;
  readonly reason: string;
  readonly review: Day | null;
  readonly approver: string | null;
  readonly agreedBy: string | null;
};

export const suspendItem: Command<SuspendItemArgs> = {
  name: 'suspend-item',
  needs: ({ item }) => itemNeeds([item]),
  decide: (view, args, context) => decideKept(view, 'suspended', args, context),
};

/** Suspending and keeping for good state the same: why, until when it is looked at again, who agreed. */
export function decideKept(
  view: Parameters<typeof runOn>[0],
  kind: 'suspended' | 'madeStanding',
  { item, on, reason, review, approver, agreedBy }: SuspendItemArgs,
  context: Parameters<typeof addStep>[2],
): ReturnType<Command<SuspendItemArgs>['decide']> {
  const run = runOn(view, item);
  if (!run.ok) return run;
  if (review !== null && review <= context.today) return refusal('reviewDayPast', { day: review });
  const kept = addStep(
    run.value,
    {
      kind,
      on,
      review,
      reason: reasonIn(reason),
      approver: refOf<'person'>(approver),
      agreedBy: reasonIn(agreedBy),
    },
    context,
  );
  return kept.ok ? ok(kept.value.drafts) : kept;
}
