/** 移除拟办事项: only what was never issued; an issued item is cancelled and stays. */
import { type Command, refusal, removeRow } from '../command.ts';
import { itemNeeds, stateOf } from '../items/item-run.ts';
import { ok } from '../result.ts';
import type { RemoveArgs } from './remove-team.ts';
import { liveRow, reasonIn } from './row-guards.ts';

export const removeItem: Command<RemoveArgs> = {
  name: 'remove-item',
  needs: ({ id }) => itemNeeds([id]),
  decide: (view, { id, reason }, { today, by }) => {
    const held = liveRow(view, 'item', id);
    if (!held.ok) return held;
    const why = reasonIn(reason);
    if (why === null) return refusal('reasonMissing');
    if (stateOf(view, id).issued !== null) return refusal('itemIssued');
    return ok([removeRow('item', id, { on: today, by: by.words, why })]);
  },
};
