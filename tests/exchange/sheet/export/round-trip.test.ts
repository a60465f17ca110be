// Out and in again (导出再导入): our own sheet comes back without changes; what was filled in it comes back as exactly that.
import { describe, expect, test, vi } from 'vitest';
import { day } from '../../../../src/domain/day.ts';
import { cellOf } from '../../../../src/exchange/sheet/export/cell-of.ts';
import { donePeriod, ledgerColumns } from '../../../../src/exchange/sheet/export/export-columns.ts';
import { exportView } from '../../../../src/exchange/sheet/export/export-view.ts';
import { mappingOfBase, readBase } from '../../../../src/exchange/sheet/export/sheet-base.ts';
import { importArgs } from '../../../../src/exchange/sheet/plan/import-args.ts';
import { readWorkbook } from '../../../../src/exchange/sheet/read/read-workbook.ts';
import type { Cell, Sheet, Workbook } from '../../../../src/exchange/sheet/read/workbook.ts';
import { accountFor } from '../../../../src/exchange/sheet/understand/account-for.ts';
import { chooseSheet } from '../../../../src/exchange/sheet/understand/score-sheet.ts';
import { understandSheet } from '../../../../src/exchange/sheet/understand/understand-sheet.ts';
import { NO_ANSWERS } from '../../../../src/exchange/sheet/understand/understood.ts';
import { writeWorkbook } from '../../../../src/exchange/sheet/write/write-workbook.ts';
import { zh } from '../../../../src/words/zh-CN/index.ts';
import {
  firstSheet,
  importInto,
  type MemoryLedger,
  memoryLedger,
  planAgain,
  sample,
  TODAY,
  understood,
  write,
} from '../plan/memory-ledger.ts';
import { withCells } from '../support/with-cells.ts';

// Real files on a machine that is doing something else as well.
vi.setConfig({ testTimeout: 30_000 });

const text = (value: string): Cell => ({
  text: value,
  value: { kind: 'text', text: value },
  formula: null,
  unknown: false,
});
const number = (value: number): Cell => ({
  text: String(value),
  value: { kind: 'number', number: value, text: String(value) },
  formula: null,
  unknown: false,
});

async function ledgerOf(file: string, year: number | null): Promise<MemoryLedger> {
  const sheet = firstSheet(await sample(file));
  const ledger = memoryLedger();
  importInto(ledger, sheet, understood(sheet, { year }));
  return ledger;
}

async function exported(ledger: MemoryLedger, grouped: boolean): Promise<Workbook> {
  const view = ledger.view();
  const rows = view.all('project').map(({ id }) => id);
  const columns = ledgerColumns(zh, 2020, donePeriod(view, rows, 2020), grouped);
  const spec = exportView(rows, columns, zh, {
    view,
    today: TODAY,
    year: 2020,
    title: '2020 年项目台账',
    reporter: '示例项目办',
    ledger: 'ledger1',
    stamp: 's1',
    grouped,
    totals: true,
    derived: (_project, what) => (what === 'light' ? '逾期' : '主体封顶 9月底'),
  });
  const read = await readWorkbook(await writeWorkbook(spec), '台账.xlsx');
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}

function back(ledger: MemoryLedger, workbook: Workbook, sheet: Sheet, withBase = true) {
  const base = withBase ? readBase(workbook) : null;
  const knownMapping = base === null ? null : mappingOfBase(base, sheet);
  const read = understandSheet(sheet, { knownMapping, answers: NO_ANSWERS });
  if (read === null) throw new Error('no ledger recognised');
  return { read, base, plan: planAgain(ledger, sheet, read, { base, file: '回来.xlsx' }) };
}

function columnOf(sheet: Sheet, head: string): number {
  for (const { cells } of sheet.rows.slice(0, 5)) {
    const at = cells.findIndex((cell) => cell?.text === head);
    if (at >= 0) return at + 1;
  }
  throw new Error(`no column ${head}`);
}

const changesOf = (plan: ReturnType<typeof back>['plan']) =>
  plan.rows.flatMap(({ row, changes }) => changes.map(({ subject, conflict }) => [row, subject.kind, conflict]));

describe('导出再导入没有差异', () => {
  for (const [file, year] of [
    ['ledger-small-libreoffice.xlsx', 2020],
    ['ledger-messy-libreoffice.xlsx', null],
    ['ledger-1904-libreoffice.xlsx', 2020],
  ] as const)
    for (const grouped of [false, true])
      test(`${file} ${grouped ? '按专班分组' : '不分组'}`, async () => {
        const ledger = await ledgerOf(file, year);
        const workbook = await exported(ledger, grouped);
        expect(chooseSheet(workbook)).toBe(0);
        const sheet = firstSheet(workbook);
        const { read, plan, base } = back(ledger, workbook, sheet);
        expect(base?.rows).toHaveLength(ledger.view().all('project').length);
        expect(accountFor(sheet, read).dropped).toEqual([]);
        expect(read.questions).toEqual([]);
        expect(read.totals.filter(({ result }) => result === 'disagree')).toEqual([]);
        expect(changesOf(plan)).toEqual([]);
        expect(plan.counts).toEqual({
          added: 0,
          changed: 0,
          conflict: 0,
          same: ledger.view().all('project').length,
          notInSheet: 0,
          ask: 0,
        });
        // Without the hidden base (saved as another kind of file) the values still say the same.
        expect(changesOf(back(ledger, workbook, sheet, false).plan)).toEqual([]);
      });
});

