/** 报进展 on an item: how far it has come, in words, by whom. */
import { type Command, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import { evidenceOfItem } from '../items/item-evidence.ts';
import { addStep, itemNeeds, runOn } from '../items/item-run.ts';
import { type Party, partyNeeds, partyOf } from '../items/party.ts';
import { ok } from '../result.ts';
import type { EvidenceArgs } from './attach.ts';
import { reasonIn } from './row-guards.ts';

export type RecordItemProgressArgs = {
  readonly item: string;
  readonly on: Day;
  readonly note: string;
  readonly party: Party;
  readonly evidence: readonly EvidenceArgs[];
};

export const recordItemProgress: Command<RecordItemProgressArgs> = {
  name: 'record-item-progress',
  needs: ({ item, party }) => [...itemNeeds([item]), ...partyNeeds(party)],
  decide: (view, { item, on, note, party, evidence }, context) => {
    const words = reasonIn(note);
    if (words === null) return refusal('progressEmpty');
    const run = runOn(view, item);
    if (!run.ok) return run;
    const told = addStep(run.value, { kind: 'progress', on, note: words, ...partyOf(view, party) }, context);
    if (!told.ok) return told;
    const added = evidenceOfItem(told.value, evidence, context);
    return added.ok ? ok([...told.value.drafts, ...added.value]) : added;
  },
};
