/** 会前更新: what was written between the frozen pack and now, so that the meeting hears what its paper does not say. */
import type { DocItem, DocProject, DocUpdate, RoundDoc } from './round-doc.ts';

export function updatesSince(
  pack: Pick<RoundDoc, 'projects' | 'items'>,
  projects: readonly DocProject[],
  items: readonly DocItem[],
): readonly DocUpdate[] {
  const packed = new Map(pack.projects.map((project) => [project.id, project]));
  const known = new Map(pack.items.map((item) => [item.id, item]));
  return [
    ...projects.flatMap((project) => ofProject(packed.get(project.id) ?? null, project)),
    ...items.flatMap((item) => ofItem(known.get(item.id) ?? null, item)),
  ];
}

function ofProject(then: DocProject | null, now: DocProject): readonly DocUpdate[] {
  if (then === null) return [];
  const of = { project: now.id, projectName: now.name };
  const nodes = new Map(then.nodes.map((node) => [node.id, node]));
  const updates: DocUpdate[] = [];
  for (const node of now.nodes) {
    const was = nodes.get(node.id);
    const named = { ...of, name: node.name };
    if (was === undefined) updates.push({ ...named, kind: 'nodeAdded', was: null, now: node.due });
    else if (node.done && !was.done) updates.push({ ...named, kind: 'nodeDone', was: was.due, now: node.on });
    else if (!node.done && was.done) updates.push({ ...named, kind: 'nodeReopened', was: was.on, now: node.due });
    else if (!node.done && node.due !== was.due)
      updates.push({ ...named, kind: 'nodeMoved', was: was.due, now: node.due });
  }
  const [before, after] = [then.now.report, now.now.report];
  if (after !== null && (before?.text !== after.text || before.on !== after.on))
    updates.push({ ...of, kind: 'report', name: '', was: before?.text ?? null, now: after.text });
  const [spent, spends] = [then.now.money.done, now.now.money.done];
  if (spent !== spends && spends !== null)
    updates.push({ ...of, kind: 'money', name: '', was: spent === null ? null : String(spent), now: String(spends) });
  return updates;
}

function ofItem(then: DocItem | null, now: DocItem): readonly DocUpdate[] {
  if (then === null) return [];
  const of = { project: now.project, projectName: now.projectName ?? '', name: now.number ?? now.text };
  if (then.isOpen && !now.isOpen) return [{ ...of, kind: 'itemClosed', was: then.state, now: now.closedOn }];
  if (then.reportedOn !== now.reportedOn && now.reportedOn !== null)
    return [{ ...of, kind: 'itemReported', was: then.state, now: now.reportedOn }];
  if (then.state !== now.state) return [{ ...of, kind: 'itemChanged', was: then.state, now: now.state }];
  return [];
}
