/** 调顺序: moves one node behind another; only the moved row changes. */
import { type Command, edit, refusal } from '../command.ts';
import { milestonesOf } from '../derive/milestones-of.ts';
import type { Row } from '../entities/registry.ts';
import { orderBetween } from '../order.ts';
import { ok } from '../result.ts';
import { liveRow, nameFacts } from './row-guards.ts';

export type ReorderMilestoneArgs = {
  readonly milestone: string;
  /** The node it shall come after, null = to the front. */
  readonly after: string | null;
};

export const reorderMilestone: Command<ReorderMilestoneArgs> = {
  name: 'reorder-milestone',
  needs: ({ milestone, after }, view) => {
    const project = view.row('milestone', milestone)?.project ?? null;
    return [
      { entity: 'milestone', id: milestone },
      ...(after === null ? [] : [{ entity: 'milestone', id: after } as const]),
      ...(project === null ? [] : [{ entity: 'milestone', by: 'project', key: project } as const]),
    ];
  },
  decide: (view, { milestone, after }) => {
    const node = liveRow(view, 'milestone', milestone);
    if (!node.ok) return node;
    if (after === milestone) return refusal('nothingChanged');
    const before = after === null ? null : liveRow(view, 'milestone', after);
    if (before !== null && !before.ok) return before;
    if (before !== null && before.value.project !== node.value.project)
      return refusal('notInThisProject', nameFacts(before.value));
    const nodes = node.value.project === null ? [] : milestonesOf(view, node.value.project);
    const at = nodes.findIndex((row) => row.id === milestone);
    if ((nodes[at - 1]?.id ?? null) === after) return refusal('nothingChanged');
    const order = placeAfter(
      nodes.filter((row) => row.id !== milestone),
      after,
    );
    return order === null ? refusal('rowGone', { entity: 'milestone' }) : ok([edit('milestone', milestone, { order })]);
  },
};

/** A key behind `after` in a sorted plan (null = in front); null when `after` is not in it. */
export function placeAfter(nodes: readonly Row<'milestone'>[], after: string | null): string | null {
  const at = after === null ? -1 : nodes.findIndex((row) => row.id === after);
  if (after !== null && at < 0) return null;
  const low = nodes[at]?.order ?? null;
  // Equal keys of two devices: the next higher one bounds the place.
  const high = nodes.slice(at + 1).find((row) => row.order > (low ?? ''))?.order ?? null;
  return orderBetween(low, high);
}
