/** 新建单位. */
import { type Command, create, refusal } from '../command.ts';
import { nameKey } from '../derive/display-name.ts';
import type { Row } from '../entities/registry.ts';
import { orderBetween } from '../order.ts';
import { ok } from '../result.ts';
import { checkValues } from './row-guards.ts';

export type AddUnitArgs = { readonly name: string; readonly kind: Row<'unit'>['kind'] };

export const addUnit: Command<AddUnitArgs> = {
  name: 'add-unit',
  needs: () => [{ entity: 'unit', all: true }],
  decide: (view, { name, kind }, { newId }) => {
    if (name.trim() === '') return refusal('nameMissing');
    const units = view.all('unit');
    const same = units.find((unit) => nameKey(unit.name) === nameKey(name));
    if (same !== undefined) return refusal('sameName', { name: same.name });
    const values = { name: name.trim(), kind, order: orderBetween(lastOrder(units), null) };
    return checkValues('unit', values, null) ?? ok([create('unit', newId(), values)]);
  },
};

export function lastOrder(rows: readonly { readonly order: string }[]): string | null {
  return rows.reduce<string | null>((last, row) => (last === null || row.order > last ? row.order : last), null);
}
