/** 申请延期: before it expires, with a reason, the new day wanted and who agreed; one open at a time. */
import type { Command } from '../command.ts';
import type { Day } from '../day.ts';
import { refOf } from '../items/issue-drafts.ts';
import { addStep, itemNeeds, runOn } from '../items/item-run.ts';
import { type Party, partyNeeds, partyOf } from '../items/party.ts';
import { ok } from '../result.ts';
import { reasonIn } from './row-guards.ts';

export type AskExtensionArgs = {
  readonly item: string;
  readonly on: Day;
  readonly due: Day | null;
  readonly reason: string;
  /** Who agreed in the asking unit: a person, or in words. */
  readonly approver: string | null;
  readonly agreedBy: string | null;
  readonly party: Party;
};

export const askExtension: Command<AskExtensionArgs> = {
  name: 'ask-extension',
  needs: ({ item, party }) => [...itemNeeds([item]), ...partyNeeds(party)],
  decide: (view, { item, on, due, reason, approver, agreedBy, party }, context) => {
    const run = runOn(view, item);
    if (!run.ok) return run;
    const named = partyOf(view, party);
    const asked = addStep(
      run.value,
      {
        kind: 'extensionAsked',
        on,
        due,
        reason: reasonIn(reason),
        approver: refOf<'person'>(approver),
        agreedBy: reasonIn(agreedBy),
        ...named,
        unit: named.unit ?? run.value.item.unit,
      },
      context,
    );
    return asked.ok ? ok(asked.value.drafts) : asked;
  },
};
