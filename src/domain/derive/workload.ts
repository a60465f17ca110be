/** 工作量: how many running projects each person follows on a day, by slot. More than 3 for a specialist is said, not forbidden. */
import type { Day } from '../day.ts';
import type { Row } from '../entities/registry.ts';
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
  const specialists = specialistSlots(view);
  const held = new Map<string, Row<'assignment'>[]>();
  for (const row of view.all('assignment')) {
    if (row.person === null || row.project === null || !isOnDuty(row, on)) continue;
    const rows = held.get(row.person);
    if (rows === undefined) held.set(row.person, [row]);
    else rows.push(row);
  }
  return [...held].flatMap(([person, rows]) => loadOf(view, person, rows, specialists) ?? []).sort(heaviestFirst);
}

export function heaviestFirst(a: Workload, b: Workload): number {
  return b.projects - a.projects || (a.person < b.person ? -1 : 1);
}

/** The load of one person, read from their own duties; null for who follows nothing. */
export function workloadOf(view: View, person: string, on: Day): Workload | null {
  const rows = view.rows('assignment', 'person', person).filter((row) => isOnDuty(row, on));
  return loadOf(view, person, rows, specialistSlots(view));
}

function specialistSlots(view: View): ReadonlySet<string> {
  return new Set(view.all('slot').flatMap((slot) => (slot.role === 'specialist' ? [slot.id as string] : [])));
}

function loadOf(
  view: View,
  person: string,
  duties: readonly Row<'assignment'>[],
  specialists: ReadonlySet<string>,
): Workload | null {
  const of = new Set<string>();
  const bySlot = new Map<string, number>();
  for (const { project: id, slot } of duties) {
    const project = id === null || slot === null ? null : view.row('project', id);
    if (project === null || slot === null || project.removed !== null || stoppedAs(project) !== null) continue;
    of.add(project.id);
    bySlot.set(slot, (bySlot.get(slot) ?? 0) + 1);
  }
  if (of.size === 0) return null;
  const isOverloaded = [...bySlot].some(([slot, count]) => specialists.has(slot) && count > MOST_PROJECTS);
  return { person, projects: of.size, of, bySlot, isOverloaded };
}
