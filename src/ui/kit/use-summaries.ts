// Every project's summary (项目一览) as it now stands: worked out once, then only for the projects that changed.
import { useCallback } from 'react';
import type { Day } from '../../domain/day.ts';
import {
  type ProjectSummary,
  projectSummary,
  type SummaryContext,
  summaryContext,
} from '../../domain/derive/project-summary.ts';
import type { Row } from '../../domain/entities/registry.ts';
import type { Resident } from '../../ledger/ledger.ts';
import { slicer } from '../../ledger/slices.ts';
import { useSelect } from './use-ledger.tsx';

export type Summaries = { readonly all: readonly ProjectSummary[]; readonly context: SummaryContext };

export function useSummaries(): Summaries {
  return useSelect(useCallback(summariesOf, []));
}

export function summariesOf(resident: Resident, today: Day): Summaries {
  const context = summaryContext(resident, today);
  return { all: resident.all('project').map((project) => summaryIn(resident, project, context)), context };
}

/** Works every summary out in short slices: the first screen then finds them ready, and nothing has held the page. */
export async function warmSummaries(resident: Resident, today: Day): Promise<void> {
  const context = summaryContext(resident, today);
  const breathe = slicer();
  for (const project of resident.all('project')) {
    summaryIn(resident, project, context);
    await breathe();
  }
}

/**
 * The lead is not below the project, so it is part of the name under which the summary is kept: a new lead makes new
 * summaries, everything else that a summary reads moves its project's version.
 */
export function summaryIn(resident: Resident, project: Row<'project'>, context: SummaryContext): ProjectSummary {
  const name = `summary:${context.leads.get(project.team ?? '') ?? ''}`;
  return resident.derived(name, project.id, context.today, () => projectSummary(project, context));
}
