/** 谁的事项: the items of a project, a unit or a person, and who answers for one of them today. */
import type { Day } from '../day.ts';
import { isOnDuty } from '../derive/holders-on.ts';
import { type Responsible, responsibleFor } from '../derive/responsible-for.ts';
import type { Row } from '../entities/registry.ts';
import type { View } from '../view.ts';

/** Led by the unit or supported by it. */
export function itemsOfUnit(view: View, unit: string): readonly Row<'item'>[] {
  const led = view.rows('item', 'unit', unit);
  const known = new Set(led.map((row) => row.id));
  const supported = view.rows('itemUnit', 'unit', unit).flatMap(({ item }) => {
    const row = item === null || known.has(item) ? null : view.row('item', item);
    return row === null || row.removed !== null ? [] : [row];
  });
  return [...led, ...supported];
}

/** Answered for by the person, or on a project that the person follows as its specialist today. */
export function itemsOfPerson(view: View, person: string, today: Day): readonly Row<'item'>[] {
  const found = new Map(view.rows('item', 'person', person).map((row) => [row.id, row]));
  for (const duty of view.rows('assignment', 'person', person)) {
    if (duty.project === null || !isOnDuty(duty, today)) continue;
    const follows = duty.slot !== null && view.row('slot', duty.slot)?.role === 'specialist';
    if (follows) for (const row of view.rows('item', 'project', duty.project)) found.set(row.id, row);
  }
  return [...found.values()];
}

/** Lead unit → its officer → the specialist; the team's lead is 牵头 and is never the one that is chased. */
export function responsibleForItem(
  view: View,
  item: Pick<Row<'item'>, 'project' | 'unit' | 'person'>,
  on: Day,
): Responsible {
  const project = item.project === null ? null : view.row('project', item.project);
  if (project === null || project.removed !== null)
    return {
      unit: item.unit,
      officer: item.person,
      liaison: null,
      specialist: null,
      lead: null,
      from: item.unit === null ? 'nobody' : 'milestone',
    };
  const answers = responsibleFor(view, project, { unit: item.unit, slot: null }, on);
  return { ...answers, officer: item.person ?? answers.officer };
}
