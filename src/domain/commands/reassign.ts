/** 换人: the old duty ends on the day before, the new one begins; the old row is never overwritten. */
import { type Command, create, type Draft, edit, refusal, removeRow } from '../command.ts';
import { addDays, type Day } from '../day.ts';
import type { Row } from '../entities/registry.ts';
import { ok } from '../result.ts';
import { newDuty } from './assign.ts';
import {
  type HolderArgs,
  holderName,
  holderNeeds,
  holderRefusal,
  seatNeeds,
  seatRefusal,
  standingOn,
} from './assignment-guards.ts';
import { liveRow, reasonIn } from './row-guards.ts';

export type ReassignArgs = HolderArgs & {
  /** The duty that ends. */
  readonly assignment: string;
  /** First day of the new holder. */
  readonly from: Day;
  readonly basis: string | null;
  /** 交接说明, kept with the duty that ends. */
  readonly handover: string | null;
};

export const reassign: Command<ReassignArgs> = {
  name: 'reassign',
  needs: (args, view) => {
    const old = view.row('assignment', args.assignment);
    return [
      { entity: 'assignment', id: args.assignment },
      ...(old?.slot == null ? [] : [{ entity: 'slot', id: old.slot } as const]),
      ...(old === null ? [] : seatNeeds(old)),
      ...holderNeeds(args),
    ];
  },
  decide: (view, args, { today, by, newId }) => {
    const old = liveRow(view, 'assignment', args.assignment);
    if (!old.ok) return old;
    const slot = liveRow(view, 'slot', old.value.slot);
    if (!slot.ok) return slot;
    const bad = seatRefusal(view, old.value, slot.value, args.from) ?? holderRefusal(view, args, slot.value);
    if (bad !== null) return bad;
    const { from, to } = old.value;
    if (to !== null && to < addDays(args.from, -1)) return refusal('assignmentEnded', { to });
    if (from !== null && args.from < from) return refusal('reassignTooEarly', { from });
    if (holdsAlready(old.value, args)) return refusal('nothingChanged');
    const other = standingOn(view, old.value, slot.value.id, args.from).find(
      (row) => row.id !== old.value.id && row.person === args.person && row.unit === args.unit,
    );
    if (other !== undefined) return refusal('alreadyHolds', { name: holderName(view, other), slot: slot.value.label });
    const seat = { slot: slot.value.id, project: old.value.project, team: old.value.team };
    return ok([
      closing(old.value, args, { on: today, by: by.words }),
      create('assignment', newId(), newDuty({ ...args, ...seat })),
    ]);
  },
};

/** A duty that would end before it began never stood: it is taken back, and stays in the log. */
function closing(old: Row<'assignment'>, args: ReassignArgs, now: { readonly on: Day; readonly by: string }): Draft {
  if (old.from !== null && args.from <= old.from)
    return removeRow('assignment', old.id, { ...now, why: reasonIn(args.handover) ?? '' });
  return edit('assignment', old.id, {
    to: addDays(args.from, -1),
    handover: reasonIn(args.handover) ?? old.handover,
  });
}

function holdsAlready(old: Row<'assignment'>, args: ReassignArgs): boolean {
  return old.person === args.person && old.unit === args.unit && old.liaison === args.liaison;
}
