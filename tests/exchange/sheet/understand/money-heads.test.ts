// Heads of amounts (投资表头): what stands alone beside 总投资 is still the year's plan and the year's doing.
import { expect, test } from 'vitest';
import { understood } from '../plan/memory-ledger.ts';
import { smallSheet } from '../support/small-sheet.ts';

test('年度计划、本年完成 单独成列，也读作投资', () => {
  const read = understood(
    smallSheet([
      ['2020年项目台账（单位：万元）'],
      ['序号', '项目名称', '专班', '总投资', '年度计划', '本年完成'],
      [1, '甲项目', '第一专班', 12000, 3000, 1800.5],
    ]),
  );
  expect(read.projects[0]?.figures.map(({ measure, period, amount }) => [measure, period, amount.fen])).toEqual([
    ['plan', '2020', 3_000_000_000],
    ['done', '2020', 1_800_500_000],
  ]);
});
