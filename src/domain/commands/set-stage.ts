/** 改阶段: stage with its day and reason, one fact. Stopping and withdrawing need a reason. */
import { type Command, edit, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import type { Stage } from '../entities/project.ts';
import { sameJson } from '../json.ts';
import { ok } from '../result.ts';
import { liveRow, notAfterToday, reasonIn } from './row-guards.ts';

export type SetStageArgs = {
  readonly project: string;
  readonly stage: Stage;
  readonly on: Day | null;
  readonly reason: string | null;
};

export const setStage: Command<SetStageArgs> = {
  name: 'set-stage',
  needs: ({ project }) => [{ entity: 'project', id: project }],
  decide: (view, { project, stage, on, reason }, { today }) => {
    const row = liveRow(view, 'project', project);
    if (!row.ok) return row;
    const why = reasonIn(reason);
    if ((stage === 'stopped' || stage === 'withdrawn') && why === null) return refusal('reasonMissing');
    const bad = on === null ? null : notAfterToday(on, today);
    if (bad !== null) return bad;
    const fact = { stage, on, reason: why };
    return sameJson(fact, row.value.stage)
      ? refusal('nothingChanged')
      : ok([edit('project', project, { stage: fact })]);
  },
};
