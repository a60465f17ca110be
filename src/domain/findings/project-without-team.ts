/** 没有归入专班. */
import { inProject, type ProjectFinding } from './finding.ts';

export const projectWithoutTeam: ProjectFinding = (about) =>
  about.isActive && (about.project.team === null || about.view.row('team', about.project.team)?.removed !== null)
    ? [inProject(about, 'projectWithoutTeam', 'warn', {}, { part: 'header', at: 'team' })]
    : [];
