/** 移除人员: someone with duties today is handed over first, and so is every open matter in their hands. */
import { type Command, refusal, removeRow } from '../command.ts';
import { dutiesOf } from '../derive/duties-of.ts';
import { countOpenItems, openItemNeeds } from '../items/item-run.ts';
import { ok } from '../result.ts';
import type { RemoveArgs } from './remove-team.ts';
import { liveRow, reasonIn } from './row-guards.ts';

export const removePerson: Command<RemoveArgs> = {
  name: 'remove-person',
  needs: ({ id }, view) => [
    { entity: 'person', id },
    { entity: 'assignment', by: 'person', key: id },
    { entity: 'assignment', by: 'liaison', key: id },
    ...[...view.rows('assignment', 'person', id), ...view.rows('assignment', 'liaison', id)].flatMap((row) => [
      ...(row.project === null ? [] : [{ entity: 'project', id: row.project } as const]),
      ...(row.team === null ? [] : [{ entity: 'team', id: row.team } as const]),
      ...(row.slot === null ? [] : [{ entity: 'slot', id: row.slot } as const]),
    ]),
    ...openItemNeeds(view, 'person', id),
  ],
  decide: (view, { id, reason }, { today, by }) => {
    const person = liveRow(view, 'person', id);
    if (!person.ok) return person;
    const count = dutiesOf(view, id, today).length;
    if (count > 0) return refusal('personHasDuties', { name: person.value.name, count });
    const open = countOpenItems(view, 'person', id);
    if (open > 0) return refusal('personHasOpenItems', { name: person.value.name, count: open });
    return ok([removeRow('person', id, { on: today, by: by.words, why: reasonIn(reason) ?? '' })]);
  },
};
