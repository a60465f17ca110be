// Sheets as offices draw them (画表): columns shuffled and renamed, one to three head rows, totals above or below, the unit in head,
// row, title or nowhere, teams merged, repeated, blank below or in group rows. Shares no code with the reader.
import type { Cell, CellRange, Sheet, SheetRow } from '../../../../src/exchange/sheet/read/workbook.ts';
import type { Chance } from './chance.ts';
import { makeProjects, type Project, type Time } from './projects.ts';

export type ColumnId =
  | 'number'
  | 'name'
  | 'team'
  | 'level'
  | 'type'
  | 'sector'
  | 'area'
  | 'site'
  | 'scope'
  | 'term'
  | 'status'
  | 'remark'
  | 'total'
  | 'before'
  | 'plan'
  | 'run'
  | 'month'
  | 'early'
  | 'middle'
  | 'late'
  | 'rate'
  | 'start'
  | 'finish'
  | 'started'
  | 'node'
  | 'nodePlanned'
  | 'nodeDone'
  | 'quarter'
  | 'progress'
  | 'monthProgress'
  | 'problems'
  | 'next'
  | 'leader'
  | 'department'
  | 'officer'
  | 'liaison'
  | 'phone'
  | 'owner'
  | 'ownerHead'
  | 'ownerPhone'
  | 'specialist'
  | 'township'
  | 'unknown';

export type Column = { readonly id: ColumnId; readonly path: readonly string[] };
type Block = (by: Chance, deep: number) => readonly Column[];

export type MoneyUnit = 'yuan' | 'wan' | 'yi';
export type UnitPlace = 'head' | 'row' | 'title' | 'nowhere';
export type TeamPlace = 'merged' | 'repeated' | 'blankBelow' | 'groups' | 'none';

export type Generated = {
  readonly sheet: Sheet;
  readonly projects: readonly Project[];
  readonly columns: readonly Column[];
  readonly rowOf: ReadonlyMap<number, number>;
  readonly unit: MoneyUnit;
  readonly unitPlace: UnitPlace;
  readonly teams: TeamPlace;
  readonly headRows: number;
  readonly yearInTitle: boolean;
  readonly totals: 'above' | 'below' | 'none';
  /** Filled cells that no reading can place. */
  readonly unplaceable: number;
};

const single =
  (id: ColumnId, ...heads: readonly string[]): Block =>
  (by) => [{ id, path: [by.one(heads)] }];
const joined = (deep: number, ...path: readonly string[]): readonly string[] =>
  deep > 1 ? path.slice(-deep) : [path.slice(-1).join('')];

const MUST: readonly Block[] = [
  single('number', '序号', '序\n号'),
  single('name', '项目名称', '项目全称', '工程名称', '项 目 名 称'),
];

