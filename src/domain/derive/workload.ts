/** 工作量: how many running projects each person follows on a day, by slot. More than 3 for a specialist is said, not forbidden. */
import type { Day } from '../day.ts';
import type { View } from '../view.ts';
import { isOnDuty } from './holders-on.ts';
import { stoppedAs } from './project-state.ts';

/** A specialist with more running projects than this is overloaded (40 specialists for 60 projects make 1.5). */
export const MOST_PROJECTS = 3;

export type Workload = {
  readonly person: string;
  /** Running projects in which the person holds any slot. */
  readonly projects: number;
  /** Which ones. */
  readonly of: ReadonlySet<string>;
  /** Their number by slot id. */
  readonly bySlot: ReadonlyMap<string, number>;
  readonly isOverloaded: boolean;
};

/** Heaviest first. Stopped, withdrawn, merged and removed projects do not count. */
export function workload(view: View, on: Day): readonly Workload[] {
  const specialistSlots = new Set(
    view.all('slot').flatMap((slot) => (slot.role === 'specialist' ? [slot.id as string] : [])),
  );
  const byPerson = new Map<string, { readonly projects: Set<string>; readonly bySlot: Map<string, number> }>();
  for (const row of view.all('assignment')) {
    if (row.person === null || row.project === null || row.slot === null || !isOnDuty(row, on)) continue;
    const project = view.row('project', row.project);
    if (project === null || project.removed !== null || stoppedAs(project) !== null) continue;
    const load = byPerson.get(row.person) ?? { projects: new Set(), bySlot: new Map() };
    byPerson.set(row.person, load);
    load.projects.add(project.id);
    load.bySlot.set(row.slot, (load.bySlot.get(row.slot) ?? 0) + 1);
  }
  return [...byPerson]
    .map(([person, { projects, bySlot }]) => ({
      person,
      projects: projects.size,
      of: projects,
      bySlot,
      isOverloaded: [...bySlot].some(([slot, count]) => specialistSlots.has(slot) && count > MOST_PROJECTS),
    }))
    .sort((a, b) => b.projects - a.projects || (a.person < b.person ? -1 : 1));
}
