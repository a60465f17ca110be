/** 更正版: the record stays as it was closed; what was wrong in it stands beside it, word against word. */
import { type Command, create, refusal } from '../command.ts';
import { idOf } from '../id.ts';
import { ok } from '../result.ts';
import { type RoundDoc, readDoc, writeDoc } from '../rounds/round-doc.ts';
import { roundState, roundTitle } from '../rounds/round-state.ts';
import { liveRow, reasonIn } from './row-guards.ts';

export type CorrectEditionArgs = {
  readonly round: string;
  /** The frozen text of the record, or of the last correction. */
  readonly base: string;
  readonly corrections: RoundDoc['corrections'];
  readonly reason: string;
};

export const correctEdition: Command<CorrectEditionArgs> = {
  name: 'correct-edition',
  needs: ({ round }, view) => {
    const series = view.row('round', round)?.series ?? null;
    return [
      { entity: 'round', id: round },
      { entity: 'edition', by: 'round', key: round },
      ...(series === null ? [] : [{ entity: 'series', id: series } as const]),
    ];
  },
  decide: (view, { round: id, base, corrections, reason }, { today, by, newId }) => {
    const round = liveRow(view, 'round', id);
    if (!round.ok) return round;
    const state = roundState(view, id);
    if (state.minutes === null) return refusal('roundNotClosed', { name: roundTitle(view, round.value) });
    const standing = state.corrections.at(-1) ?? state.minutes;
    const doc = readDoc(base);
    if (doc === null || doc.edition !== standing.id) return refusal('recordNotHere');
    const why = reasonIn(reason);
    if (why === null) return refusal('reasonMissing');
    const said = corrections
      .map(({ about, was, now }) => ({ about: about.trim(), was: was.trim(), now: now.trim() }))
      .filter(({ was, now }) => now !== '' && was !== now);
    if (said.length === 0) return refusal('correctionEmpty');
    const edition = idOf<'edition'>(newId());
    const corrected: RoundDoc = {
      ...doc,
      kind: 'correction',
      edition,
      by: by.words,
      reason: why,
      corrections: [...doc.corrections, ...said],
    };
    return ok([
      create('edition', edition, {
        round: round.value.id,
        kind: 'correction',
        number: state.corrections.length + 1,
        asOf: today,
        by: by.words,
        reason: why,
        compared: standing.id,
      }),
      create('editionText', edition, { round: round.value.id, frozen: writeDoc(corrected) }),
    ]);
  },
};
