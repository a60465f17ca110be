// 空白模板: sheet in by hand it imports without a question and without a problem.
import { expect, test, vi } from 'vitest';
import { blankSheet } from '../../../../src/exchange/sheet/export/blank-sheet.ts';
import { readWorkbook } from '../../../../src/exchange/sheet/read/read-workbook.ts';
import { accountFor } from '../../../../src/exchange/sheet/understand/account-for.ts';
import { understandSheet } from '../../../../src/exchange/sheet/understand/understand-sheet.ts';
import { NO_ANSWERS } from '../../../../src/exchange/sheet/understand/understood.ts';
import { writeWorkbook } from '../../../../src/exchange/sheet/write/write-workbook.ts';
import { zh } from '../../../../src/words/zh-CN/index.ts';
import { firstSheet, memoryLedger, planAgain } from '../plan/memory-ledger.ts';

vi.setConfig({ testTimeout: 30_000 });

/** `typed`: what somebody has written into the first row, by head. */
async function blank(typed: ReadonlyMap<string, string> = new Map()) {
  const empty = blankSheet(zh, 2026, '2026 年项目台账');
  const cells = empty.columns.map(
    (_, at) => typed.get(empty.heads.findLast(({ column }) => column === at + 1)?.text ?? '') ?? null,
  );
  const spec = { ...empty, rows: [{ kind: 'data' as const, cells, merges: [] }, ...empty.rows.slice(1)] };
  const read = await readWorkbook(await writeWorkbook(spec), '模板.xlsx');
  if (!read.ok) throw new Error(read.refusal.code);
  return { spec, sheet: firstSheet(read.value) };
}

test('nothing derived is asked for, and every row is ruled', async () => {
  const { spec } = await blank();
  const heads = spec.heads.map(({ text }) => text);
  for (const head of ['项目名称', '专班', '总投资', '年度计划', '计划开工时间', '项目专员', '备注'])
    expect(heads).toContain(head);
  for (const head of ['灯', '占比', '下一节点']) expect(heads).not.toContain(head);
  expect(spec.rows.length).toBeGreaterThan(20);
  expect(spec.unitRow?.right).toBe('单位：万元');
});

test('empty, it has no problems', async () => {
  const { sheet } = await blank();
  const read = understandSheet(sheet, { answers: NO_ANSWERS });
  expect(read === null ? [] : [...read.problems, ...read.questions]).toEqual([]);
  expect(read?.projects ?? []).toEqual([]);
});

test('filled in, every cell is placed: no question, no problem, no leftover', async () => {
  const { sheet } = await blank(
    new Map([
      ['序号', '1'],
      ['专班', '第一专班'],
      ['项目名称', '示例项目甲'],
      ['建设内容及规模', '厂房 2 栋'],
      ['项目单位', '示例企业01有限公司'],
      ['总投资', '12000'],
      ['年度计划', '5000'],
      ['本年完成', '3200'],
      ['计划开工时间', '2026-03-01'],
      ['计划竣工时间', '2027-05-30'],
      ['形象进度', '基础施工'],
      ['存在问题', '管线未迁'],
      ['下步打算', '月底迁完'],
      ['县级干部', '组长甲'],
      ['帮包部门及责任人', '住建部门 科长01'],
      ['乡镇责任人', '甲街道 科长02'],
      ['项目专员', '专员01'],
      ['备注', '无'],
    ]),
  );
  const read = understandSheet(sheet, { answers: NO_ANSWERS });
  if (read === null) throw new Error('no ledger recognised');
  expect(read.problems).toEqual([]);
  expect(read.questions).toEqual([]);
  expect(accountFor(sheet, read).dropped).toEqual([]);
  const plan = planAgain(memoryLedger(), sheet, read);
  expect(read.leftovers.filter(({ row }) => row > 4)).toEqual([]);
  expect(plan.counts).toMatchObject({ added: 1, conflict: 0, ask: 0 });
});
