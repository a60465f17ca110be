/** What a freeze reads (定稿所需数据): the round, its scope and all that hangs below it, the items that are carried. */
import type { Need } from '../command.ts';
import type { View } from '../view.ts';
import { mergedPath } from './kept-project.ts';
import { readDoc } from './round-doc.ts';

/** Small lists are read whole; what grows with the ledger only below the scope's projects. */
const WHOLE = ['series', 'round', 'edition', 'slot', 'lightRule', 'team', 'unit', 'person'] as const;
const BELOW_PROJECT = ['milestone', 'assignment', 'figure', 'progress', 'item'] as const;
const OF_ROUND = ['roundProject', 'agendaEntry', 'decision'] as const;

export function docNeeds(view: View, round: string, last: string | null): readonly Need[] {
  const scope = view.rows('roundProject', 'round', round).flatMap(({ project }) => project ?? []);
  const projects = [...new Set(scope.flatMap((project) => mergedPath(view, project)))];
  const doc = readDoc(last);
  const items = new Set<string>();
  for (const { id } of doc?.items ?? []) items.add(id);
  for (const { item } of doc?.decisions ?? []) if (item !== null) items.add(item.id);
  for (const project of projects) for (const { id } of view.rows('item', 'project', project)) items.add(id);
  for (const { continues } of view.rows('decision', 'round', round)) if (continues !== null) items.add(continues);
  const sessions = view.all('round').filter(({ series }) => series === null);
  for (const { id } of sessions) for (const item of view.rows('item', 'round', id)) items.add(item.id);
  const named = new Set<string>([
    ...projects,
    ...[...items].flatMap((id) => view.row('item', id)?.project ?? []),
    ...view.rows('decision', 'round', round).flatMap(({ project }) => project ?? []),
  ]);
  return [
    ...WHOLE.map((entity) => ({ entity, all: true }) as const),
    ...OF_ROUND.map((entity) => ({ entity, by: 'round', key: round }) as const),
    { entity: 'setting', id: 'planYear' },
    { entity: 'setting', id: 'ledgerName' },
    { entity: 'setting', id: 'sample' },
    ...view.all('team').map(({ id }) => ({ entity: 'assignment', by: 'team', key: id }) as const),
    ...[...named].map((id) => ({ entity: 'project', id }) as const),
    ...projects.flatMap((key) => BELOW_PROJECT.map((entity) => ({ entity, by: 'project', key }) as const)),
    ...sessions.map(({ id }) => ({ entity: 'item', by: 'round', key: id }) as const),
    ...[...items].flatMap((id) => [{ entity: 'item', id } as const, { entity: 'step', by: 'item', key: id } as const]),
  ];
}
