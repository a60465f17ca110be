/** 材料定稿: the pack as it stands is frozen. A second pack of the same round needs a reason and stands beside the first. */
import { type Command, create, refusal } from '../command.ts';
import { idOf } from '../id.ts';
import { ok } from '../result.ts';
import { docNeeds } from '../rounds/doc-needs.ts';
import { lastRecord } from '../rounds/last-record.ts';
import { makeDoc, scopeOf } from '../rounds/make-doc.ts';
import { writeDoc } from '../rounds/round-doc.ts';
import { openRound, roundState } from '../rounds/round-state.ts';
import { reasonIn } from './row-guards.ts';

export type FreezePackArgs = {
  readonly round: string;
  /** The frozen text of the record it is compared with, read from disk; null when there is none. */
  readonly last: string | null;
  /** Why the pack is frozen once more. */
  readonly reason: string | null;
};

export const freezePack: Command<FreezePackArgs> = {
  name: 'freeze-pack',
  needs: ({ round, last }, view) => docNeeds(view, round, last),
  decide: (view, { round: id, last: text, reason }, { today, by, newId }) => {
    const open = openRound(view, id);
    if (!open.ok) return open;
    const round = open.value;
    if (scopeOf(view, id).length === 0) return refusal('scopeEmpty');
    const last = lastRecord(view, round, text);
    if (!last.ok) return last;
    const { pack } = roundState(view, id);
    const why = reasonIn(reason);
    if (pack !== null && why === null) return refusal('packFrozen', { on: pack.asOf ?? '' });
    const edition = idOf<'edition'>(newId());
    const doc = makeDoc(view, round, today, {
      kind: 'pack',
      edition,
      by: by.words,
      last: last.value,
      pack: null,
      issued: null,
    });
    return ok([
      create('edition', edition, {
        round: round.id,
        kind: 'pack',
        number: (pack?.number ?? 0) + 1,
        asOf: today,
        by: by.words,
        reason: why,
        compared: last.value?.edition == null ? null : idOf<'edition'>(last.value.edition),
      }),
      create('editionText', edition, { round: round.id, frozen: writeDoc(doc) }),
    ]);
  },
};
