/** 移除席位: only one that nobody ever held; others get a last day. */
import { type Command, refusal, removeRow } from '../command.ts';
import { ok } from '../result.ts';
import type { RemoveArgs } from './remove-team.ts';
import { liveRow, reasonIn } from './row-guards.ts';

export const removeSlot: Command<RemoveArgs> = {
  name: 'remove-slot',
  needs: ({ id }) => [
    { entity: 'slot', id },
    { entity: 'assignment', by: 'slot', key: id },
  ],
  decide: (view, { id, reason }, { today, by }) => {
    const slot = liveRow(view, 'slot', id);
    if (!slot.ok) return slot;
    const count = view.rows('assignment', 'slot', id).length;
    if (count > 0) return refusal('slotInUse', { label: slot.value.label, count });
    return ok([removeRow('slot', id, { on: today, by: by.words, why: reasonIn(reason) ?? '' })]);
  },
};
