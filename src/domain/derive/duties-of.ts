/** 一个人的职责: what a person answers for on a day — slots held and slots in which they are the contact (联络人). */
import type { Day } from '../day.ts';
import type { Row } from '../entities/registry.ts';
import type { View } from '../view.ts';
import { isOnDuty } from './holders-on.ts';

export type Duty = {
  readonly as: 'holder' | 'liaison';
  readonly assignment: Row<'assignment'>;
  readonly slot: Row<'slot'> | null;
  readonly project: Row<'project'> | null;
  readonly team: Row<'team'> | null;
};

/** Duties of teams first, then projects in the ledger's order of numbers. Removed projects and teams are left out. */
export function dutiesOf(view: View, person: string, on: Day): readonly Duty[] {
  const held = view.rows('assignment', 'person', person).map((row) => dutyOf(view, row, 'holder'));
  const contact = view
    .rows('assignment', 'liaison', person)
    .filter((row) => row.person !== person)
    .map((row) => dutyOf(view, row, 'liaison'));
  return [...held, ...contact]
    .filter((duty) => isOnDuty(duty.assignment, on) && isLive(duty.project) && isLive(duty.team))
    .sort((a, b) => rank(a) - rank(b) || numberOf(a) - numberOf(b) || (a.assignment.id < b.assignment.id ? -1 : 1));
}

function dutyOf(view: View, assignment: Row<'assignment'>, as: Duty['as']): Duty {
  return {
    as,
    assignment,
    slot: assignment.slot === null ? null : view.row('slot', assignment.slot),
    project: assignment.project === null ? null : view.row('project', assignment.project),
    team: assignment.team === null ? null : view.row('team', assignment.team),
  };
}

function isLive(row: { readonly removed: unknown } | null): boolean {
  return row === null || row.removed === null;
}

function rank(duty: Duty): number {
  return duty.team !== null ? 0 : 1;
}

function numberOf(duty: Duty): number {
  const number = duty.team?.number ?? Number.parseInt(duty.project?.number ?? '', 10);
  return Number.isFinite(number) ? number : Number.MAX_SAFE_INTEGER;
}
