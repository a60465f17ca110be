/** 移出台账: with a reason; nothing is physically deleted, and it can be brought back. */
import { type Command, refusal, removeRow } from '../command.ts';
import { ok } from '../result.ts';
import type { RemoveArgs } from './remove-team.ts';
import { liveRow, reasonIn } from './row-guards.ts';

export const removeProject: Command<RemoveArgs> = {
  name: 'remove-project',
  needs: ({ id }) => [
    { entity: 'project', id },
    { entity: 'project', by: 'parent', key: id },
  ],
  decide: (view, { id, reason }, { today, by }) => {
    const project = liveRow(view, 'project', id);
    if (!project.ok) return project;
    const count = view.rows('project', 'parent', id).length;
    if (count > 0) return refusal('hasChildren', { name: project.value.name, count });
    const why = reasonIn(reason);
    if (why === null) return refusal('reasonMissing');
    return ok([removeRow('project', id, { on: today, by: by.words, why })]);
  },
};
