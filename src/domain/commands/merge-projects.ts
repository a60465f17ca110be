/**
 * 合并项目: two entries that are one project. What hangs on the duplicate moves to the one that is kept; what would clash
 * (the same node, the same figure, an occupied slot) stays with the duplicate, which stays listed. Its name is kept.
 */
import { type Command, type Draft, edit, type Need, refusal } from '../command.ts';
import { nameKey } from '../derive/display-name.ts';
import { type Id, idOf } from '../id.ts';
import { orderBetween } from '../order.ts';
import { ok } from '../result.ts';
import type { View } from '../view.ts';
import { lastOrder } from './add-unit.ts';
import { liveRow } from './row-guards.ts';

export type MergeProjectsArgs = { readonly keep: string; readonly duplicate: string };

const CHILDREN = ['milestone', 'progress', 'figure', 'attachment', 'assignment', 'urge', 'item'] as const;

export const mergeProjects: Command<MergeProjectsArgs> = {
  name: 'merge-projects',
  needs: ({ keep, duplicate }) => [
    { entity: 'project', id: keep },
    { entity: 'project', id: duplicate },
    { entity: 'project', by: 'parent', key: duplicate },
    ...[keep, duplicate].flatMap((key) => CHILDREN.map((entity): Need => ({ entity, by: 'project', key }))),
  ],
  decide: (view, { keep, duplicate }) => {
    if (keep === duplicate) return refusal('mergeSelf');
    const kept = liveRow(view, 'project', keep);
    if (!kept.ok) return kept;
    const lost = liveRow(view, 'project', duplicate);
    if (!lost.ok) return lost;
    for (const row of [kept.value, lost.value])
      if (row.mergedInto !== null) return refusal('alreadyMerged', { name: row.name });
    const project = idOf<'project'>(keep);
    const children = view.rows('project', 'parent', duplicate).filter((row) => row.id !== keep);
    return ok([
      edit('project', duplicate, { mergedInto: project }),
      edit('project', keep, {
        formerNames: { ...lost.value.formerNames, [lost.value.name.slice(0, 100)]: true },
        ...(kept.value.parent === duplicate ? { parent: lost.value.parent } : {}),
      }),
      ...children.map((row) => edit('project', row.id, { parent: project })),
      ...moveNodes(view, project, duplicate),
      ...view.rows('progress', 'project', duplicate).map((row) => edit('progress', row.id, { project })),
      ...view.rows('item', 'project', duplicate).map((row) => edit('item', row.id, { project })),
      ...moveFigures(view, project, duplicate),
      ...moveDuties(view, project, duplicate),
    ]);
  },
};

/** Nodes with the attachments and urges that name them; a node that the kept project has too stays where it is. */
function moveNodes(view: View, project: Id<'project'>, duplicate: string): readonly Draft[] {
  const own = view.rows('milestone', 'project', project);
  const staying = new Set<string>();
  const drafts: Draft[] = [];
  let last = lastOrder(own);
  for (const row of view.rows('milestone', 'project', duplicate)) {
    const twin = own.some(
      (node) =>
        nameKey(node.name) === nameKey(row.name) ||
        (row.kind !== null && row.kind !== 'permit' && node.kind === row.kind),
    );
    if (twin) staying.add(row.id);
    else {
      last = orderBetween(last, null);
      drafts.push(edit('milestone', row.id, { project, order: last }));
    }
  }
  const moves = (row: { readonly milestone: string | null }) => row.milestone === null || !staying.has(row.milestone);
  return [
    ...drafts,
    ...view
      .rows('attachment', 'project', duplicate)
      .filter(moves)
      .map((row) => edit('attachment', row.id, { project })),
    ...view
      .rows('urge', 'project', duplicate)
      .filter(moves)
      .map((row) => edit('urge', row.id, { project })),
  ];
}

function moveFigures(view: View, project: Id<'project'>, duplicate: string): readonly Draft[] {
  const own = view.rows('figure', 'project', project);
  return view
    .rows('figure', 'project', duplicate)
    .filter((row) => !own.some((o) => o.period === row.period && o.measure === row.measure && o.basis === row.basis))
    .map((row) => edit('figure', row.id, { project }));
}

function moveDuties(view: View, project: Id<'project'>, duplicate: string): readonly Draft[] {
  const taken = new Set(view.rows('assignment', 'project', project).map((row) => row.slot));
  return view
    .rows('assignment', 'project', duplicate)
    .filter((row) => !taken.has(row.slot))
    .map((row) => edit('assignment', row.id, { project }));
}
