/** 逾期 and 临期 nodes, by the ledger's own light rules. Nodes that are not key are said more quietly. */
import { milestoneState } from '../derive/milestone-state.ts';
import { shortDay } from '../derive/short-day.ts';
import { inNode, type ProjectFinding } from './finding.ts';

export const nodeDue: ProjectFinding = (about) =>
  about.isActive
    ? about.milestones.flatMap((node) => {
        const state = milestoneState(node, about.rules);
        if (state.kind !== 'late' && state.kind !== 'soon') return [];
        const facts = { name: node.name, due: shortDay(state.due, about.today), days: Math.abs(state.days) };
        const isPast = state.kind === 'late' || state.days < 0;
        const severity = state.kind === 'late' ? (node.key ? 'bad' : 'warn') : 'note';
        return [inNode(about, isPast ? 'overdue' : 'dueSoon', severity, facts, node)];
      })
    : [];
