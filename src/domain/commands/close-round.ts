/**
 * 会议定稿: the record is frozen and the decisions become items, as one change: all or nothing, here and on every other copy.
 * Never undone; a mistake gets a correction beside it.
 */
import { type Context, create, inSteps, type Refusal, refusal } from '../command.ts';
import type { Row } from '../entities/registry.ts';
import { idOf } from '../id.ts';
import { ok, type Result } from '../result.ts';
import { docNeeds } from '../rounds/doc-needs.ts';
import { type IssuedDecisions, issueDecisionNeeds, issueDecisions } from '../rounds/issue-decisions.ts';
import { lastRecord } from '../rounds/last-record.ts';
import { docInSteps, scopeOf } from '../rounds/make-doc.ts';
import { type RoundDoc, readDoc, writeDoc } from '../rounds/round-doc.ts';
import { earlierOpen, openRound, roundState, roundTitle } from '../rounds/round-state.ts';
import type { View } from '../view.ts';
import { notAfterToday } from './row-guards.ts';

export type CloseRoundArgs = {
  readonly round: string;
  /** The frozen text of last round's record, read from disk; null when there is none. */
  readonly last: string | null;
  /** The frozen text of this round's pack; null when none was frozen. */
  readonly pack: string | null;
};

type Closing = {
  readonly round: Row<'round'>;
  readonly last: RoundDoc | null;
  readonly pack: RoundDoc | null;
  readonly decisions: IssuedDecisions;
};

/** Whether it may be closed, without making the record: what the button asks. */
export function mayClose(
  view: View,
  { round: id, last: lastText, pack: packText }: CloseRoundArgs,
  context: Context,
): Result<Closing, Refusal> {
  const open = openRound(view, id);
  if (!open.ok) return open;
  const round = open.value;
  if (round.day === null) return refusal('dayMissing');
  const early = notAfterToday(round.day, context.today);
  if (early !== null) return early;
  // Closed in order: what an earlier round decides must be carried into the later one.
  const earlier = earlierOpen(view, round);
  if (earlier !== null) return refusal('earlierRoundOpen', { name: roundTitle(view, earlier) });
  if (scopeOf(view, id).length === 0 && view.rows('decision', 'round', id).length === 0) return refusal('scopeEmpty');
  const last = lastRecord(view, round, lastText);
  if (!last.ok) return last;
  const state = roundState(view, id);
  const pack = state.pack === null ? null : readDoc(packText);
  if (state.pack !== null && pack?.edition !== state.pack.id) return refusal('recordNotHere');
  const decisions = issueDecisions(view, round, round.day, context);
  if (!decisions.ok) return decisions;
  return ok({ round, last: last.value, pack, decisions: decisions.value });
}

export const closeRound = inSteps<CloseRoundArgs>({
  name: 'close-round',
  needs: ({ round, last }, view) => {
    const row = view.row('round', round);
    const issuing = row?.day == null ? [] : issueDecisionNeeds(view, row, row.day);
    return [...docNeeds(view, round, last), ...issuing];
  },
  steps: function* (view, args, context) {
    const may = mayClose(view, args, context);
    if (!may.ok) return may;
    const { round, last, pack, decisions } = may.value;
    const edition = idOf<'edition'>(context.newId());
    const doc = yield* docInSteps(view, round, context.today, {
      kind: 'minutes',
      edition,
      by: context.by.words,
      last,
      pack,
      issued: decisions.issued,
    });
    yield;
    const frozen = writeDoc(doc);
    yield;
    return ok([
      create('edition', edition, {
        round: round.id,
        kind: 'minutes',
        number: 1,
        asOf: context.today,
        by: context.by.words,
        reason: null,
        compared: last?.edition == null ? null : idOf<'edition'>(last.edition),
      }),
      create('editionText', edition, { round: round.id, frozen }),
      ...decisions.drafts,
    ]);
  },
});
