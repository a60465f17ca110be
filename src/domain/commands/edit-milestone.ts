/** 改节点: name, key, kind, unit, slot, weight, evidence rule, validity. Plan, completion and order have their own verbs. */
import { type Command, refusal } from '../command.ts';
import { nameKey } from '../derive/display-name.ts';
import { kindHolder } from './add-milestone.ts';
import type { EditArgs } from './edit-team.ts';
import { decideEdit, liveRow } from './row-guards.ts';

const EDITABLE = new Set(['name', 'key', 'kind', 'unit', 'slot', 'weight', 'evidence', 'validUntil', 'remark']);

export const editMilestone: Command<EditArgs> = {
  name: 'edit-milestone',
  needs: ({ id }, view) => {
    const project = view.row('milestone', id)?.project ?? null;
    return [
      { entity: 'milestone', id },
      ...(project === null ? [] : [{ entity: 'milestone', by: 'project', key: project } as const]),
    ];
  },
  decide: (view, { id, set }) => {
    const node = liveRow(view, 'milestone', id);
    if (!node.ok) return node;
    const decided = decideEdit(view, 'milestone', id, set, EDITABLE);
    if (!decided.ok || node.value.project === null) return decided;
    const others = view.rows('milestone', 'project', node.value.project).filter((row) => row.id !== id);
    const { name, kind } = set;
    const twin = typeof name === 'string' ? others.find((row) => nameKey(row.name) === nameKey(name)) : undefined;
    if (twin !== undefined) return refusal('sameNodeName', { name: twin.name });
    const taken = kind === 'start' || kind === 'completion' || kind === 'production' ? kindHolder(others, kind) : null;
    return taken === null || typeof kind !== 'string' ? decided : refusal('kindTaken', { kind, name: taken.name });
  },
};
