/**
 * 移出台账: with a reason; nothing is physically deleted, and it can be brought back. Not while items of it are open: they would
 * be chased without a project. Items that are struck off or cancelled stay in the register under its name.
 */
import { type Command, refusal, removeRow } from '../command.ts';
import { itemNeeds, stateOf } from '../items/item-run.ts';
import { isOpenStage } from '../items/item-state.ts';
import { ok } from '../result.ts';
import type { RemoveArgs } from './remove-team.ts';
import { liveRow, reasonIn } from './row-guards.ts';

export const removeProject: Command<RemoveArgs> = {
  name: 'remove-project',
  needs: ({ id }, view) => [
    { entity: 'project', id },
    { entity: 'project', by: 'parent', key: id },
    { entity: 'item', by: 'project', key: id },
    ...itemNeeds(view.rows('item', 'project', id).map((item) => item.id)),
  ],
  decide: (view, { id, reason }, { today, by }) => {
    const project = liveRow(view, 'project', id);
    if (!project.ok) return project;
    const count = view.rows('project', 'parent', id).length;
    if (count > 0) return refusal('hasChildren', { name: project.value.name, count });
    const open = view.rows('item', 'project', id).filter((item) => isOpenStage(stateOf(view, item.id).stage)).length;
    if (open > 0) return refusal('projectHasOpenItems', { name: project.value.name, count: open });
    const why = reasonIn(reason);
    if (why === null) return refusal('reasonMissing');
    return ok([removeRow('project', id, { on: today, by: by.words, why })]);
  },
};
