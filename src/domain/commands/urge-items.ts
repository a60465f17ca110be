/** 催办 on items: records that somebody was urged and the sentence that was copied. It claims nothing more. */
import { type Command, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import { addStep, draftsOf, itemNeeds, onEach, runOn } from '../items/item-run.ts';
import { ok } from '../result.ts';
import { reasonIn } from './row-guards.ts';

/** Each item keeps the part that is its own: what was copied for several would carry one team's matters into another's share. */
export type ItemUrge = {
  readonly item: string;
  /** Who is urged, in words (responsible unit and officer of that day). */
  readonly whom: string | null;
  readonly words: string | null;
};

export type UrgeItemsArgs = { readonly items: readonly ItemUrge[]; readonly on: Day };

export const urgeItems: Command<UrgeItemsArgs> = {
  name: 'urge-items',
  needs: ({ items }) => itemNeeds(items.map(({ item }) => item)),
  decide: (view, { items, on }, context) => {
    if (items.length === 0) return refusal('noItemsChosen');
    const runs = onEach(items, ({ item, whom, words }) => {
      const run = runOn(view, item);
      if (!run.ok) return run;
      const { unit, person } = run.value.item;
      return addStep(
        run.value,
        { kind: 'urged', on, unit, person, agreedBy: reasonIn(whom), note: reasonIn(words) },
        context,
      );
    });
    return runs.ok ? ok(draftsOf(runs.value)) : runs;
  },
};
