// The second import of the same file makes no change (重复导入不改动), for every sample ledger.
import { describe, expect, test } from 'vitest';
import { accountFor } from '../../../../src/exchange/sheet/understand/account-for.ts';
import { chooseSheet } from '../../../../src/exchange/sheet/understand/score-sheet.ts';
import { firstSheet, importInto, memoryLedger, planAgain, sample, understood } from './memory-ledger.ts';

const FILES: readonly (readonly [string, number])[] = [
  ['ledger-small-libreoffice.xlsx', 44],
  ['ledger-small-openpyxl.xlsx', 44],
  ['ledger-small.xls', 44],
  ['ledger-small.ods', 44],
  ['ledger-small.utf8.csv', 44],
  ['ledger-small.utf8-bom.csv', 44],
  ['ledger-small.utf16le-bom.csv', 44],
  ['ledger-small.gbk.csv', 44],
  ['ledger-small.gb18030.csv', 44],
  ['ledger-1904-libreoffice.xlsx', 44],
  ['ledger-1904-openpyxl.xlsx', 44],
  ['ledger-1904.xls', 44],
  ['ledger-1k-libreoffice.xlsx', 1000],
  ['ledger-messy-libreoffice.xlsx', 5],
  ['ledger-messy.xls', 5],
  ['ledger-messy.gb18030.csv', 5],
];

describe('每个样表', () => {
  for (const [file, projects] of FILES)
    test(`${file}：${projects} 个项目，每格有交代，再导一次不改动`, async () => {
      const workbook = await sample(file);
      expect(chooseSheet(workbook)).toBe(0);
      const sheet = firstSheet(workbook);
      const read = understood(sheet, { year: 2020 });
      expect(accountFor(sheet, read).dropped).toEqual([]);
      const ledger = memoryLedger();
      const first = importInto(ledger, sheet, read);
      expect(first.counts).toEqual({ added: projects, changed: 0, conflict: 0, same: 0, notInSheet: 0, ask: 0 });
      expect(ledger.view().all('project')).toHaveLength(projects);
      const second = planAgain(ledger, sheet, read);
      expect(second.rows.flatMap(({ changes }) => changes.map(({ key }) => key))).toEqual([]);
      expect(second.counts).toEqual({ added: 0, changed: 0, conflict: 0, same: projects, notInSheet: 0, ask: 0 });
    }, 30_000);
});
