/** 核查通过: by a party that did not report, with accepted evidence and every check made. Striking off is a step of its own. */
import { type Command, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import { draftsOf, onEach, runOn } from '../items/item-run.ts';
import type { Party } from '../items/party.ts';
import { type ItemReview, reviewNeeds, verify } from '../items/verify.ts';
import { ok } from '../result.ts';

export type VerifyItemsArgs = {
  readonly items: readonly ItemReview[];
  readonly on: Day;
  readonly party: Party;
};

export const verifyItems: Command<VerifyItemsArgs> = {
  name: 'verify-items',
  needs: ({ items, party }, view) =>
    reviewNeeds(
      view,
      items.map(({ item }) => item),
      party,
    ),
  decide: (view, { items, on, party }, context) => {
    if (items.length === 0) return refusal('noItemsChosen');
    const runs = onEach(items, (review) => {
      const run = runOn(view, review.item);
      return run.ok ? verify(view, run.value, review, { on, party }, context) : run;
    });
    return runs.ok ? ok(draftsOf(runs.value)) : runs;
  },
};
