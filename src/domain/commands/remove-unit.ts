/** 移除单位: only where nothing names it any more. */
import { type Command, refusal, removeRow } from '../command.ts';
import { isOnDuty } from '../derive/holders-on.ts';
import { ok } from '../result.ts';
import type { RemoveArgs } from './remove-team.ts';
import { liveRow, reasonIn } from './row-guards.ts';

export const removeUnit: Command<RemoveArgs> = {
  name: 'remove-unit',
  needs: ({ id }) => [
    { entity: 'unit', id },
    { entity: 'person', by: 'unit', key: id },
    { entity: 'assignment', by: 'unit', key: id },
    { entity: 'milestone', by: 'unit', key: id },
    { entity: 'project', by: 'owner', key: id },
    { entity: 'item', by: 'unit', key: id },
    { entity: 'itemUnit', by: 'unit', key: id },
  ],
  decide: (view, { id, reason }, { today, by }) => {
    const unit = liveRow(view, 'unit', id);
    if (!unit.ok) return unit;
    const count =
      view.rows('person', 'unit', id).length +
      view.rows('assignment', 'unit', id).filter((row) => isOnDuty(row, today)).length +
      view.rows('milestone', 'unit', id).length +
      view.rows('project', 'owner', id).length +
      view.rows('item', 'unit', id).length +
      view.rows('itemUnit', 'unit', id).length;
    if (count > 0) return refusal('unitInUse', { name: unit.value.name, count });
    return ok([removeRow('unit', id, { on: today, by: by.words, why: reasonIn(reason) ?? '' })]);
  },
};
