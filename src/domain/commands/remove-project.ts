/**
 * 移出台账: with a reason; nothing is physically deleted, and it can be brought back. Not while items of it are open: they would
 * be chased without a project. Items that are struck off or cancelled stay in the register under its name.
 */
import { type Command, refusal, removeRow } from '../command.ts';
import { countOpenItems, openItemNeeds } from '../items/item-run.ts';
import { ok } from '../result.ts';
import type { RemoveArgs } from './remove-team.ts';
import { liveRow, reasonIn } from './row-guards.ts';

export const removeProject: Command<RemoveArgs> = {
  name: 'remove-project',
  needs: ({ id }, view) => [
    { entity: 'project', id },
    { entity: 'project', by: 'parent', key: id },
    ...openItemNeeds(view, 'project', id),
  ],
  decide: (view, { id, reason }, { today, by }) => {
    const project = liveRow(view, 'project', id);
    if (!project.ok) return project;
    const count = view.rows('project', 'parent', id).length;
    if (count > 0) return refusal('hasChildren', { name: project.value.name, count });
    const open = countOpenItems(view, 'project', id);
    if (open > 0) return refusal('projectHasOpenItems', { name: project.value.name, count: open });
    const why = reasonIn(reason);
    if (why === null) return refusal('reasonMissing');
    return ok([removeRow('project', id, { on: today, by: by.words, why })]);
  },
};
