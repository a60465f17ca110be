/** 数字: counted from the document's own lists, so that a text can never count otherwise than its table. */
import type { DocFigures, RoundDoc } from './round-doc.ts';

export function figuresOf(doc: Omit<RoundDoc, 'figures'>): DocFigures {
  const { projects, items, decisions, updates } = doc;
  const light = (wanted: string) => projects.filter(({ now }) => now.light === wanted).length;
  const sum = (of: (project: RoundDoc['projects'][number]) => number | null): number =>
    projects.reduce((total, project) => total + (of(project) ?? 0), 0);
  return {
    projects: projects.length,
    onAgenda: projects.filter(({ place }) => place !== null).length,
    late: light('late'),
    soon: light('soon'),
    ok: light('ok'),
    idle: light('idle'),
    done: light('done'),
    stopped: light('stopped'),
    lateNodes: sum(({ now }) => now.lateNodes),
    nodesDone: sum(({ now }) => now.nodesDone),
    nodesAll: sum(({ now }) => now.nodesAll),
    nodesDoneSince: sum(({ nodes }) => nodes.filter(({ marks }) => marks.includes('done')).length),
    total: sum(({ now }) => now.money.total),
    plan: sum(({ now }) => now.money.plan),
    investmentDone: sum(({ now }) => now.money.done),
    notReported: doc.notReported.length,
    sameText: projects.filter(({ isSameText }) => isSameText).length,
    withoutProgress: projects.filter(({ idleRounds }) => idleRounds >= doc.rules.idleRounds).length,
    itemsCarried: items.filter(({ isCarried }) => isCarried).length,
    itemsClosed: items.filter(({ isOpen }) => !isOpen).length,
    itemsOpen: items.filter(({ isOpen }) => isOpen).length,
    itemsOverdue: items.filter(({ overdue }) => overdue !== null).length,
    newItems: decisions.filter(({ kind, continues }) => kind === 'item' && continues === null).length,
    reissued: decisions.filter(({ kind, continues }) => kind === 'item' && continues !== null).length,
    notes: decisions.filter(({ kind }) => kind === 'note').length,
    updates: updates.length,
  };
}
