// What the palette finds (检索): projects first, then people and teams, best match first within each; pure.
import type { Row } from '../../domain/entities/registry.ts';
import type { View } from '../../domain/view.ts';
import { type Findable, findIn, findInAny, type Run } from '../kit/match.ts';
import type { SpellingOf } from '../kit/spelling.tsx';

export type Hit<R> = { readonly row: R; readonly runs: readonly Run[]; readonly score: number };

export type Hits = {
  readonly projects: readonly Hit<Row<'project'>>[];
  readonly people: readonly Hit<Row<'person'>>[];
  readonly teams: readonly Hit<Row<'team'>>[];
};

const MOST_PROJECTS = 8;
const MOST_OTHERS = 5;

/** `query` has been through `plainQuery` and is not empty. A number finds the project of that 序号 before anything else. */
export function findEntries(view: View, query: string, spellingOf: SpellingOf): Hits {
  const findable = (text: string): Findable => ({ text, spelling: spellingOf(text) });
  const projects = hits(view.all('project'), (project) => {
    if (project.mergedInto !== null) return null;
    if (project.number !== null && project.number === query) return { runs: [], score: 200 };
    const own = findIn(query, findable(project.name));
    if (own) return own;
    // Found by another word of it: nothing in the shown name is marked.
    const others = [...Object.keys(project.formerNames), project.code, project.number].filter((text) => text !== null);
    const other = findInAny(query, others.map(findable));
    return other && { runs: [], score: other.score - 25 };
  });
  return {
    projects: projects.slice(0, MOST_PROJECTS),
    people: hits(view.all('person'), (person) => findIn(query, findable(person.name))).slice(0, MOST_OTHERS),
    teams: hits(view.all('team'), (team) => {
      const name = findIn(query, findable(team.name));
      if (name || team.field === null) return name;
      const field = findIn(query, findable(team.field));
      return field && { runs: [], score: field.score };
    }).slice(0, MOST_OTHERS),
  };
}

function hits<R extends { readonly id: string }>(
  rows: readonly R[],
  look: (row: R) => { readonly runs: readonly Run[]; readonly score: number } | null,
): readonly Hit<R>[] {
  const found: Hit<R>[] = [];
  for (const row of rows) {
    const match = look(row);
    if (match) found.push({ row, ...match });
  }
  // Sorting is stable: equal matches stay in the order of the ledger.
  return found.sort((a, b) => b.score - a.score);
}
