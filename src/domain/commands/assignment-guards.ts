/** Guards of a duty (任职): scope, time in force, kind of holder, how many may hold the slot. Rank is a finding, not a refusal. */
import { type Need, type Refusal, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import { isOnDuty } from '../derive/holders-on.ts';
import type { Row } from '../entities/registry.ts';
import type { View } from '../view.ts';
import { liveRow } from './row-guards.ts';

/** Exactly one of project and team is named. */
export type SeatArgs = { readonly project: string | null; readonly team: string | null };

export type HolderArgs = {
  readonly unit: string | null;
  /** The holder, or the responsible officer of the unit. */
  readonly person: string | null;
  /** 联络人 of a unit. */
  readonly liaison: string | null;
};

type Refused = { readonly ok: false; readonly refusal: Refusal };

export function seatNeeds({ project, team }: SeatArgs): readonly Need[] {
  if (project !== null)
    return [
      { entity: 'project', id: project },
      { entity: 'assignment', by: 'project', key: project },
    ];
  return team === null
    ? []
    : [
        { entity: 'team', id: team },
        { entity: 'assignment', by: 'team', key: team },
      ];
}

export function holderNeeds({ unit, person, liaison }: HolderArgs): readonly Need[] {
  return [
    ...(unit === null ? [] : [{ entity: 'unit', id: unit } as const]),
    ...(person === null ? [] : [{ entity: 'person', id: person } as const]),
    ...(liaison === null ? [] : [{ entity: 'person', id: liaison } as const]),
  ];
}

export function seatRefusal(view: View, seat: SeatArgs, slot: Row<'slot'>, from: Day): Refused | null {
  if ((seat.project === null) === (seat.team === null)) return refusal('oneOfProjectTeam');
  const place = seat.project === null ? liveRow(view, 'team', seat.team) : liveRow(view, 'project', seat.project);
  if (!place.ok) return place;
  if (slot.scope !== (seat.project === null ? 'team' : 'project')) return refusal('slotScope', { slot: slot.label });
  if (!isOnDuty(slot, from)) return refusal('slotNotInForce', { slot: slot.label, day: from });
  return null;
}

export function holderRefusal(view: View, holder: HolderArgs, slot: Row<'slot'>): Refused | null {
  if (slot.holder === 'unit' && holder.unit === null) return refusal('needsUnit', { slot: slot.label });
  if (slot.holder === 'both' && holder.unit === null && holder.person === null)
    return refusal('needsUnit', { slot: slot.label });
  if ((slot.holder === 'person' || slot.holder === null) && holder.person === null)
    return refusal('needsPerson', { slot: slot.label });
  for (const id of [holder.person, holder.liaison]) {
    const person = id === null ? null : liveRow(view, 'person', id);
    if (person !== null && !person.ok) return person;
  }
  const unit = holder.unit === null ? null : liveRow(view, 'unit', holder.unit);
  return unit === null || unit.ok ? null : unit;
}

/** The slot's duties of a seat that last to `from` or begin later. */
export function standingOn(view: View, seat: SeatArgs, slot: string, from: Day): readonly Row<'assignment'>[] {
  const rows =
    seat.project === null
      ? view.rows('assignment', 'team', seat.team ?? '')
      : view.rows('assignment', 'project', seat.project);
  return rows.filter((row) => row.slot === slot && (row.to === null || row.to >= from));
}

export function holderName(view: View, row: Pick<Row<'assignment'>, 'person' | 'unit'>): string {
  const person = row.person === null ? null : view.row('person', row.person);
  const unit = row.unit === null ? null : view.row('unit', row.unit);
  return person?.name ?? unit?.name ?? '';
}
