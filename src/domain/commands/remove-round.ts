/** 取消调度: a round that is not held. A closed one stays. */
import { type Command, refusal, removeRow } from '../command.ts';
import { ok } from '../result.ts';
import { openRound } from '../rounds/round-state.ts';
import { reasonIn } from './row-guards.ts';

export type RemoveRoundArgs = { readonly id: string; readonly why: string };

export const removeRound: Command<RemoveRoundArgs> = {
  name: 'remove-round',
  needs: ({ id }, view) => {
    const series = view.row('round', id)?.series ?? null;
    return [
      { entity: 'round', id },
      { entity: 'edition', by: 'round', key: id },
      ...(series === null ? [] : [{ entity: 'series', id: series } as const]),
    ];
  },
  decide: (view, { id, why }, { today, by }) => {
    const open = openRound(view, id);
    if (!open.ok) return open;
    const reason = reasonIn(why);
    if (reason === null) return refusal('reasonMissing');
    return ok([removeRow('round', id, { on: today, by: by.words, why: reason })]);
  },
};
