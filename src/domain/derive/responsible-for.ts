/**
 * 责任: responsible unit → its officer (科级) → the specialist who follows it. The unit is the node's own, else its following
 * slot's, else the 手续办理 slot's, else 责任人未落实. The team lead is 牵头 and is never the one that is chased.
 */
import type { Day } from '../day.ts';
import type { Row } from '../entities/registry.ts';
import type { View } from '../view.ts';
import { holdersOn, leadOn, slotsOn } from './holders-on.ts';

export type Responsible = {
  readonly unit: string | null;
  readonly officer: string | null;
  /** 联络人 of the unit. */
  readonly liaison: string | null;
  readonly specialist: string | null;
  /** 牵头: the team's lead on that day. */
  readonly lead: string | null;
  /** Where the unit comes from; `nobody` = 责任人未落实. */
  readonly from: 'milestone' | 'slot' | 'permits' | 'nobody';
};

/** Who holds what in one project on one day, looked up once and asked for each of its nodes. */
export type ProjectHolders = {
  readonly held: readonly Row<'assignment'>[];
  readonly permits: string | null;
  readonly specialist: string | null;
  readonly lead: string | null;
};

export function responsibleFor(
  view: View,
  project: Pick<Row<'project'>, 'id' | 'team'>,
  milestone: Pick<Row<'milestone'>, 'unit' | 'slot'> | null,
  on: Day,
): Responsible {
  const slots = slotsOn(view, 'project', on);
  const holders: ProjectHolders = {
    held: holdersOn(view, { project: project.id }, null, on),
    permits: slots.find((slot) => slot.role === 'permits')?.id ?? null,
    specialist: slots.find((slot) => slot.role === 'specialist')?.id ?? null,
    lead: leadOn(view, project.team, on)?.person ?? null,
  };
  return responsibleAmong(view, holders, milestone);
}

export function responsibleAmong(
  view: View,
  holders: ProjectHolders,
  milestone: Pick<Row<'milestone'>, 'unit' | 'slot'> | null,
): Responsible {
  const specialist = first(holders, holders.specialist)?.person ?? null;
  const { lead } = holders;
  const own = milestone?.unit ?? null;
  if (own !== null) {
    const duty = holders.held.find((row) => row.unit === own);
    const [officer, liaison] = [duty?.person ?? null, duty?.liaison ?? null];
    return { unit: own, officer, liaison, specialist, lead, from: 'milestone' };
  }
  const follower = first(holders, milestone?.slot ?? null);
  const from = isFilled(follower) ? 'slot' : 'permits';
  const duty = isFilled(follower) ? follower : first(holders, holders.permits);
  if (!isFilled(duty)) return { unit: null, officer: null, liaison: null, specialist, lead, from: 'nobody' };
  const unit = duty.unit ?? unitOfPerson(view, duty.person);
  return { unit, officer: duty.person, liaison: duty.liaison, specialist, lead, from };
}

function isFilled(row: Row<'assignment'> | null): row is Row<'assignment'> {
  return row !== null && (row.unit !== null || row.person !== null);
}

function first(holders: ProjectHolders, slot: string | null): Row<'assignment'> | null {
  if (slot === null) return null;
  for (const row of holders.held) if (row.slot === slot) return row;
  return null;
}

function unitOfPerson(view: View, person: string | null): string | null {
  return person === null ? null : (view.row('person', person)?.unit ?? null);
}
