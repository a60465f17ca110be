/** 恢复办理: a suspended item goes on where it stood; a new due day may be stated with it. */
import { type Command, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import { addStep, itemNeeds, runOn } from '../items/item-run.ts';
import { ok } from '../result.ts';
import { reasonIn } from './row-guards.ts';

export type ResumeItemArgs = {
  readonly item: string;
  readonly on: Day;
  /** Null = the due day stays. */
  readonly due: Day | null;
  readonly note: string | null;
};

export const resumeItem: Command<ResumeItemArgs> = {
  name: 'resume-item',
  needs: ({ item }) => itemNeeds([item]),
  decide: (view, { item, on, due, note }, context) => {
    const run = runOn(view, item);
    if (!run.ok) return run;
    if (due !== null && due < on) return refusal('dueBeforeIssue', { due, on });
    const resumed = addStep(run.value, { kind: 'resumed', on, due, note: reasonIn(note) }, context);
    return resumed.ok ? ok(resumed.value.drafts) : resumed;
  },
};
