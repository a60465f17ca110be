/** 移除协办单位, with a reason. */
import { type Command, refusal, removeRow } from '../command.ts';
import { ok } from '../result.ts';
import type { RemoveArgs } from './remove-team.ts';
import { liveRow, reasonIn } from './row-guards.ts';

export const removeCoUnit: Command<RemoveArgs> = {
  name: 'remove-co-unit',
  needs: ({ id }) => [{ entity: 'itemUnit', id }],
  decide: (view, { id, reason }, { today, by }) => {
    const held = liveRow(view, 'itemUnit', id);
    if (!held.ok) return held;
    const why = reasonIn(reason);
    if (why === null) return refusal('reasonMissing');
    return ok([removeRow('itemUnit', id, { on: today, by: by.words, why })]);
  },
};
