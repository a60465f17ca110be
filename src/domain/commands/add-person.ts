/** 新增人员: the same name in two units happens; the same name with the same post in one unit is the same person. */
import { type Command, create, refusal } from '../command.ts';
import { peopleNamed } from '../derive/display-name.ts';
import type { Row } from '../entities/registry.ts';
import { idOf } from '../id.ts';
import { orderBetween } from '../order.ts';
import { ok } from '../result.ts';
import { lastOrder } from './add-unit.ts';
import { checkValues } from './row-guards.ts';

export type AddPersonArgs = {
  readonly name: string;
  readonly unit: string | null;
  readonly post: string | null;
  readonly rank: Row<'person'>['rank'];
};

export const addPerson: Command<AddPersonArgs> = {
  name: 'add-person',
  needs: ({ unit }) => [
    { entity: 'person', all: true },
    ...(unit === null ? [] : [{ entity: 'unit', id: unit } as const]),
  ],
  decide: (view, { name, unit, post, rank }, { newId }) => {
    if (name.trim() === '') return refusal('nameMissing');
    const plainPost = post === null || post.trim() === '' ? null : post.trim();
    const same = peopleNamed(view.all('person'), name).find((held) => held.unit === unit && held.post === plainPost);
    if (same !== undefined) {
      return refusal('samePerson', {
        name: same.name,
        unit: unit === null ? '' : (view.row('unit', unit)?.name ?? ''),
      });
    }
    const order = orderBetween(lastOrder(view.all('person')), null);
    const values = { name: name.trim(), unit: unit === null ? null : idOf<'unit'>(unit), post: plainPost, rank, order };
    return checkValues('person', values, null) ?? ok([create('person', newId(), values)]);
  },
};
