/** 责任人未落实 on a late or near node: no unit of its own, none in its slot, none for permits. */
import { milestoneState } from '../derive/milestone-state.ts';
import { responsibleAmong } from '../derive/responsible-for.ts';
import { inNode, type ProjectFinding } from './finding.ts';

export const responsibleMissing: ProjectFinding = (about) => {
  if (!about.isActive) return [];
  const holders = {
    held: about.held,
    permits: about.slots.find((slot) => slot.role === 'permits')?.id ?? null,
    specialist: null,
    lead: null,
  };
  return about.milestones.flatMap((node) => {
    const { kind } = milestoneState(node, about.rules);
    if (kind !== 'late' && kind !== 'soon') return [];
    return responsibleAmong(about.view, holders, node).from === 'nobody'
      ? [inNode(about, 'responsibleMissing', 'warn', { name: node.name }, node)]
      : [];
  });
};
