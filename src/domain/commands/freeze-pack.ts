/** 材料定稿: the pack as it stands is frozen. A second pack of the same round needs a reason and stands beside the first. */
import { create, inSteps, type Refusal, refusal } from '../command.ts';
import type { Row } from '../entities/registry.ts';
import { idOf } from '../id.ts';
import { ok, type Result } from '../result.ts';
import { docNeeds } from '../rounds/doc-needs.ts';
import { lastRecord } from '../rounds/last-record.ts';
import { docInSteps, scopeOf } from '../rounds/make-doc.ts';
import { type RoundDoc, writeDoc } from '../rounds/round-doc.ts';
import { openRound, roundState } from '../rounds/round-state.ts';
import type { View } from '../view.ts';
import { reasonIn } from './row-guards.ts';

export type FreezePackArgs = {
  readonly round: string;
  /** The frozen text of the record it is compared with, read from disk; null when there is none. */
  readonly last: string | null;
  /** Why the pack is frozen once more. */
  readonly reason: string | null;
};

type Freezing = {
  readonly round: Row<'round'>;
  readonly last: RoundDoc | null;
  /** The pack that stands so far. */
  readonly pack: Row<'edition'> | null;
  readonly reason: string | null;
};

/** Whether it may be frozen, without making the document: what the button asks at every letter. */
export function mayFreeze(view: View, { round: id, last: text, reason }: FreezePackArgs): Result<Freezing, Refusal> {
  const open = openRound(view, id);
  if (!open.ok) return open;
  const round = open.value;
  if (scopeOf(view, id).length === 0) return refusal('scopeEmpty');
  const last = lastRecord(view, round, text);
  if (!last.ok) return last;
  const { pack } = roundState(view, id);
  const why = reasonIn(reason);
  if (pack !== null && why === null) return refusal('packFrozen', { on: pack.asOf ?? '' });
  return ok({ round, last: last.value, pack, reason: why });
}

export const freezePack = inSteps<FreezePackArgs>({
  name: 'freeze-pack',
  needs: ({ round, last }, view) => docNeeds(view, round, last),
  steps: function* (view, args, { today, by, newId }) {
    const may = mayFreeze(view, args);
    if (!may.ok) return may;
    const { round, last, pack, reason } = may.value;
    const edition = idOf<'edition'>(newId());
    const doc = yield* docInSteps(view, round, today, {
      kind: 'pack',
      edition,
      by: by.words,
      last,
      pack: null,
      issued: null,
    });
    yield;
    const frozen = writeDoc(doc);
    yield;
    return ok([
      create('edition', edition, {
        round: round.id,
        kind: 'pack',
        number: (pack?.number ?? 0) + 1,
        asOf: today,
        by: by.words,
        reason,
        compared: last?.edition == null ? null : idOf<'edition'>(last.edition),
      }),
      create('editionText', edition, { round: round.id, frozen }),
    ]);
  },
});
