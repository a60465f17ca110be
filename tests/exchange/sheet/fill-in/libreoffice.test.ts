// A fill-in sheet that was really opened, filled in and saved in LibreOffice 7.4 (three white cells): it drops what XML does not
// carry, turns very-hidden into hidden, and is read all the same.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { planFillIn } from '../../../../src/exchange/sheet/fill-in/plan-fill-in.ts';
import { readFillIn } from '../../../../src/exchange/sheet/fill-in/read-fill-in.ts';
import { readWorkbook } from '../../../../src/exchange/sheet/read/read-workbook.ts';
import { FORM_DAY, FORM_WISH, smallForms } from './small-forms.ts';

test('what was filled in in LibreOffice comes back, and nothing else', async () => {
  const bytes = readFileSync('tests/fixtures/fill-in/edited-in-libreoffice.xlsx');
  const read = await readWorkbook(new Uint8Array(bytes), '填报表.xlsx');
  const filled = read.ok ? readFillIn(read.value) : 'other';
  if (typeof filled === 'string') throw new Error(filled);
  expect(filled).toMatchObject({ facts: FORM_WISH, lost: [], rows: 5 });
  const entries = planFillIn(smallForms().view(), [{ file: '填报表.xlsx', filled }], FORM_DAY);
  expect(entries.map(({ cell, state, now }) => [cell.id, cell.key, now, cell.is, state])).toEqual([
    ['projecta', 'text', '主体施工到 12 层', '主体封顶，砌筑 3 层', 'change'],
    ['projecta', 'figure', '', '1260.5', 'change'],
    ['a1', 'done', '', '2026-02-27', 'change'],
  ]);
});
