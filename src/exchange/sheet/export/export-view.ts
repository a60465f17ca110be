// The current view as a sheet (导出当前视图): title, 填报 line and unit row, merged heads, team groups and totals where wanted, and the
// very-hidden base by which it comes back with no changes.
import type { Day } from '../../../domain/day.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import type { View } from '../../../domain/view.ts';
import type { Words } from '../../../words/catalogue.ts';
import { nameKey } from '../understand/normalise.ts';
import { targetOf } from '../understand/target.ts';
import type { SheetSpec, SpecCell, SpecMerge, SpecRow } from '../write/sheet-spec.ts';
import { type CellWorld, cellOf } from './cell-of.ts';
import type { ExportColumn } from './export-columns.ts';
import { headCells } from './head-cells.ts';
import { BASE_SHEET, type BaseRow, canonicalSpec, headsKey, type SheetBase, writeBase } from './sheet-base.ts';

export type ExportOptions = {
  readonly view: View;
  readonly today: Day;
  /** The year of the sheet: words without a year mean it. */
  readonly year: number;
  readonly title: string;
  /** 填报单位, '' when nobody is said. */
  readonly reporter: string;
  readonly ledger: string;
  /** The last stamp of the ledger when the sheet left. */
  readonly stamp: string;
  readonly grouped: boolean;
  readonly totals: boolean;
  /** 灯 and 下一节点 in words: derived, so the screen that shows them says them. */
  readonly derived: (project: Row<'project'>, what: 'light' | 'next' | 'sum') => SpecCell;
  /** What stands in the column of phones, where there is one: contacts are kept outside the rows of the ledger. */
  readonly phones?: (project: Row<'project'>) => SpecCell;
};

/** `rows`: projects in the order of the view. Removed ones are left out. */
export function exportView(
  rows: readonly string[],
  columns: readonly ExportColumn[],
  words: Words,
  options: ExportOptions,
): SheetSpec {
  const { view } = options;
  const projects = rows
    .map((id) => view.row('project', id))
    .filter((row): row is Row<'project'> => row !== null && row.removed === null);
  const heads = headCells(columns);
  const headRows = Math.max(1, ...columns.map(({ path }) => path.length));
  const firstRow = 2 + headRows + 1;
  const out: SpecRow[] = [];
  const base: BaseRow[] = [];
  const put = (project: Row<'project'>): void => {
    const cells = columns.map((column) => cellIn(options, project, column, columns));
    base.push(baseRow(options, project, firstRow + out.length, columns, cells));
    out.push({ kind: 'data', cells, merges: [] });
  };
  if (options.grouped)
    groupsOf(options, projects).forEach(({ team, members }, index) => {
      const label = words.sheet.group(index + 1, team ?? words.sheet.otherProjects, members.length);
      out.push(sumRow('group', label, members, columns, options));
      members.forEach(put);
    });
  else projects.forEach(put);
  if (options.totals) out.push(sumRow('total', words.sheet.total(projects.length), projects, columns, options));
  const hidden: SheetBase = {
    ledger: options.ledger,
    stamp: options.stamp,
    sheet: words.sheet.sheetName,
    columns: new Map(columns.map(({ key }, index) => [index + 1, key])),
    heads: new Map(columns.map(({ key, path }) => [key, headsKey(path)])),
    rows: base,
  };
  return {
    name: words.sheet.sheetName,
    title: options.title,
    unitRow: { left: words.sheet.reported(options.reporter, options.today), right: words.sheet.unitWan },
    heads,
    columns: columns.map(({ width, kind }) => ({ width, kind })),
    rows: out,
    frozenColumns: columns.findIndex(({ key }) => key === 'field:name') + 1,
    footer: words.sheet.footer,
    hidden: { name: BASE_SHEET, rows: writeBase(hidden) },
  };
}

function cellIn(
  options: ExportOptions,
  project: Row<'project'>,
  column: ExportColumn,
  columns: readonly ExportColumn[],
): SpecCell {
  const target = targetOf(column.key);
  if (target === null) return null;
  if (target.kind === 'phone') return options.phones?.(project) ?? null;
  if (target.kind !== 'derived') return cellOf(worldOf(options), project, target);
  return target.what === 'rate' ? rateCell(options, project, column, columns) : options.derived(project, target.what);
}

function worldOf({ view, today, year }: ExportOptions): CellWorld {
  return { view, today, year };
}

/** 占比 = 本年完成 ÷ 年度计划 of the same row, as a fraction. */
function rateCell(
  options: ExportOptions,
  project: Row<'project'>,
  column: ExportColumn,
  columns: readonly ExportColumn[],
): SpecCell {
  const left = columns.slice(0, columns.indexOf(column));
  const amount = (measure: string): SpecCell => {
    const found = left.findLast(({ key }) => key.startsWith(`figure:${measure}:`));
    const target = found === undefined ? null : targetOf(found.key);
    return target === null ? null : cellOf(worldOf(options), project, target);
  };
  const [plan, done] = [amount('plan'), amount('done')];
  return typeof plan === 'number' && typeof done === 'number' && plan !== 0
    ? Math.round((done / plan) * 10_000) / 10_000
    : null;
}

function baseRow(
  { view }: ExportOptions,
  project: Row<'project'>,
  sheetRow: number,
  columns: readonly ExportColumn[],
  cells: readonly SpecCell[],
): BaseRow {
  const texts = new Map(columns.map(({ key }, index) => [key, canonicalSpec(cells[index] ?? null)]));
  // The team stands in a group row when the sheet is grouped: it is kept for every row all the same.
  texts.set('team', project.team === null ? '' : (view.row('team', project.team)?.name ?? ''));
  return { sheetRow, id: project.id, nameKey: nameKey(project.name), cells: texts };
}

function groupsOf(
  { view }: ExportOptions,
  projects: readonly Row<'project'>[],
): readonly { readonly team: string | null; readonly members: readonly Row<'project'>[] }[] {
  const groups = new Map<string | null, Row<'project'>[]>();
  for (const project of projects) {
    const members = groups.get(project.team);
    if (members === undefined) groups.set(project.team, [project]);
    else members.push(project);
  }
  return [...groups].map(([team, members]) => ({
    team: team === null ? null : (view.row('team', team)?.name ?? null),
    members,
  }));
}

/** A group or total row: its label over the first columns, exact sums under the money columns. */
function sumRow(
  kind: 'group' | 'total',
  label: string,
  projects: readonly Row<'project'>[],
  columns: readonly ExportColumn[],
  options: ExportOptions,
): SpecRow {
  const firstMoney = columns.findIndex(({ kind: of }) => of === 'money');
  const reach = firstMoney < 1 ? 1 : firstMoney;
  const merges: SpecMerge[] = reach > 1 ? [{ column: 1, columns: reach, rows: 1 }] : [];
  const cells = columns.map((column, index): SpecCell => {
    if (index === 0) return label;
    if (column.kind !== 'money') return null;
    const target = targetOf(column.key);
    const amounts = projects.map((project) => (target === null ? null : cellOf(worldOf(options), project, target)));
    // One 约 or one gap in the words makes the sum a smaller truth: then it is left open.
    if (amounts.some((amount) => typeof amount === 'string')) return null;
    const fen = amounts.reduce<number>(
      (sum, amount) => sum + (typeof amount === 'number' ? Math.round(amount * 1_000_000) : 0),
      0,
    );
    return fen / 1_000_000;
  });
  return { kind, cells, merges };
}
