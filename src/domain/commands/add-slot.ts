/** 新增席位: 3对1 became 4对1 within one year, so slots are data. */
import { type Command, create, refusal } from '../command.ts';
import type { Row } from '../entities/registry.ts';
import { orderBetween } from '../order.ts';
import { ok } from '../result.ts';
import { lastOrder } from './add-unit.ts';
import { checkValues } from './row-guards.ts';
import { slotRefusal } from './slot-guards.ts';

export type AddSlotArgs = Omit<Row<'slot'>, 'id' | 'removed' | 'order'>;

export const addSlot: Command<AddSlotArgs> = {
  name: 'add-slot',
  needs: () => [{ entity: 'slot', all: true }],
  decide: (view, args, { newId }) => {
    if (args.label.trim() === '') return refusal('nameMissing');
    const slots = view.all('slot').filter((slot) => slot.scope === args.scope);
    if (slots.some((slot) => slot.label === args.label.trim() && slot.to === null))
      return refusal('sameName', { name: args.label.trim() });
    const values = { ...args, label: args.label.trim(), order: orderBetween(lastOrder(slots), null) };
    return slotRefusal(args) ?? checkValues('slot', values, null) ?? ok([create('slot', newId(), values)]);
  },
};
