/** 两轮对比: two frozen documents of a series side by side — figures, lights and items that changed. */
import type { DocFigures, DocProject, DocStanding, RoundDoc } from './round-doc.ts';

export type ProjectChange = {
  readonly id: string;
  readonly name: string;
  /** Null = not in the scope of that round. */
  readonly was: DocStanding | null;
  readonly now: DocStanding | null;
  readonly light: 'better' | 'worse' | 'same' | 'new' | 'gone';
};

export type RoundComparison = {
  readonly figures: readonly { readonly name: keyof DocFigures; readonly was: number; readonly now: number }[];
  readonly projects: readonly ProjectChange[];
  /** Items by id: open in the first round, and what became of them in the second. */
  readonly items: {
    readonly closed: readonly string[];
    readonly stillOpen: readonly string[];
    readonly added: readonly string[];
    /** Open in the first and in neither list of the second: must stay empty. */
    readonly lost: readonly string[];
  };
};

const RANK = { stopped: 0, done: 0, ok: 0, idle: 0, soon: 1, late: 2 } as const;

export function compareDocs(before: RoundDoc, after: RoundDoc): RoundComparison {
  const known = new Map(before.projects.map((project) => [project.id, project]));
  const here = new Set(after.projects.map(({ id }) => id));
  const gone = before.projects.filter(({ id }) => !here.has(id));
  // Object.keys of the figures yields their own names.
  const names = Object.keys(after.figures) as (keyof DocFigures)[];
  return {
    figures: names.map((name) => ({ name, was: before.figures[name], now: after.figures[name] })),
    projects: [
      ...after.projects.map((project) => changeOf(known.get(project.id) ?? null, project)),
      ...gone.map((project) => changeOf(project, null)),
    ],
    items: itemsOf(before, after),
  };
}

function changeOf(was: DocProject | null, now: DocProject | null): ProjectChange {
  const [then, here] = [was?.now ?? null, now?.now ?? null];
  const light = then === null ? 'new' : here === null ? 'gone' : judge(RANK[then.light], RANK[here.light]);
  return { id: now?.id ?? was?.id ?? '', name: now?.name ?? was?.name ?? '', was: then, now: here, light };
}

function judge(was: number, now: number): 'better' | 'worse' | 'same' {
  return now > was ? 'worse' : now < was ? 'better' : 'same';
}

function itemsOf(before: RoundDoc, after: RoundDoc): RoundComparison['items'] {
  const open = new Set([
    ...before.items.filter(({ isOpen }) => isOpen).map(({ id }) => id),
    ...before.decisions.flatMap(({ item }) => (item === null ? [] : [item.id])),
  ]);
  const here = new Map(after.items.map((item) => [item.id, item]));
  const ids = [...open];
  return {
    closed: ids.filter((id) => here.get(id)?.isOpen === false),
    stillOpen: ids.filter((id) => here.get(id)?.isOpen === true),
    added: after.items.filter(({ id, isOpen }) => isOpen && !open.has(id)).map(({ id }) => id),
    lost: ids.filter((id) => !here.has(id)),
  };
}
