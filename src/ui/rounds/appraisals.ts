// How the projects of a round stand (逐项目情况), remembered: a round of hundreds is worked out once, then only what changed.
import type { Day } from '../../domain/day.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { type Appraised, appraise, type DocContext } from '../../domain/rounds/doc-project.ts';
import { docContext, scopeOf } from '../../domain/rounds/make-doc.ts';
import type { RoundDoc } from '../../domain/rounds/round-doc.ts';
import type { Resident } from '../../ledger/ledger.ts';
import { slicer } from '../../ledger/slices.ts';
import { summaryIn } from '../kit/use-summaries.ts';

/** What is not below the project is part of the name; the rest moves its project's version. */
export function appraisalIn(resident: Resident, project: Row<'project'>, context: DocContext): Appraised {
  const { on, since, cutOff, last, horizonOfRound, leads } = context;
  const name = ['appraised', on, since, cutOff, last, horizonOfRound, leads.get(project.team ?? '')].join(' ');
  return resident.derived(name, project.id, context.today, () =>
    appraise(project, context, summaryIn(resident, project, context)),
  );
}

/** Works them out in short slices: the page then finds them ready, and nothing has held it. */
export async function warmAppraisals(
  resident: Resident,
  round: Row<'round'>,
  today: Day,
  last: RoundDoc | null,
): Promise<void> {
  const context = docContext(resident, round, today, last);
  const breathe = slicer();
  for (const project of scopeOf(resident, round.id)) {
    appraisalIn(resident, project, context);
    await breathe();
  }
}
