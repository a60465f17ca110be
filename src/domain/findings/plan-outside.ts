/** A construction node planned before 开工 or after 竣工, and a start that is planned after the completion. */
import { shortDay } from '../derive/short-day.ts';
import { inNode, inProject, type ProjectFinding } from './finding.ts';

export const planOutside: ProjectFinding = (about) => {
  const { milestones, today } = about;
  const start = milestones.find((node) => node.kind === 'start')?.planned?.to ?? null;
  const completion = milestones.find((node) => node.kind === 'completion')?.planned?.to ?? null;
  if (start === null || completion === null) return [];
  const facts = { start: shortDay(start, today), completion: shortDay(completion, today) };
  if (start > completion) return [inProject(about, 'startAfterCompletion', 'bad', facts, { part: 'nodes', at: null })];
  const from = milestones.findIndex((node) => node.kind === 'start');
  const to = milestones.findIndex((node) => node.kind === 'completion');
  // Only what stands between the two in the plan: permits before the start and production after the completion lie outside.
  return milestones.slice(from + 1, Math.max(from + 1, to)).flatMap((node) => {
    const due = node.planned?.to ?? null;
    if (due === null || (due >= start && due <= completion)) return [];
    return [inNode(about, 'planOutside', 'note', { name: node.name, due: shortDay(due, today), ...facts }, node)];
  });
};