const MAY: readonly Block[] = [
  single('level', '项目级别', '分级管理'),
  single('type', '建设性质', '项目性质'),
  single('sector', '所属行业', '行业'),
  single('area', '所属区域', '所在区域', '所属乡镇'),
  single('site', '建设地点', '建设地址'),
  single('scope', '建设内容及规模', '建设规模及主要建设内容', '主要建设内容', '建设内容\n及规模'),
  single('term', '建设起止年限', '建设年限', '建设周期'),
  single('status', '项目状态', '目前状态'),
  single('remark', '备注', '备  注', '说明'),
  single('total', '总投资', '计划总投资', '项目总投资'),
  single('before', '至2019年底累计完成投资', '至上年底累计完成投资', '截至2019年底累计完成投资'),
  (by, deep) => [
    {
      id: 'plan',
      path: deep > 1 ? ['年度投资', '计划'] : [by.one(['年度计划投资', '2020年计划投资', '本年计划投资'])],
    },
    {
      id: 'run',
      path:
        deep > 1
          ? ['年度投资', by.one(['1-8月完成', '年初至8月完成'])]
          : [by.one(['1–8月完成投资', '2020年1-8月累计完成投资', '年初至8月累计完成投资'])],
    },
    { id: 'rate', path: deep > 1 ? ['年度投资', '完成率'] : [by.one(['占年计划%', '完成率'])] },
  ],
  (_by, deep) => [
    { id: 'month', path: joined(deep, '9月', deep > 1 ? '当月完成投资额' : '9月完成投资') },
    ...(deep > 1 ? [{ id: 'monthProgress' as const, path: ['9月', '形象进度'] }] : []),
  ],
  (_by, deep) =>
    deep < 3
      ? []
      : [
          { id: 'early', path: ['投资情况', '10月', '上旬'] },
          { id: 'middle', path: ['投资情况', '10月', '中旬'] },
          { id: 'late', path: ['投资情况', '10月', '下旬'] },
        ],
  single('start', '计划开工时间', '拟开工时间', '预计开工日期'),
  single('finish', '计划竣工时间', '拟竣工时间', '计划完工时间'),
  single('started', '实际开工时间'),
  (by, deep) => {
    const [name, planned, done] = [
      by.one(['节点内容', '节点名称']),
      by.one(['计划完成时间', '完成时限']),
      '实际完成时间',
    ];
    const over = deep > 1 ? ['建设节点'] : [];
    return [
      { id: 'node', path: [...over, name] },
      { id: 'nodePlanned', path: [...over, planned] },
      { id: 'nodeDone', path: [...over, done] },
    ];
  },
  (_by, deep) => (deep < 2 ? [] : [{ id: 'quarter', path: ['建设节点及完成时限', '四季度'] }]),
  single('progress', '形象进度', '当前进展', '目前进展', '项目进展情况'),
  single('problems', '存在问题', '需协调解决问题', '存在的问题'),
  single('next', '下步打算', '下一步工作', '工作计划安排'),
  single('leader', '包保领导', '挂点领导', '县级干部', '挂钩领导'),
  (by, deep) => {
    const over = by.one(['帮包部门', '挂钩责任单位', '包保部门']);
    if (deep < 2) return [{ id: 'department', path: [over] }];
    return [
      { id: 'department', path: [over, '单位名称'] },
      { id: 'officer', path: [over, '责任人'] },
      { id: 'liaison', path: [over, '联络人'] },
      { id: 'phone', path: [over, '电话'] },
    ];
  },
  (by, deep) => {
    if (deep < 2) return [{ id: 'owner', path: [by.one(['建设单位', '项目单位', '业主单位', '项目业主'])] }];
    return [
      { id: 'owner', path: ['项目业主单位', '业主名称'] },
      { id: 'ownerHead', path: ['项目业主单位', '负责人'] },
      { id: 'ownerPhone', path: ['项目业主单位', '电话、电子邮箱及传真'] },
    ];
  },
  single('specialist', '项目专员', '驻厂专员', '项目管家'),
  single('township', '帮包乡镇', '责任乡镇', '包保乡镇'),
  single('unknown', '蓝图编码', '档案盒'),
];

const MONEY_IDS: ReadonlySet<ColumnId> = new Set([
  'total',
  'before',
  'plan',
  'run',
  'month',
  'early',
  'middle',
  'late',
]);
const SUMMED: readonly ColumnId[] = ['total', 'before', 'plan', 'run', 'month'];
const DIGITS = ['', '一', '二', '三', '四', '五'];
const PER: Readonly<Record<MoneyUnit, number>> = { yuan: 1, wan: 10_000, yi: 100_000_000 };

export function teamName(team: number): string {
  return `第${DIGITS[team]}专班`;
}

