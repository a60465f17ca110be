/** 结束任职: sets the last day of a duty, with what is handed over. */
import { type Command, edit, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import { ok } from '../result.ts';
import { liveRow, reasonIn } from './row-guards.ts';

export type EndAssignmentArgs = {
  readonly assignment: string;
  /** Last day of duty. */
  readonly to: Day;
  readonly handover: string | null;
};

export const endAssignment: Command<EndAssignmentArgs> = {
  name: 'end-assignment',
  needs: ({ assignment }) => [{ entity: 'assignment', id: assignment }],
  decide: (view, { assignment, to, handover }) => {
    const row = liveRow(view, 'assignment', assignment);
    if (!row.ok) return row;
    if (row.value.to !== null) return refusal('assignmentEnded', { to: row.value.to });
    if (row.value.from !== null && to < row.value.from) return refusal('endBeforeBegin', { from: row.value.from, to });
    return ok([edit('assignment', assignment, { to, handover: reasonIn(handover) ?? row.value.handover })]);
  },
};
