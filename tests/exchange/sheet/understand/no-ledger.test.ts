// Files that are no ledgers say so (不是台账): nothing is made of them.
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { readWorkbook } from '../../../../src/exchange/sheet/read/read-workbook.ts';
import { chooseSheet } from '../../../../src/exchange/sheet/understand/score-sheet.ts';
import { understandSheet } from '../../../../src/exchange/sheet/understand/understand-sheet.ts';
import { NO_ANSWERS } from '../../../../src/exchange/sheet/understand/understood.ts';
import { SAMPLES } from '../plan/memory-ledger.ts';

// Real files on a machine that is doing something else as well.
vi.setConfig({ testTimeout: 30_000 });

test('加密的样表打开后里面不是台账', async () => {
  const name = 'password-示例123.xlsx';
  const bytes = new Uint8Array(readFileSync(new URL(encodeURIComponent(name), SAMPLES)));
  const read = await readWorkbook(bytes, name, { password: '示例123' });
  if (!read.ok) throw new Error(read.refusal.code);
  expect(chooseSheet(read.value)).toBeNull();
});

const HOSTILE = [
  '00-ok',
  '06-deep-nest-1M',
  '14-dimension-lie',
  '15-merge-whole-sheet',
  '16-DV-whole-column_real_life',
  '17-DV-whole-sheet',
  '24-cols-16384',
  '04-billion-laughs',
  '05-xxe',
  '19-proto',
  '21-formula-cmd',
];

test.each(HOSTILE)('%s 不是台账', async (name) => {
  const bytes = new Uint8Array(readFileSync(new URL(`../hostile/${name}.xlsx`, SAMPLES)));
  const read = await readWorkbook(bytes, `${name}.xlsx`);
  if (!read.ok) return expect(read.refusal.code).not.toBe('');
  expect(chooseSheet(read.value)).toBeNull();
  expect(read.value.sheets.map((sheet) => understandSheet(sheet, { answers: NO_ANSWERS }))).toEqual(
    read.value.sheets.map(() => null),
  );
});
