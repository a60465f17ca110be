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
  const rest = { specialist, lead: holders.lead };
  const own = milestone?.unit ?? null;
  if (own !== null) {
    const officer = holders.held.find((row) => row.unit === own) ?? null;
    return {
      unit: own,
      officer: officer?.person ?? null,
      liaison: officer?.liaison ?? null,
      ...rest,
      from: 'milestone',
    };
  }
  const follower = milestone?.slot === null || milestone === null ? null : first(holders, milestone.slot);
  const permits = first(holders, holders.permits);
  for (const [row, from] of [[follower, 'slot'] as const, [permits, 'permits'] as const]) {
    if (row === null) continue;
    const unit = row.unit ?? unitOfPerson(view, row.person);
    if (unit !== null || row.person !== null) return { unit, officer: row.person, liaison: row.liaison, ...rest, from };
  }
  return { unit: null, officer: null, liaison: null, ...rest, from: 'nobody' };
}

function first(holders: ProjectHolders, slot: string | null): Row<'assignment'> | null {
  if (slot === null) return null;
  for (const row of holders.held) if (row.slot === slot) return row;
  return null;
}

function unitOfPerson(view: View, person: string | null): string | null {
  return person === null ? null : (view.row('person', person)?.unit ?? null);
}
