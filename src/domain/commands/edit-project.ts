/** 改项目: inline edits of plain fields. Derived columns, the stage and merging have their own ways. A former name is kept. */
import { type Command, type Need, refusal } from '../command.ts';
import { ok } from '../result.ts';
import type { View } from '../view.ts';
import type { EditArgs } from './edit-team.ts';
import { decideEdit, liveRow, type Values } from './row-guards.ts';

/** Fields a clerk sets one by one. Not here: stage (set-stage), mergedInto and formerNames (merge-projects, renaming). */
export const PLAIN_PROJECT_FIELDS: ReadonlySet<string> = new Set([
  'number',
  'name',
  'parent',
  'code',
  'team',
  'level',
  'category',
  'constructionType',
  'handling',
  'tags',
  'sector',
  'area',
  'site',
  'scope',
  'benefit',
  'landArea',
  'floorArea',
  'investor',
  'totalInvestment',
  'otherTotal',
  'otherTotalReason',
  'foreignCapital',
  'funding',
  'term',
  'yearGoal',
  'owner',
  'ownerContact',
  'reportedStatus',
  'reportedPercent',
  'remark',
]);

export const editProject: Command<EditArgs> = {
  name: 'edit-project',
  needs: ({ id, set }, view) => [{ entity: 'project', id }, ...parentNeeds(set, view)],
  decide: (view, { id, set }) => {
    const project = liveRow(view, 'project', id);
    if (!project.ok) return project;
    const decided = decideEdit(view, 'project', id, set, PLAIN_PROJECT_FIELDS);
    if (!decided.ok) return decided;
    if (typeof set.parent === 'string') {
      const above = ancestorsOf(view, set.parent);
      if (above === null || set.parent === id || above.includes(id))
        return refusal('bundleLoop', { name: view.row('project', set.parent)?.name ?? '' });
    }
    const { name } = project.value;
    const [draft] = decided.value;
    if (draft === undefined || typeof set.name !== 'string' || set.name === name || name === '') return decided;
    return ok([{ ...draft, set: { ...draft.set, [`formerNames.${name.slice(0, 100)}`]: true } }]);
  },
};

/** Ids above a project, nearest first; null when they already run in a circle. */
function ancestorsOf(view: View, id: string): readonly string[] | null {
  const above: string[] = [];
  for (
    let next = view.row('project', id)?.parent ?? null;
    next !== null;
    next = view.row('project', next)?.parent ?? null
  ) {
    if (above.includes(next)) return null;
    above.push(next);
  }
  return above;
}

function parentNeeds(set: Values, view: View): readonly Need[] {
  if (typeof set.parent !== 'string') return [];
  return [set.parent, ...(ancestorsOf(view, set.parent) ?? [])].map((id) => ({ entity: 'project', id }));
}
