// A sheet is written off the page, in a real worker of a real browser.
import { expect, test } from 'vitest';
import { readWorkbook } from '../../../src/exchange/sheet/read/read-workbook.ts';
import type { SheetSpec } from '../../../src/exchange/sheet/write/sheet-spec.ts';
import { writeInWorker } from '../../../src/exchange/sheet/write/write-in-worker.ts';

const HEADS = ['序号', '项目名称', '总投资'];

function specOf(rows: number): SheetSpec {
  return {
    name: '台账',
    title: '重点项目台账',
    unitRow: { left: '填报单位：示例项目办', right: '单位：万元' },
    heads: HEADS.map((text, index) => ({ text, row: 1, column: index + 1, rows: 1, columns: 1 })),
    columns: [
      { width: 6, kind: 'number' },
      { width: 24, kind: 'text' },
      { width: 12, kind: 'money' },
    ],
    rows: Array.from({ length: rows }, (_, index) => ({
      kind: 'data' as const,
      merges: [],
      cells: [index + 1, `示例项目${index + 1}号`, index * 1.5],
    })),
    frozenColumns: 2,
    footer: { beforePage: '第 ', beforePages: ' 页 共 ', after: ' 页' },
    hidden: null,
  };
}

test('what the worker writes reads back row by row', async () => {
  const read = await readWorkbook(await writeInWorker(specOf(2000)), '台账.xlsx', {});
  if (!read.ok) throw new Error(read.refusal.code);
  const rows = read.value.sheets[0]?.rows ?? [];
  expect(rows).toHaveLength(2003);
  expect(rows.at(-1)?.cells.map((cell) => cell?.value)).toMatchObject([
    { kind: 'number', number: 2000 },
    { kind: 'text', text: '示例项目2000号' },
    { kind: 'number', number: 2998.5 },
  ]);
});

test('a cancelled export ends its worker and says so', async () => {
  const abort = new AbortController();
  const writing = writeInWorker(specOf(2000), abort.signal);
  abort.abort();
  await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
  await expect(writeInWorker(specOf(1), abort.signal)).rejects.toMatchObject({ name: 'AbortError' });
});
