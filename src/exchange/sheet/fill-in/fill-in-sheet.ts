// The form a team or person fills in (填报表): their projects with what is not done yet; white cells to fill in, the rest grey and
// locked, ids and what stood there in a very-hidden sheet.

import type { Day } from '../../../domain/day.ts';
import { milestonesOf } from '../../../domain/derive/milestones-of.ts';
import { byProjectNumber } from '../../../domain/derive/official-order.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import type { View } from '../../../domain/view.ts';
import type { Words } from '../../../words/catalogue.ts';
import { canonicalSpec } from '../export/sheet-base.ts';
import type { SheetSpec, SpecCell, SpecColumn, SpecRow } from '../write/sheet-spec.ts';
import { FILL_IN_SHEET, type FillInBase, type FillInKey, type FillInRow, writeFillInBase } from './fill-in-base.ts';
import { fillInCell } from './fill-in-cell.ts';

export type FillInWish = Pick<FillInBase, 'ledger' | 'given' | 'scope' | 'on' | 'period'>;

/** Title, note, head: data begins below. */
const FIRST_ROW = 4;
const COLUMNS: readonly (SpecColumn & { readonly key: 'number' | 'project' | 'node' | 'planned' | FillInKey })[] = [
  { key: 'number', width: 7, kind: 'text' },
  { key: 'project', width: 32, kind: 'text' },
  { key: 'node', width: 22, kind: 'text' },
  { key: 'planned', width: 14, kind: 'day' },
  { key: 'done', width: 14, kind: 'day' },
  { key: 'text', width: 40, kind: 'longText' },
  { key: 'problems', width: 30, kind: 'longText' },
  { key: 'next', width: 30, kind: 'longText' },
  { key: 'figure', width: 18, kind: 'money' },
];
const OF_PROJECT: readonly FillInKey[] = ['text', 'problems', 'next', 'figure'];
const OF_NODE: readonly FillInKey[] = ['done'];

/** @param words the source words: the sheet goes to offices and speaks Chinese whatever the screen speaks. */
export function fillInSheet(view: View, words: Words, wish: FillInWish, today: Day): SheetSpec {
  const said = words.sheet.fillIn;
  const month = said.month(Number(wish.period.slice(0, 4)), Number(wish.period.slice(5, 7)));
  const head = (key: (typeof COLUMNS)[number]['key']) => (key === 'figure' ? said.figure(month) : said[key]);
  const rows: SpecRow[] = [];
  const base: FillInRow[] = [];
  const put = (kind: FillInRow['kind'], id: string, grey: readonly SpecCell[], keys: readonly FillInKey[]) => {
    const cells = new Map<FillInKey, SpecCell>(keys.map((key) => [key, fillInCell(view, id, key, wish.period)]));
    const sheetRow = FIRST_ROW + rows.length;
    const [, project, node] = grey;
    base.push({
      sheetRow,
      kind,
      id,
      words: wordsOf(project ?? null, node ?? null),
      cells: new Map([...cells].map(([key, cell]) => [key, canonicalSpec(cell)])),
    });
    rows.push({
      kind: 'data',
      cells: COLUMNS.map(({ key }, at) => (isKey(key) ? (cells.get(key) ?? null) : (grey[at] ?? null))),
      merges: [],
      open: COLUMNS.flatMap(({ key }, at) => (isKey(key) && keys.includes(key) ? [at + 1] : [])),
    });
  };
  for (const project of projectsOf(view, wish.scope, today)) {
    put('project', project.id, [project.number, project.name, null, null], OF_PROJECT);
    for (const node of milestonesOf(view, project.id))
      if (node.done === null) {
        const { planned } = node;
        const due = planned === null ? null : (planned.words ?? (planned.to === null ? null : { day: planned.to }));
        put('milestone', node.id, [null, project.name, node.name, due], OF_NODE);
      }
  }
  const hidden: FillInBase = {
    ...wish,
    heads: new Map(
      COLUMNS.flatMap(({ key }) =>
        isKey(key) || key === 'project' || key === 'node' ? [[key, head(key)] as const] : [],
      ),
    ),
    rows: base,
  };
  return {
    name: said.sheetName,
    title: said.title(wish.scope.name, wish.on),
    unitRow: { left: said.note, right: words.sheet.unitWan },
    heads: COLUMNS.map(({ key }, at) => ({ text: head(key), row: 1, column: at + 1, rows: 1, columns: 1 })),
    columns: COLUMNS.map(({ width, kind }) => ({ width, kind })),
    rows,
    frozenColumns: 3,
    footer: words.sheet.footer,
    hidden: { name: FILL_IN_SHEET, rows: writeFillInBase(hidden) },
    form: true,
  };
}

/** The grey words by which a row is known again. */
export function wordsOf(project: SpecCell, node: SpecCell): string {
  return `${canonicalSpec(project)} › ${canonicalSpec(node)}`;
}

/** A team's projects, or those on which the person has a duty today; stopped and withdrawn ones are not asked about. */
export function projectsOf(view: View, { kind, id }: FillInBase['scope'], today: Day): readonly Row<'project'>[] {
  const found =
    kind === 'team'
      ? view.rows('project', 'team', id)
      : [...view.rows('assignment', 'person', id), ...view.rows('assignment', 'liaison', id)].flatMap(
          ({ project, to }) =>
            project !== null && (to === null || to >= today) ? (view.row('project', project) ?? []) : [],
        );
  const asked = [...new Map(found.map((project) => [project.id, project])).values()].filter(
    ({ removed, mergedInto, stage }) =>
      removed === null && mergedInto === null && stage?.stage !== 'stopped' && stage?.stage !== 'withdrawn',
  );
  return asked.sort(byProjectNumber);
}

function isKey(key: (typeof COLUMNS)[number]['key']): key is FillInKey {
  return key !== 'number' && key !== 'project' && key !== 'node' && key !== 'planned';
}
