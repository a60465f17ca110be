/** 指定: puts a person or unit into a slot of a project or team from a day on. Someone already there is replaced by `reassign`. */
import { type Command, create, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import { idOf } from '../id.ts';
import { ok } from '../result.ts';
import {
  type HolderArgs,
  holderName,
  holderNeeds,
  holderRefusal,
  type SeatArgs,
  seatNeeds,
  seatRefusal,
  standingOn,
} from './assignment-guards.ts';
import { liveRow, reasonIn } from './row-guards.ts';

export type AssignArgs = SeatArgs &
  HolderArgs & {
    readonly slot: string;
    readonly from: Day;
    /** 文号 or other ground. */
    readonly basis: string | null;
  };

export const assign: Command<AssignArgs> = {
  name: 'assign',
  needs: (args, view) => [
    { entity: 'slot', id: args.slot },
    ...seatNeeds(args),
    ...holderNeeds(args),
    ...standingOn(view, args, args.slot, args.from).flatMap(holderNeeds),
  ],
  decide: (view, args, { newId }) => {
    const slot = liveRow(view, 'slot', args.slot);
    if (!slot.ok) return slot;
    const bad = seatRefusal(view, args, slot.value, args.from) ?? holderRefusal(view, args, slot.value);
    if (bad !== null) return bad;
    const standing = standingOn(view, args, args.slot, args.from);
    const same = standing.find((row) => row.person === args.person && row.unit === args.unit);
    if (same !== undefined) return refusal('alreadyHolds', { name: holderName(view, same), slot: slot.value.label });
    const most = slot.value.most;
    const first = standing[0];
    if (most !== null && first !== undefined && standing.length >= most)
      return refusal('slotFull', { slot: slot.value.label, holder: holderName(view, first), most });
    return ok([create('assignment', newId(), newDuty(args))]);
  },
};

export function newDuty(args: AssignArgs) {
  return {
    slot: idOf<'slot'>(args.slot),
    project: args.project === null ? null : idOf<'project'>(args.project),
    team: args.team === null ? null : idOf<'team'>(args.team),
    unit: args.unit === null ? null : idOf<'unit'>(args.unit),
    person: args.person === null ? null : idOf<'person'>(args.person),
    liaison: args.liaison === null ? null : idOf<'person'>(args.liaison),
    from: args.from,
    to: null,
    basis: reasonIn(args.basis),
    handover: null,
  };
}
