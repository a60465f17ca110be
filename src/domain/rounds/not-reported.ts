/** 本轮未报: running projects of the scope without a report since last time by the cut-off. */
import type { DocProject, DocSilent } from './round-doc.ts';

export function notReported(projects: readonly DocProject[]): readonly DocSilent[] {
  return projects
    .filter(({ isRunning, isReported }) => isRunning && !isReported)
    .map((project) => {
      const holder = (role: string) => project.holders.find((each) => each.role === role) ?? null;
      const permits = holder('permits');
      return {
        project: project.id,
        name: project.name,
        team: project.team,
        unit: permits?.unit ?? null,
        officer: permits?.person ?? null,
        specialist: holder('specialist')?.person ?? null,
        lastOn: project.now.report?.on ?? null,
      };
    });
}
