/** 签收: the lead unit takes the items on; several at once are one act. */
import { type Command, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import { refOf } from '../items/issue-drafts.ts';
import { addStep, draftsOf, itemNeeds, onEach, runOn } from '../items/item-run.ts';
import type { Party } from '../items/party.ts';
import { ok } from '../result.ts';

/** `unit` null = each item's lead unit. */
export type AcceptItemsArgs = { readonly items: readonly string[]; readonly on: Day; readonly party: Party };

export const acceptItems: Command<AcceptItemsArgs> = {
  name: 'accept-items',
  needs: ({ items }) => itemNeeds(items),
  decide: (view, { items, on, party }, context) => {
    if (items.length === 0) return refusal('noItemsChosen');
    const runs = onEach(items, (item) => {
      const run = runOn(view, item);
      if (!run.ok) return run;
      const unit = refOf<'unit'>(party.unit) ?? run.value.item.unit;
      const person = refOf<'person'>(party.person);
      return addStep(run.value, { kind: 'accepted', on, unit, person, basis: party.basis }, context);
    });
    return runs.ok ? ok(draftsOf(runs.value)) : runs;
  },
};
