/** 任职: who held a slot on a day. Both ends count: duty from `from` to `to` inclusive, an open end is open. */
import type { Day } from '../day.ts';
import type { Row } from '../entities/registry.ts';
import type { View } from '../view.ts';
import { byOrder } from './milestones-of.ts';

export type Seat = { readonly project: string } | { readonly team: string };

export type SlotHolders = { readonly slot: Row<'slot'>; readonly holders: readonly Row<'assignment'>[] };

export function isOnDuty(row: Pick<Row<'assignment'>, 'from' | 'to'>, on: Day): boolean {
  return (row.from === null || row.from <= on) && (row.to === null || row.to >= on);
}

/** The holders of one slot, or of every slot (`slot` null), of a project or team on a day; the longest-serving first. */
export function holdersOn(view: View, seat: Seat, slot: string | null, on: Day): readonly Row<'assignment'>[] {
  const held: Row<'assignment'>[] = [];
  let isSorted = true;
  for (const row of assignmentsOf(view, seat)) {
    if ((slot !== null && row.slot !== slot) || !isOnDuty(row, on)) continue;
    const last = held.at(-1);
    if (last !== undefined && byFrom(last, row) > 0) isSorted = false;
    held.push(row);
  }
  return isSorted ? held : held.sort(byFrom);
}

/** The slots that stand on a day for projects or for teams, in the office's order. */
export function slotsOn(view: View, scope: 'project' | 'team', on: Day): readonly Row<'slot'>[] {
  return view
    .all('slot')
    .filter((slot) => slot.scope === scope && isOnDuty(slot, on))
    .sort(byOrder);
}

/** 4对1 帮包 of a project (or a team's people) on a day: every slot in force with its holders, gaps included. */
export function rosterOn(view: View, seat: Seat, on: Day): readonly SlotHolders[] {
  const held = holdersOn(view, seat, null, on);
  return slotsOn(view, 'project' in seat ? 'project' : 'team', on).map((slot) => ({
    slot,
    holders: held.filter((row) => row.slot === slot.id),
  }));
}

/** The team's lead (牵头) on a day: the one things are reported to, never the one who is chased. */
export function leadOn(view: View, team: string | null, on: Day): Row<'assignment'> | null {
  if (team === null) return null;
  const leads = new Set(slotsOn(view, 'team', on).flatMap((slot) => (slot.role === 'lead' ? [slot.id as string] : [])));
  return holdersOn(view, { team }, null, on).find((row) => row.slot !== null && leads.has(row.slot)) ?? null;
}

export function assignmentsOf(view: View, seat: Seat): readonly Row<'assignment'>[] {
  return 'project' in seat
    ? view.rows('assignment', 'project', seat.project)
    : view.rows('assignment', 'team', seat.team);
}

function byFrom(a: Row<'assignment'>, b: Row<'assignment'>): number {
  const fromA = a.from ?? '';
  const fromB = b.from ?? '';
  if (fromA !== fromB) return fromA < fromB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
