// 我的任务: which items a person has to see to — those they answer for, those of the projects they follow, and those of their unit
// for which nobody is named; and apart from these the items of their team's projects. Pure but for what is remembered per item.
import { addDays, type Day } from '../../domain/day.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { byDue } from '../../domain/items/item-queue.ts';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import { itemsOfPerson } from '../../domain/items/items-of.ts';
import type { Resident } from '../../ledger/ledger.ts';
import { summariesOfItems } from '../kit/items/use-items.ts';
import { type Scope, teamsOf, type Who } from './tasks-of.ts';

export type ItemTasks = {
  /** To be accepted, at work, returned; the most urgent first. */
  readonly open: readonly ItemSummary[];
  /** Reported and waiting for the office. */
  readonly asked: readonly ItemSummary[];
  /** Struck off within the last weeks, newest first. */
  readonly done: readonly ItemSummary[];
  readonly any: boolean;
};

const DONE_DAYS = 60;
const AT_WORK: ReadonlySet<string> = new Set(['issued', 'accepted', 'inProgress', 'returned']);

export function itemTasksOf(resident: Resident, who: Who, scope: Scope, today: Day): ItemTasks {
  const items = summariesOfItems(resident, rowsOf(resident, who, scope, today), today);
  const since = addDays(today, -DONE_DAYS);
  const struckOn = ({ state }: ItemSummary) => state.struckOff?.on ?? '';
  return {
    open: items.filter(({ state }) => AT_WORK.has(state.stage)).sort(byDue),
    asked: items.filter(({ state }) => state.stage === 'reported' || state.stage === 'verified').sort(byDue),
    done: items
      .filter((item) => item.state.stage === 'struckOff' && struckOn(item) >= since)
      .sort((a, b) => (struckOn(a) < struckOn(b) ? 1 : -1)),
    any: items.length > 0,
  };
}

function rowsOf(resident: Resident, who: Who, scope: Scope, today: Day): readonly Row<'item'>[] {
  if (scope === 'team')
    return teamsOf(resident, who, today).flatMap((team) =>
      resident.rows('project', 'team', team.id).flatMap((project) => resident.rows('item', 'project', project.id)),
    );
  if (who.person === null) return [];
  const found = new Map(itemsOfPerson(resident, who.person, today).map((row) => [row.id, row]));
  const unit = resident.row('person', who.person)?.unit ?? null;
  if (unit !== null)
    for (const row of resident.rows('item', 'unit', unit)) if (row.person === null) found.set(row.id, row);
  return [...found.values()];
}
