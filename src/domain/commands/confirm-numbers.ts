/** 确认编号: on the numbering device, items that were issued elsewhere get their numbers, in the order of their issue. */
import { type Command, type Draft, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import { addStep, itemNeeds, runOn, stateOf } from '../items/item-run.ts';
import { allot, numberingNeeds, turnOf } from '../items/numbering.ts';
import { ok } from '../result.ts';

export type ConfirmNumbersArgs = { readonly items: readonly string[]; readonly on: Day };

export const confirmNumbers: Command<ConfirmNumbersArgs> = {
  name: 'confirm-numbers',
  needs: ({ items, on }, view) => [...itemNeeds(items), ...numberingNeeds(view, on, items.length)],
  decide: (view, { items, on }, context) => {
    if (turnOf(view)?.device !== context.device) return refusal('notNumberingDevice');
    if (items.length === 0) return refusal('noNumbersWaiting');
    const issuedAt = new Map(items.map((item) => [item, stateOf(view, item).issued?.stamp ?? '']));
    const inOrder = [...new Set(items)].sort((a, b) => ((issuedAt.get(a) ?? '') < (issuedAt.get(b) ?? '') ? -1 : 1));
    const allotted = allot(view, on, inOrder.length, context);
    const drafts: Draft[] = [];
    for (const [at, item] of inOrder.entries()) {
      const run = runOn(view, item);
      if (!run.ok) return run;
      const number = allotted.numbers[at] ?? null;
      const numbered = addStep(run.value, { kind: 'numbered', on, number }, context);
      if (!numbered.ok) return numbered;
      drafts.push(...numbered.value.drafts);
    }
    return ok([...drafts, ...allotted.drafts]);
  },
};