export function generate(by: Chance): Generated {
  const headRows = 1 + by.below(3);
  const unit = by.one<MoneyUnit>(['wan', 'wan', 'yi', 'yuan']);
  const unitPlace = by.one<UnitPlace>(['head', 'row', 'title', 'nowhere']);
  const teams = by.one<TeamPlace>(['merged', 'merged', 'repeated', 'blankBelow', 'groups', 'none']);
  const totals = by.one(['above', 'below', 'none'] as const);
  const yearInTitle = by.maybe(0.5);
  const hasMerges = teams === 'merged' || by.maybe(0.7);
  const blocks = by.shuffled(MAY).slice(0, 8 + by.below(10));
  const team: Block = single('team', '专班', '项目建设专班', '所属专班');
  const inTable = teams === 'groups' || teams === 'none' ? [] : [team];
  const drawn = [...MUST, ...inTable, ...by.shuffled(blocks)].flatMap((block) => block(by, headRows));
  const columns = spaced(drawn.map((column) => withUnit(column, unitPlace, unit)));
  const projects = makeProjects(by, 1 + by.below(4));
  const draft = new Draft(columns.length);
  let unplaceable = 0;
  if (by.maybe(0.3)) {
    draft.row([text('附件1')]);
    unplaceable++;
  }
  const inTitle = unitPlace === 'title' ? `（单位：${unitWord(unit)}）` : '';
  draft.across(text(`${yearInTitle ? '2020年' : ''}示例重点项目建设台账${inTitle}`), hasMerges);
  if (unitPlace === 'row')
    draft.row([
      ...Array.from({ length: columns.length - 1 }, () => null),
      text(`${by.one(['单位：', '计量单位：'])}${unitWord(unit)}`),
    ]);
  drawHeads(draft, columns, headRows, hasMerges);
  const rowOf = new Map<number, number>();
  const subtotals = totals !== 'none' && by.maybe(0.3);
  if (totals === 'above') drawTotal(draft, by, '合计', projects, columns, unit);
  for (let number = 1; number <= 4; number++) {
    const members = projects.filter((project) => project.team === number);
    if (members.length === 0) continue;
    if (teams === 'groups')
      draft.across(text(`${DIGITS[number]}、${teamName(number)}（${members.length}个）`), hasMerges);
    const first = draft.next;
    members.forEach((project, place) => {
      rowOf.set(project.number, draft.next);
      draft.row(columns.map((column) => cellFor(by, column, project, unit, teams, place)));
    });
    const at = columns.findIndex(({ id }) => id === 'team');
    if (teams === 'merged' && at >= 0 && members.length > 1) draft.merge(first, at + 1, members.length, 1);
    if (subtotals) drawTotal(draft, by, '小计', members, columns, unit);
  }
  if (totals === 'below') drawTotal(draft, by, '合计', projects, columns, unit);
  if (by.maybe(0.4)) {
    draft.row([text('注：项目性质指项目所处阶段。')]);
    unplaceable++;
  }
  if (by.maybe(0.3)) {
    draft.row([text('制表：组长甲'), null, text('审核：组长乙')]);
    unplaceable += 2;
  }
  const listed: readonly ColumnId[] = ['rate', 'phone', 'ownerPhone', 'unknown'];
  unplaceable += columns.filter(({ id }) => listed.includes(id)).length * projects.length;
  return {
    sheet: draft.sheet(),
    projects,
    columns,
    rowOf,
    unit,
    unitPlace,
    teams,
    headRows,
    yearInTitle,
    totals,
    unplaceable,
  };
}

/** Two blocks side by side under one group head would be one group: they never are. */
function spaced(columns: readonly Column[]): readonly Column[] {
  return columns;
}

function withUnit(column: Column, place: UnitPlace, unit: MoneyUnit): Column {
  if (place !== 'head' || !MONEY_IDS.has(column.id)) return column;
  return {
    ...column,
    path: column.path.map((head, level) => (level === column.path.length - 1 ? `${head}（${unitWord(unit)}）` : head)),
  };
}

function unitWord(unit: MoneyUnit): string {
  return unit === 'yuan' ? '元' : unit === 'wan' ? '万元' : '亿元';
}

function drawHeads(draft: Draft, columns: readonly Column[], headRows: number, hasMerges: boolean): void {
  const first = draft.next;
  const deepest = Math.max(...columns.map(({ path }) => path.length));
  const rows = Math.min(headRows, deepest);
  const grid: (Cell | null)[][] = Array.from({ length: rows }, () => columns.map(() => null));
  columns.forEach(({ path }, at) => {
    path.forEach((head, level) => {
      const own = path.slice(0, level + 1).join('>');
      const left = columns[at - 1]?.path.slice(0, level + 1).join('>');
      const last = level === path.length - 1;
      if (!last && own === left) return;
      const line = grid[level];
      if (line !== undefined) line[at] = text(head);
      if (last && hasMerges && rows > path.length) draft.merge(first + level, at + 1, rows - level, 1);
      if (last || !hasMerges) return;
      let wide = 1;
      while (
        columns[at + wide]?.path.slice(0, level + 1).join('>') === own &&
        (columns[at + wide]?.path.length ?? 0) > level + 1
      )
        wide++;
      if (wide > 1) draft.merge(first + level, at + 1, 1, wide);
    });
  });
  for (const line of grid) draft.row(line);
}

