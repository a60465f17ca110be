/**
 * 销号: under one approver, several at once are one act. With `verify` it also writes the verification of those that are only
 * reported: one button, two steps. Without accepted evidence and a second party there is no way here.
 */
import { type Command, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import { refOf } from '../items/issue-drafts.ts';
import { addStep, draftsOf, onEach, runOn } from '../items/item-run.ts';
import type { Party } from '../items/party.ts';
import { type ItemReview, reviewNeeds, verify } from '../items/verify.ts';
import { ok } from '../result.ts';
import { reasonIn } from './row-guards.ts';

export type StrikeOffItemsArgs = {
  readonly items: readonly ItemReview[];
  readonly on: Day;
  /** Who verifies, in the same act; null = they were verified before. */
  readonly verifier: Party | null;
  /** 批准人: a person of the ledger, or in words. */
  readonly approver: string | null;
  readonly agreedBy: string | null;
};

export const strikeOffItems: Command<StrikeOffItemsArgs> = {
  name: 'strike-off-items',
  needs: ({ items, verifier }, view) =>
    reviewNeeds(
      view,
      items.map(({ item }) => item),
      verifier,
    ),
  decide: (view, { items, on, verifier, approver, agreedBy }, context) => {
    if (items.length === 0) return refusal('noItemsChosen');
    const runs = onEach(items, (review) => {
      const run = runOn(view, review.item);
      if (!run.ok) return run;
      const checked =
        verifier !== null && run.value.state.stage === 'reported'
          ? verify(view, run.value, review, { on, party: verifier }, context)
          : run;
      if (!checked.ok) return checked;
      return addStep(
        checked.value,
        {
          kind: 'struckOff',
          on,
          approver: refOf<'person'>(approver),
          agreedBy: reasonIn(agreedBy),
          note: reasonIn(review.note),
        },
        context,
      );
    });
    return runs.ok ? ok(draftsOf(runs.value)) : runs;
  },
};
