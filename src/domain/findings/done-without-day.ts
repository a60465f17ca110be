/** 完成日不明: imported as 完成 or √, without the day. */
import { inNode, type ProjectFinding } from './finding.ts';

export const doneWithoutDay: ProjectFinding = (about) =>
  about.milestones
    .filter((node) => node.done !== null && node.done.on === null)
    .map((node) => inNode(about, 'doneWithoutDay', 'note', { name: node.name }, node));
