/** 退回重办: with a reason, and a word on the due day: it stays, or it moves to a stated day. */
import { type Command, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import { addStep, itemNeeds, runOn } from '../items/item-run.ts';
import { type Party, partyNeeds, partyOf } from '../items/party.ts';
import { ok } from '../result.ts';
import { reasonIn } from './row-guards.ts';

export type ReturnItemArgs = {
  readonly item: string;
  readonly on: Day;
  readonly reason: string;
  readonly due: Day | 'stays';
  /** Who returned it. */
  readonly party: Party;
};

export const returnItem: Command<ReturnItemArgs> = {
  name: 'return-item',
  needs: ({ item, party }) => [...itemNeeds([item]), ...partyNeeds(party)],
  decide: (view, { item, on, reason, due, party }, context) => {
    const run = runOn(view, item);
    if (!run.ok) return run;
    if (due !== 'stays' && due < on) return refusal('dueBeforeIssue', { due, on });
    const returned = addStep(
      run.value,
      {
        kind: 'returned',
        on,
        reason: reasonIn(reason),
        due: due === 'stays' ? null : due,
        ...partyOf(view, party),
      },
      context,
    );
    return returned.ok ? ok(returned.value.drafts) : returned;
  },
};
