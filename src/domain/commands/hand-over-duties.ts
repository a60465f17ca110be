/** 全部交接: everything one person holds changes hands on one day, as one act with one undo; each duty by the rules of `reassign`. */
import type { Command, Draft } from '../command.ts';
import type { Day } from '../day.ts';
import { ok } from '../result.ts';
import type { View } from '../view.ts';
import { type ReassignArgs, reassign } from './reassign.ts';
import { liveRow } from './row-guards.ts';

export type HandOverArgs = {
  /** Duties that the leaver holds or is the contact of. */
  readonly assignments: readonly string[];
  readonly leaver: string;
  readonly successor: string;
  readonly from: Day;
  readonly basis: string | null;
  readonly handover: string | null;
};

export const handOverDuties: Command<HandOverArgs> = {
  name: 'hand-over-duties',
  needs: (args, view) =>
    args.assignments.flatMap((id) => {
      const step = stepOf(view, args, id);
      return step === null ? [{ entity: 'assignment', id } as const] : reassign.needs(step, view);
    }),
  decide: (view, args, context) => {
    const drafts: Draft[] = [];
    for (const id of args.assignments) {
      const duty = liveRow(view, 'assignment', id);
      if (!duty.ok) return duty;
      const step = stepOf(view, args, id);
      const decided = step === null ? null : reassign.decide(view, step, context);
      if (decided === null) continue;
      if (!decided.ok) return decided;
      drafts.push(...decided.value);
    }
    return ok(drafts);
  },
};

/** The leaver's part of a duty goes to the successor, the rest of it stays. */
function stepOf(view: View, args: HandOverArgs, assignment: string): ReassignArgs | null {
  const duty = view.row('assignment', assignment);
  if (duty === null) return null;
  const { from, basis, handover, leaver, successor } = args;
  const taken = (person: string | null) => (person === leaver ? successor : person);
  return {
    assignment,
    unit: duty.unit,
    person: taken(duty.person),
    liaison: taken(duty.liaison),
    from,
    basis,
    handover,
  };
}
