/** 没有计划: a project without nodes, an open node without a planned day, or with words that name no day. */
import { inNode, inProject, type ProjectFinding } from './finding.ts';

export const noPlan: ProjectFinding = (about) => {
  if (!about.isActive) return [];
  if (about.milestones.length === 0) return [inProject(about, 'noNodes', 'warn', {}, { part: 'nodes', at: null })];
  return about.milestones.flatMap((node) => {
    if (node.done !== null || node.planned?.kind === 'standing' || node.planned?.to != null) return [];
    const words = node.planned?.words ?? null;
    return words === null
      ? [inNode(about, 'noPlan', 'warn', { name: node.name }, node)]
      : [inNode(about, 'undated', 'note', { name: node.name, words }, node)];
  });
};
