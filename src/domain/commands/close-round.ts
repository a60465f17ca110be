/**
 * 会议定稿: the record is frozen and the decisions become items, as one change: all or nothing, here and on every other copy.
 * Never undone; a mistake gets a correction beside it.
 */
import { type Command, create, refusal } from '../command.ts';
import { idOf } from '../id.ts';
import { ok } from '../result.ts';
import { docNeeds } from '../rounds/doc-needs.ts';
import { issueDecisionNeeds, issueDecisions } from '../rounds/issue-decisions.ts';
import { lastRecord } from '../rounds/last-record.ts';
import { makeDoc, scopeOf } from '../rounds/make-doc.ts';
import { readDoc, writeDoc } from '../rounds/round-doc.ts';
import { earlierOpen, openRound, roundState, roundTitle } from '../rounds/round-state.ts';
import { notAfterToday } from './row-guards.ts';

export type CloseRoundArgs = {
  readonly round: string;
  /** The frozen text of last round's record, read from disk; null when there is none. */
  readonly last: string | null;
  /** The frozen text of this round's pack; null when none was frozen. */
  readonly pack: string | null;
};

export const closeRound: Command<CloseRoundArgs> = {
  name: 'close-round',
  needs: ({ round, last }, view) => {
    const row = view.row('round', round);
    const issuing = row?.day == null ? [] : issueDecisionNeeds(view, row, row.day);
    return [...docNeeds(view, round, last), ...issuing];
  },
  decide: (view, { round: id, last: lastText, pack: packText }, context) => {
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
    const issued = issueDecisions(view, round, round.day, context);
    if (!issued.ok) return issued;
    const edition = idOf<'edition'>(context.newId());
    const doc = makeDoc(view, round, context.today, {
      kind: 'minutes',
      edition,
      by: context.by.words,
      last: last.value,
      pack,
      issued: issued.value.issued,
    });
    return ok([
      create('edition', edition, {
        round: round.id,
        kind: 'minutes',
        number: 1,
        asOf: context.today,
        by: context.by.words,
        reason: null,
        compared: last.value?.edition == null ? null : idOf<'edition'>(last.value.edition),
      }),
      create('editionText', edition, { round: round.id, frozen: writeDoc(doc) }),
      ...issued.value.drafts,
    ]);
  },
};
