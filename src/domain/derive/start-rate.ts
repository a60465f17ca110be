/** 开工率: of the projects that run (not stopped, withdrawn or merged), how many have begun; and of those due to start this year. */
import type { Row } from '../entities/registry.ts';

export type StartRate = {
  readonly projects: number;
  readonly started: number;
  /** Start node planned within the year. */
  readonly planned: number;
  readonly plannedStarted: number;
  /** started ÷ projects, null without projects. */
  readonly rate: number | null;
};

export type StartFacts = {
  readonly isActive: boolean;
  readonly hasStarted: boolean;
  /** The start node, if the plan has one. */
  readonly start: Pick<Row<'milestone'>, 'planned'> | null;
};

export function startRate(projects: Iterable<StartFacts>, year: number): StartRate {
  let count = 0;
  let started = 0;
  let planned = 0;
  let plannedStarted = 0;
  const inYear = `${year}-`;
  for (const project of projects) {
    if (!project.isActive) continue;
    count += 1;
    if (project.hasStarted) started += 1;
    if (!project.start?.planned?.to?.startsWith(inYear)) continue;
    planned += 1;
    if (project.hasStarted) plannedStarted += 1;
  }
  return { projects: count, started, planned, plannedStarted, rate: count === 0 ? null : started / count };
}
