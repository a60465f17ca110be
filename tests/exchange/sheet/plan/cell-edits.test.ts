// What an edited cell of a slot, of a merged team or of a derived column does (席位、合并、算出的格); planned days keep 原计划.
import { describe, expect, test, vi } from 'vitest';
import { day } from '../../../../src/domain/day.ts';
import { ALL_ROWS, importArgs } from '../../../../src/exchange/sheet/plan/import-args.ts';
import type { Cell, Sheet } from '../../../../src/exchange/sheet/read/workbook.ts';
import { withCells } from '../support/with-cells.ts';
import { decide, firstSheet, importInto, memoryLedger, planAgain, sample, TODAY, understood } from './memory-ledger.ts';

// Real files on a machine that is doing something else as well.
vi.setConfig({ testTimeout: 30_000 });

const text = (value: string): Cell => ({
  text: value,
  value: { kind: 'text', text: value },
  formula: null,
  unknown: false,
});

async function imported() {
  const sheet = firstSheet(await sample('ledger-small-libreoffice.xlsx'));
  const ledger = memoryLedger();
  importInto(ledger, sheet, understood(sheet, { year: 2020 }));
  const plan = (cells: readonly (readonly [string, Cell | null])[]) => {
    const copy: Sheet = withCells(sheet, new Map(cells));
    const read = understood(copy, { year: 2020 });
    return { copy, read, plan: planAgain(ledger, copy, read) };
  };
  const project = (number: string) => {
    const found = ledger
      .view()
      .all('project')
      .find((row) => row.number === number);
    if (found === undefined) throw new Error(`no project ${number}`);
    return found;
  };
  return { sheet, ledger, plan, project };
}

describe('席位', () => {
  test('换人：旧任职止于昨天，新任职从今天起，旧的不覆盖', async () => {
    const { ledger, plan, project } = await imported();
    const {
      copy,
      read,
      plan: made,
    } = plan([
      ['5:14', text('项目专员 4、项目专员99')],
      ['6:14', text('项目专员88')],
    ]);
    expect(made.counts).toMatchObject({ changed: 2, added: 0 });
    const changes = made.rows.flatMap((row) => row.changes);
    expect(changes.map(({ subject, before, after }) => [subject.kind, before, after])).toEqual([
      ['slot', { kind: 'text', text: '项目专员4' }, { kind: 'text', text: '项目专员4、项目专员99' }],
      ['slot', { kind: 'text', text: '项目专员4' }, { kind: 'text', text: '项目专员88' }],
    ]);
    importInto(ledger, copy, read);
    const view = ledger.view();
    const slot = view.all('slot').find(({ role }) => role === 'specialist')?.id;
    const duties = (number: string) =>
      view
        .rows('assignment', 'project', project(number).id)
        .filter((row) => row.slot === slot)
        .map(({ person, from, to }) => [view.row('person', person ?? '')?.name, from, to])
        .sort();
    expect(duties('1')).toEqual([
      ['项目专员4', null, null],
      ['项目专员99', TODAY, null],
    ]);
    expect(duties('2')).toEqual([
      ['项目专员4', null, day('2020-06-14')],
      ['项目专员88', TODAY, null],
    ]);
    expect(planAgain(ledger, copy, read).counts.changed).toBe(0);
  });

  test('名字中间加空格是同一个人；空格子不免职', async () => {
    const { plan } = await imported();
    const { plan: made } = plan([
      ['5:12', text('组 长 乙')],
      ['6:14', null],
    ]);
    expect(made.counts.changed).toBe(0);
  });

  test('乡镇席位没有列，留空', async () => {
    const { ledger } = await imported();
    const roles = new Set(
      ledger
        .view()
        .all('slot')
        .map(({ role }) => role),
    );
    expect([...roles].sort()).toEqual(['coordination', 'permits', 'specialist']);
    const [unit] = ledger
      .view()
      .all('unit')
      .filter(({ name }) => name === '帮包部门38');
    expect(unit?.kind).toBe('department');
  });
});

