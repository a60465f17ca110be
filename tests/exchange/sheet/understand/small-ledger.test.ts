// ledger-small and ledger-1904 row by row (逐行对照): what a correct reading finds, written down by hand from the files.
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { ProjectReading } from '../../../../src/exchange/sheet/understand/understood.ts';
import { firstSheet, sample, understood } from '../plan/memory-ledger.ts';

// Real files on a machine that is doing something else as well.
vi.setConfig({ testTimeout: 30_000 });

type Expected = {
  readonly title: string;
  readonly reporter: string;
  readonly totalRow: { readonly row: number; readonly total: number; readonly plan: number; readonly done: number };
  readonly projects: readonly {
    readonly row: number;
    readonly number: string;
    readonly name: string;
    readonly team: string;
    readonly owner: string;
    readonly total: number;
    readonly plan: number;
    readonly done: number;
    readonly node: string;
    readonly planned: { readonly kind: string; readonly to: string | null; readonly words: string | null } | null;
    readonly doneOn: string | null;
    readonly county: string;
    readonly department: string;
    readonly specialist: string;
    readonly status: string;
    readonly remark: string | null;
  }[];
};

function expected(name: string): Expected {
  // The fixture is ours and has this shape.
  return JSON.parse(
    readFileSync(new URL(`../../../fixtures/expected/${name}.json`, import.meta.url), 'utf8'),
  ) as Expected;
}

const wan = (fen: number | undefined): number | null => (fen === undefined ? null : fen / 1_000_000);

function flat(project: ProjectReading) {
  const money = (measure: string) =>
    wan(project.figures.find((figure) => figure.measure === measure && figure.period === '2020')?.amount.fen);
  const total = project.fields.get('totalInvestment')?.value;
  const node = project.milestones[0];
  const holder = (role: string) => project.slots.find((slot) => slot.role === role)?.holders ?? [];
  const planned = node?.planned?.value ?? null;
  return {
    row: project.row,
    number: project.fields.get('number')?.value,
    name: project.name,
    team: project.team?.value,
    owner: project.owner?.value,
    total: wan((total as { readonly fen: number } | undefined)?.fen),
    plan: money('plan'),
    done: money('done'),
    node: node?.name,
    planned: planned === null ? null : { kind: planned.kind, to: planned.to, words: planned.words },
    doneOn: node?.done?.value.on ?? null,
    county: holder('coordination')
      .map(({ person }) => person)
      .join(),
    department: holder('permits')
      .map(({ unit }) => unit)
      .join(),
    specialist: holder('specialist')
      .map(({ person }) => person)
      .join(),
    status: project.fields.get('reportedStatus')?.value,
    remark: project.fields.get('remark')?.value ?? null,
  };
}

const SMALL = [
  'small-libreoffice.xlsx',
  'small.xls',
  'small.ods',
  'small.utf8.csv',
  'small.utf8-bom.csv',
  'small.utf16le-bom.csv',
  'small.gbk.csv',
  'small.gb18030.csv',
];
const OTHER = ['1904-libreoffice.xlsx', '1904.xls'];

describe('有缓存结果的文件', () => {
  for (const file of [...SMALL, ...OTHER])
    test(`ledger-${file}：44 行与手写答案一致，合计核对一致`, async () => {
      const want = expected(file.startsWith('small') ? 'ledger-small' : 'ledger-1904');
      const read = understood(firstSheet(await sample(`ledger-${file}`)), { year: 2020 });
      expect(read.title).toBe(want.title);
      expect(read.reporter).toBe(want.reporter);
      expect(read.unit).toEqual({ unit: 'wan', from: 'row' });
      expect(read.headRows).toEqual({ first: 3, last: 4 });
      expect(read.projects.map(flat)).toEqual(want.projects);
      const { row, total, plan, done } = want.totalRow;
      expect(read.totals.map((check) => [check.row, check.column, check.what, check.result])).toEqual([
        [row, 5, 'money', 'agree'],
        [row, 6, 'money', 'agree'],
        [row, 7, 'money', 'agree'],
        [row, 8, 'rate', 'agree'],
      ]);
      expect(read.totals.slice(0, 3).map(({ stated }) => Math.round((stated ?? 0) / 10_000) / 100)).toEqual([
        total,
        plan,
        done,
      ]);
      // 完成率 is taken by no field, listed, and found to agree with 完成 ÷ 计划.
      expect(read.leftovers.filter(({ why }) => why === 'derived')).toHaveLength(44);
      expect(read.problems.filter(({ code }) => code === 'rateDiffers')).toEqual([]);
    });
});

describe('没有缓存结果的文件', () => {
  for (const [file, name] of [
    ['ledger-small-openpyxl.xlsx', 'ledger-small'],
    ['ledger-1904-openpyxl.xlsx', 'ledger-1904'],
  ] as const)
    test(`${file}：公式没有结果即未知，不当作 0`, async () => {
      const want = expected(name);
      const read = understood(firstSheet(await sample(file)), { year: 2020 });
      expect(read.projects.map(flat)).toEqual(want.projects);
      expect(read.totals.map(({ column, result, stated }) => [column, result, stated])).toEqual([
        [5, 'unknown', null],
        [6, 'unknown', null],
        [7, 'unknown', null],
        [8, 'unknown', null],
      ]);
      const rates = read.leftovers.filter(({ why }) => why === 'derived');
      expect(rates).toHaveLength(44);
      expect(rates.every(({ text }) => /[A-Z]/.test(text))).toBe(true);
    });
});

describe('整张表', () => {
  test('表里和单元格都没有年份时只问一次，不自己猜', async () => {
    const read = understood(firstSheet(await sample('ledger-small-libreoffice.xlsx')));
    expect(read.year).toEqual({ year: null, from: 'none' });
    const years = read.questions.filter(({ code }) => code === 'year');
    expect(years).toEqual([{ code: 'year', likely: 2020, cells: expect.any(Number) }]);
    expect(read.projects.flatMap(({ figures }) => figures)).toEqual([]);
    expect(read.leftovers.some(({ why, row, column }) => why === 'needsYear' && row === 5 && column === 10)).toBe(true);
  });

  test('隐藏行照样导入；批注和链接列为未取', async () => {
    const sheet = firstSheet(await sample('ledger-small-libreoffice.xlsx'));
    const read = understood(sheet, { year: 2020 });
    expect(sheet.hiddenRows).toContain(10);
    expect(read.projects.some(({ row }) => row === 10)).toBe(true);
    expect(read.leftovers.filter(({ row, column }) => row === 9 && column === 3).map(({ why }) => why)).toEqual([
      'comment',
      'link',
    ]);
  });

  test('第二张和隐藏的表不是台账', async () => {
    const workbook = await sample('ledger-small-libreoffice.xlsx');
    expect(workbook.sheets.map(({ name }) => name)).toHaveLength(3);
    expect(() => understood(firstSheet(workbook, 1))).toThrow('no ledger');
    expect(() => understood(firstSheet(workbook, 2))).toThrow('no ledger');
  });
});
