/** 加协办单位: a supporting unit of an item, once. */
import { type Command, create, refusal } from '../command.ts';
import { idOf } from '../id.ts';
import { orderBetween } from '../order.ts';
import { ok } from '../result.ts';
import { checkValues, liveRow, reasonIn } from './row-guards.ts';

export type AddCoUnitArgs = { readonly item: string; readonly unit: string; readonly part: string | null };

export const addCoUnit: Command<AddCoUnitArgs> = {
  name: 'add-co-unit',
  needs: ({ item, unit }) => [
    { entity: 'item', id: item },
    { entity: 'unit', id: unit },
    { entity: 'itemUnit', by: 'item', key: item },
  ],
  decide: (view, { item, unit, part }, { newId }) => {
    const row = liveRow(view, 'item', item);
    if (!row.ok) return row;
    const named = liveRow(view, 'unit', unit);
    if (!named.ok) return named;
    if (row.value.unit === unit) return refusal('leadIsCoUnit', { name: named.value.name });
    const held = view.rows('itemUnit', 'item', item);
    if (held.some((each) => each.unit === unit)) return refusal('sameName', { name: named.value.name });
    const last =
      held
        .map((each) => each.order)
        .sort()
        .at(-1) ?? '';
    const values = {
      item: idOf<'item'>(item),
      unit: idOf<'unit'>(unit),
      part: reasonIn(part),
      order: orderBetween(last, null),
    };
    return checkValues('itemUnit', values, null) ?? ok([create('itemUnit', newId(), values)]);
  },
};