describe('合并的专班格', () => {
  test('改合并格的首格，覆盖的四个项目都换专班；新专班只建一个', async () => {
    const { ledger, plan } = await imported();
    const { copy, read, plan: made } = plan([['5:2', text('第十二专班')]]);
    expect(
      made.rows
        .filter(({ changes }) => changes.length > 0)
        .map(({ row, changes }) => [row, changes.map(({ subject }) => subject)]),
    ).toEqual([]);
    expect(
      made.rows.filter(({ kind }) => kind === 'ask').map(({ row, candidates }) => [row, candidates.length]),
    ).toEqual([
      [5, 1],
      [6, 1],
      [7, 1],
      [8, 1],
    ]);
    const match = new Map(
      made.rows.flatMap(({ row, candidates }) =>
        row !== null && candidates[0] ? [[row, candidates[0].id] as const] : [],
      ),
    );
    const told = planAgain(ledger, copy, read, { match });
    expect(told.rows.flatMap(({ changes }) => changes.map(({ subject, after }) => [subject, after]))).toEqual(
      Array.from({ length: 4 }, () => [
        { kind: 'field', field: 'team' },
        { kind: 'text', text: '第十二专班' },
      ]),
    );
    importInto(ledger, copy, read, { match });
    expect(
      ledger
        .view()
        .all('team')
        .map(({ number }) => number)
        .sort((a, b) => (a ?? 0) - (b ?? 0)),
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});

describe('算出的格', () => {
  test('改了完成率不进台账，只报与完成÷计划不符', async () => {
    const { plan } = await imported();
    const { read, plan: made } = plan([['5:8', text('99.9%')]]);
    expect(made.counts.changed).toBe(0);
    expect(read.problems.filter(({ code }) => code === 'rateDiffers').map(({ row, facts }) => [row, facts])).toEqual([
      [5, { stated: 99.9, counted: 7.2 }],
    ]);
  });
});

describe('节点与数据', () => {
  test('改计划日期：原计划不动，理由写导入的文件', async () => {
    const { ledger, plan, project } = await imported();
    const { copy, read } = plan([['6:10', text('2020-09-30')]]);
    importInto(ledger, copy, read, { file: '九月.xlsx' });
    const [node] = ledger.view().rows('milestone', 'project', project('2').id);
    expect([node?.planned?.to, node?.baseline?.to, node?.planReason]).toEqual([
      '2020-09-30',
      '2020-03-20',
      { text: '导入 九月.xlsx', agreedBy: null, on: TODAY },
    ]);
  });

  test('空格子不清掉台账里的内容，列出留着的', async () => {
    const { plan } = await imported();
    const { plan: made } = plan([
      ['5:16', null],
      ['5:5', null],
    ]);
    expect(made.counts.changed).toBe(0);
    expect(made.rows.find(({ row }) => row === 5)?.kept.map(({ column }) => column)).toEqual([5, 16]);
  });

  test('本表未列的项目保留；「本表只含某专班」时别的专班不算缺', async () => {
    const { sheet, ledger } = await imported();
    const copy: Sheet = { ...sheet, rows: sheet.rows.filter(({ row }) => row < 8 || row > 47) };
    const read = understood(copy, { year: 2020 });
    expect(planAgain(ledger, copy, read).counts).toMatchObject({ same: 4, notInSheet: 40, changed: 0 });
    const first =
      ledger
        .view()
        .all('team')
        .find(({ number }) => number === 1)?.id ?? null;
    expect(planAgain(ledger, copy, read, { onlyTeam: first }).counts.notInSheet).toBe(1);
  });
});

describe('写入', () => {
  test('预览之后台账又改过，不写并要求重新比对', async () => {
    const { ledger, plan, project } = await imported();
    const { plan: made } = plan([['5:5', text('50000')]]);
    const args = importArgs(made, ALL_ROWS);
    expect(decide(ledger, args).ok).toBe(true);
    ledger.apply([
      { entity: 'project', id: project('1').id, set: { totalInvestment: { fen: 1, words: null, approximate: false } } },
    ]);
    const refused = decide(ledger, args);
    expect(refused.ok ? null : refused.refusal.code).toBe('planIsStale');
  });

  test('同一方案写两次，第二次不重复建项目', async () => {
    const sheet = firstSheet(await sample('ledger-messy-libreoffice.xlsx'));
    const ledger = memoryLedger();
    const args = importArgs(planAgain(ledger, sheet, understood(sheet)), ALL_ROWS);
    const first = decide(ledger, args);
    if (first.ok) ledger.apply(first.value);
    const second = decide(ledger, args);
    expect([first.ok, second.ok ? null : second.refusal.code]).toEqual([true, 'planIsStale']);
  });

  test('去掉勾的行不写，只为它建的单位和人也不建', async () => {
    const sheet = firstSheet(await sample('ledger-messy-libreoffice.xlsx'));
    const ledger = memoryLedger();
    importInto(ledger, sheet, understood(sheet), {}, { without: new Set([7, 8, 9, 12]), conflicts: new Map() });
    const view = ledger.view();
    expect([
      view.all('project').map(({ name }) => name),
      view.all('unit').map(({ name }) => name),
      view.all('team').map(({ name }) => name),
    ]).toEqual([['示例项目戊'], ['示例局'], ['第二专班']]);
  });

  test('超过两万行，请拆成几张', () => {
    const refused = decide(memoryLedger(), { file: '大表.xlsx', signature: '', rows: 20_001, drafts: [], expects: [] });
    expect(refused).toEqual({ ok: false, refusal: { code: 'importTooLarge', facts: { rows: 20_001, most: 20_000 } } });
  });
});
