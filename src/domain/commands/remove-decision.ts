/** 删决定: what was written by mistake, while the round is open. */
import { type Command, refusal, removeRow } from '../command.ts';
import { ok } from '../result.ts';
import { openRound } from '../rounds/round-state.ts';
import { decisionNeeds } from './record-decision.ts';
import { liveRow, reasonIn } from './row-guards.ts';

export type RemoveDecisionArgs = { readonly id: string; readonly why: string };

export const removeDecision: Command<RemoveDecisionArgs> = {
  name: 'remove-decision',
  needs: ({ id }, view) => {
    const round = view.row('decision', id)?.round ?? null;
    return [{ entity: 'decision', id }, ...(round === null ? [] : decisionNeeds(round, view))];
  },
  decide: (view, { id, why }, { today, by }) => {
    const row = liveRow(view, 'decision', id);
    if (!row.ok) return row;
    if (row.value.round === null) return refusal('rowGone', { entity: 'round' });
    const open = openRound(view, row.value.round);
    if (!open.ok) return open;
    return ok([removeRow('decision', id, { on: today, by: by.words, why: reasonIn(why) ?? '' })]);
  },
};
