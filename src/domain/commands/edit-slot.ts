/** 改席位: a slot goes out of use by its last day, so that past days keep their duties. */
import type { Command } from '../command.ts';
import type { EditArgs } from './edit-team.ts';
import { decideEdit, liveRow } from './row-guards.ts';
import { slotRefusal } from './slot-guards.ts';

const EDITABLE = new Set(['label', 'duty', 'role', 'holder', 'least', 'most', 'leastRank', 'from', 'to', 'order']);

export const editSlot: Command<EditArgs> = {
  name: 'edit-slot',
  needs: ({ id }) => [{ entity: 'slot', id }],
  decide: (view, { id, set }) => {
    const slot = liveRow(view, 'slot', id);
    if (!slot.ok) return slot;
    const decided = decideEdit(view, 'slot', id, set, EDITABLE);
    // The values were checked by their field objects, so the slot with them is a slot.
    return decided.ok ? (slotRefusal({ ...slot.value, ...set } as typeof slot.value) ?? decided) : decided;
  },
};