function drawTotal(
  draft: Draft,
  by: Chance,
  label: string,
  projects: readonly Project[],
  columns: readonly Column[],
  unit: MoneyUnit,
): void {
  const cells = columns.map((column): Cell | null => {
    if (!SUMMED.includes(column.id) || column.id === 'number') return null;
    const sum = projects.reduce((total, project) => total + moneyOf(project, column.id), 0);
    return number(sum / PER[unit]);
  });
  cells[0] = text(label);
  if (by.maybe(0.3) && columns[1]?.id === 'name') cells[1] = text(`${projects.length}个`);
  draft.row(cells);
}

export function moneyOf(project: Project, id: ColumnId): number {
  return (project.money as { readonly [what: string]: number })[id] ?? 0;
}

function cellFor(
  by: Chance,
  { id }: Column,
  project: Project,
  unit: MoneyUnit,
  teams: TeamPlace,
  place: number,
): Cell | null {
  if (MONEY_IDS.has(id)) return amount(by, moneyOf(project, id), unit);
  switch (id) {
    case 'number':
      return number(project.number);
    case 'team':
      return teams === 'repeated' || place === 0 ? text(teamName(project.team)) : null;
    case 'level':
      return text({ province: '省级重点', city: '市级重点', county: '县级重点' }[project.level]);
    case 'type':
      return text({ new: '新建', extension: '扩建', upgrade: '技改' }[project.type]);
    case 'rate':
      return text(`${((project.money.run / project.money.plan) * 100).toFixed(1)}%`);
    case 'start':
    case 'finish':
    case 'started':
    case 'nodePlanned':
    case 'nodeDone':
      return time(project[id]);
    case 'quarter':
      return text(project.quarterNode);
    case 'leader':
      return text(by.maybe(0.2) ? ` ${project.leader}　` : project.leader);
    case 'ownerPhone':
      return text(project.phone);
    case 'unknown':
      return text(`K${project.number}`);
    default: {
      const value = (project as unknown as { readonly [field: string]: unknown })[id];
      return text(String(value));
    }
  }
}

/** A number, or text with thousands and padding, or an amount with a unit of its own. */
function amount(by: Chance, yuan: number, unit: MoneyUnit): Cell {
  const inUnit = yuan / PER[unit];
  const way = by.below(10);
  if (way === 0) return text(`${yuan / 10_000}万元`);
  if (way === 1) return text(` ${inUnit.toLocaleString('en-US', { maximumFractionDigits: 8 })} `);
  return number(inUnit);
}

export function time({ cell }: Time): Cell {
  if (typeof cell === 'string') return text(cell);
  if (typeof cell === 'number') return number(cell);
  return {
    text: cell.day,
    value: { kind: 'day', day: cell.day, text: cell.day, shows: 'day' },
    formula: null,
    unknown: false,
  };
}

export function text(value: string): Cell {
  return { text: value, value: { kind: 'text', text: value }, formula: null, unknown: false };
}

export function number(value: number): Cell {
  const shown = String(Number(value.toPrecision(15)));
  return { text: shown, value: { kind: 'number', number: value, text: shown }, formula: null, unknown: false };
}

class Draft {
  readonly #rows: SheetRow[] = [];
  readonly #merges: CellRange[] = [];
  readonly #width: number;
  next = 1;

  constructor(width: number) {
    this.#width = width;
  }

  row(cells: readonly (Cell | null)[]): void {
    this.#rows.push({ row: this.next++, cells });
  }

  across(cell: Cell, merged: boolean): void {
    if (merged) this.merge(this.next, 1, 1, this.#width);
    this.row([cell]);
  }

  merge(row: number, column: number, rows: number, columns: number): void {
    this.#merges.push({
      firstRow: row,
      firstColumn: column,
      lastRow: row + rows - 1,
      lastColumn: column + columns - 1,
    });
  }

  sheet(): Sheet {
    return {
      name: '造表',
      hidden: false,
      veryHidden: false,
      rowCount: this.next - 1,
      columnCount: this.#width,
      rows: this.#rows,
      merges: this.#merges,
      hiddenRows: [],
      notTaken: [],
    };
  }
}
