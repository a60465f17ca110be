/** 申请销号: the lead unit reports the matter done, with the result and what proves it. The clock of its due day stops here. */
import { type Command, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import { evidenceOfItem } from '../items/item-evidence.ts';
import { addStep, itemNeeds, runOn } from '../items/item-run.ts';
import { type Party, partyNeeds, partyOf } from '../items/party.ts';
import { ok } from '../result.ts';
import type { EvidenceArgs } from './attach.ts';
import { reasonIn } from './row-guards.ts';

export type ReportItemArgs = {
  readonly item: string;
  /** Day it was reported; the day it was typed is kept beside it. */
  readonly on: Day;
  /** The result in words. */
  readonly note: string;
  /** Who reports: `unit` null = the person's unit, else the item's lead unit. */
  readonly party: Party;
  readonly evidence: readonly EvidenceArgs[];
};

export const reportItem: Command<ReportItemArgs> = {
  name: 'report-item',
  needs: ({ item, party }) => [...itemNeeds([item]), ...partyNeeds(party)],
  decide: (view, { item, on, note, party, evidence }, context) => {
    const words = reasonIn(note);
    if (words === null) return refusal('reportTextMissing');
    const run = runOn(view, item);
    if (!run.ok) return run;
    const named = partyOf(view, party);
    const unit = named.unit ?? run.value.item.unit;
    const reported = addStep(run.value, { kind: 'reported', on, note: words, ...named, unit }, context);
    if (!reported.ok) return reported;
    const added = evidenceOfItem(reported.value, evidence, context);
    return added.ok ? ok([...reported.value.drafts, ...added.value]) : added;
  },
};