describe('星期一发出，填好回来', () => {
  test('这里改了三处，表里填了两处：正好两处改动', async () => {
    const ledger = await ledgerOf('ledger-small-libreoffice.xlsx', 2020);
    const workbook = await exported(ledger, false);
    const sheet = firstSheet(workbook);
    const [one, two, three] = ledger.view().all('project');
    if (!one || !two || !three) throw new Error('too few projects');
    ledger.apply([
      { entity: 'project', id: one.id, set: { remark: '这里改的' } },
      { entity: 'project', id: two.id, set: { totalInvestment: { fen: 1_000_000, words: null, approximate: false } } },
      { entity: 'project', id: three.id, set: { site: '新址', scope: '新建厂房' } },
    ]);
    const copy = withCells(
      sheet,
      new Map([
        [`6:${columnOf(sheet, '形象进度')}`, text('主体封顶')],
        [`7:${columnOf(sheet, '开工')}`, text('2020-03-01')],
      ]),
    );
    const { plan } = back(ledger, workbook, copy);
    expect(changesOf(plan)).toEqual([
      [6, 'progress', false],
      [7, 'milestone', false],
    ]);
    write(ledger, importArgs(plan, { without: new Set(), conflicts: new Map() }));
    const view = ledger.view();
    expect(view.row('project', one.id)?.remark).toBe('这里改的');
    expect(view.row('project', two.id)?.totalInvestment?.fen).toBe(1_000_000);
    expect(view.rows('progress', 'project', two.id).map((row) => row.text)).toEqual(['主体封顶']);
    expect(view.rows('milestone', 'project', three.id).find(({ kind }) => kind === 'start')?.baseline?.to).toBe(
      '2020-03-01',
    );
    expect(changesOf(back(ledger, workbook, copy).plan)).toEqual([]);
  });

  test('两边都改了同一格：冲突，人选了才动；改成一样的不算', async () => {
    const ledger = await ledgerOf('ledger-small-libreoffice.xlsx', 2020);
    const workbook = await exported(ledger, true);
    const sheet = firstSheet(workbook);
    const rows = ledger.view().all('project');
    const base = readBase(workbook);
    const rowOf = (place: number) => base?.rows.find(({ id }) => id === rows[place]?.id)?.sheetRow ?? 0;
    const total = columnOf(sheet, '总投资');
    ledger.apply(
      [0, 1].map((place) => ({
        entity: 'project' as const,
        id: rows[place]?.id ?? '',
        set: { totalInvestment: { fen: 5_000_000_000, words: null, approximate: false } },
      })),
    );
    const copy = withCells(
      sheet,
      new Map([
        [`${rowOf(0)}:${total}`, number(6000)],
        [`${rowOf(1)}:${total}`, number(5000)],
      ]),
    );
    const { plan } = back(ledger, workbook, copy);
    expect(plan.counts).toMatchObject({ conflict: 1, changed: 0, same: 43 });
    const [change] = plan.rows.flatMap(({ changes }) => changes);
    expect([change?.before, change?.after]).toEqual([
      { kind: 'money', money: { fen: 5_000_000_000, words: null, approximate: false } },
      { kind: 'money', money: { fen: 6_000_000_000, words: null, approximate: false } },
    ]);
    expect(importArgs(plan, { without: new Set(), conflicts: new Map() }).drafts).toEqual([]);
    expect(
      importArgs(plan, { without: new Set(), conflicts: new Map([[change?.key ?? '', 'sheet']]) }).drafts,
    ).toHaveLength(1);
  });

  test('表里清空的格子在这里也清空；席位到昨天为止；进展另记一条', async () => {
    const ledger = await ledgerOf('ledger-messy-libreoffice.xlsx', null);
    const workbook = await exported(ledger, false);
    const sheet = firstSheet(workbook);
    const row = readBase(workbook)?.rows[0]?.sheetRow ?? 0;
    const cells = ['总投资', '县级干部', '存在问题', '开工'].map(
      (head) => [`${row}:${columnOf(sheet, head)}`, null] as const,
    );
    const { plan } = back(ledger, workbook, withCells(sheet, new Map(cells)));
    expect(
      changesOf(plan)
        .map(([, kind]) => kind)
        .sort(),
    ).toEqual(['field', 'milestone', 'progress', 'slot']);
    write(ledger, importArgs(plan, { without: new Set(), conflicts: new Map() }));
    const view = ledger.view();
    const [project] = view.all('project').filter(({ name }) => name === '示例项目甲');
    expect(project?.totalInvestment).toBeNull();
    const slot = view.all('slot').find(({ role }) => role === 'coordination')?.id;
    expect(
      view
        .rows('assignment', 'project', project?.id ?? '')
        .filter((duty) => duty.slot === slot)
        .map(({ to }) => to),
    ).toEqual([day('2020-06-14')]);
    const start = view.rows('milestone', 'project', project?.id ?? '').find(({ kind }) => kind === 'start');
    expect([start?.planned, start?.baseline?.to]).toEqual([null, '2020-04-20']);
    expect(
      view.rows('progress', 'project', project?.id ?? '').map(({ text: words, problems }) => [words, problems]),
    ).toEqual([
      ['已开工，完成投资5000万元', '用电增容'],
      ['已开工，完成投资5000万元', null],
    ]);
  });

  test('在别处排过序、改过名、插过列，仍认得自己的行', async () => {
    const ledger = await ledgerOf('ledger-small-libreoffice.xlsx', 2020);
    const workbook = await exported(ledger, false);
    const sheet = firstSheet(workbook);
    const data = sheet.rows.filter(({ row }) => row >= 5 && row <= 48);
    const name = columnOf(sheet, '项目名称');
    const turned = data.map(({ row }, place) => {
      const from = data[data.length - 1 - place]?.cells ?? [];
      const cells = row === 20 ? from.map((cell, index) => (index + 1 === name ? text('改过名的项目') : cell)) : from;
      return { row, cells: [...cells.slice(0, 4), text('批'), ...cells.slice(4)] };
    });
    const rest = sheet.rows
      .filter(({ row }) => row < 5 || row > 48)
      .map(({ row, cells }) => ({
        row,
        cells: row < 3 ? cells : [...cells.slice(0, 4), row === 3 ? text('批阅') : null, ...cells.slice(4)],
      }));
    const merges = sheet.merges
      .map((range) =>
        range.firstColumn > 4
          ? { ...range, firstColumn: range.firstColumn + 1, lastColumn: range.lastColumn + 1 }
          : range,
      )
      .filter(({ firstRow }) => firstRow > 2);
    const copy: Sheet = {
      ...sheet,
      rows: [...rest, ...turned].sort((a, b) => a.row - b.row),
      merges,
      columnCount: sheet.columnCount + 1,
    };
    const { plan } = back(ledger, workbook, copy);
    const changes = plan.rows.flatMap((row) => row.changes.map(({ subject, after }) => [subject, after]));
    expect(plan.counts).toMatchObject({ added: 0, notInSheet: 0, ask: 0, conflict: 0 });
    expect(changes).toEqual([
      [
        { kind: 'field', field: 'name' },
        { kind: 'text', text: '改过名的项目' },
      ],
    ]);
  });

  test('只改名的行按编号认得，旧名留作曾用名', async () => {
    const ledger = await ledgerOf('ledger-small-libreoffice.xlsx', 2020);
    const workbook = await exported(ledger, false);
    const sheet = firstSheet(workbook);
    const copy = withCells(sheet, new Map([[`9:${columnOf(sheet, '项目名称')}`, text('改过名的项目')]]));
    const { plan } = back(ledger, workbook, copy);
    expect(plan.rows.flatMap(({ changes }) => changes.map(({ subject, after }) => [subject, after]))).toEqual([
      [
        { kind: 'field', field: 'name' },
        { kind: 'text', text: '改过名的项目' },
      ],
    ]);
    write(ledger, importArgs(plan, { without: new Set(), conflicts: new Map() }));
    const [renamed] = ledger
      .view()
      .all('project')
      .filter(({ name }) => name === '改过名的项目');
    expect(Object.keys(renamed?.formerNames ?? {})).toHaveLength(1);
  });

  test('改了灯和占比：不进台账，报出来', async () => {
    const ledger = await ledgerOf('ledger-small-libreoffice.xlsx', 2020);
    const workbook = await exported(ledger, false);
    const sheet = firstSheet(workbook);
    const { plan } = back(ledger, workbook, withCells(sheet, new Map([[`6:${columnOf(sheet, '灯')}`, text('正常')]])));
    expect(changesOf(plan)).toEqual([]);
    expect(plan.notes.map(({ code, row }) => [code, row])).toEqual([['derivedEdited', 6]]);
  });
});

describe('一格的写法', () => {
  test('没写年份的时间换了年份也不变意思', async () => {
    const ledger = await ledgerOf('ledger-messy-libreoffice.xlsx', null);
    const view = ledger.view();
    const [project] = view.all('project').filter(({ name }) => name === '示例项目甲');
    if (project === undefined) throw new Error('no project');
    const target = { kind: 'keyNode', node: 'start', part: 'planned' } as const;
    expect(cellOf({ view, today: TODAY, year: 2020 }, project, target)).toBe('4月中旬');
    expect(cellOf({ view, today: TODAY, year: 2026 }, project, target)).toBe('2020年4月中旬');
  });

  test('约数仍是约数，不论单位', async () => {
    const ledger = await ledgerOf('ledger-messy-libreoffice.xlsx', null);
    const view = ledger.view();
    const [project] = view.all('project').filter(({ name }) => name === '示例项目戊');
    if (project === undefined) throw new Error('no project');
    expect(cellOf({ view, today: TODAY, year: 2020 }, project, { kind: 'field', field: 'totalInvestment' })).toBe(
      '约23000万元',
    );
  });
});
