// Expected values written down by hand from the files as LibreOffice shows them.

import { beforeAll, describe, expect, test, vi } from 'vitest';
import { cellAt, cellsOf, readLedger, sheetOf } from './samples.ts';

// The spare reader prints remarks about .ods number formats.
beforeAll(() => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});

const text = (shown: string) => ({ text: shown, value: { kind: 'text', text: shown }, formula: null, unknown: false });
const number = (value: number, shown: string, formula: string | null = null) => ({
  text: shown,
  value: { kind: 'number', number: value, text: shown },
  formula,
  unknown: false,
});
const day = (value: string, shown: string) => ({
  text: shown,
  value: { kind: 'day', day: value, text: shown, shows: 'day' },
  formula: null,
  unknown: false,
});

const smallTexts = {
  A1: text('重点项目建设台账'),
  A2: text('填报单位：示例开发区项目办'),
  M2: text('单位：万元'),
  A3: text('序号'),
  E3: text('总投资'),
  F3: text('年度投资'),
  I3: text('建设节点'),
  L3: text('帮包力量（4对1）'),
  P3: text('备注'),
  A4: null,
  F4: text('计划'),
  H4: text('完成率'),
  K4: text('实际完成时间'),
  N4: text('项目专员'),
  A5: number(1, '1'),
  B5: text('第一专班'),
  C5: text('示例项目00001号年产84万件智能部件建设项目'),
  E5: number(43245.95, '43,245.95'),
  J5: text('12月中旬'),
  K5: day('2020-02-12', '2020年2月12日'),
  P5: text('需协调解决：\n1.土地指标；2.电力增容'),
  B6: null,
  J6: day('2020-03-20', '2020-03-20'),
  K6: null,
  P6: text('一般文字红色加粗尾部'),
  J8: text('2020-06-30'),
  C9: text('示例项目00005号年产13万件智能部件建设项目'),
  A10: number(6, '6'),
  J14: text('20200415'),
  J20: text('11月30日前'),
  J23: text('2020/4/1'),
  J41: text('已完成'),
  B45: text('第十一专班'),
  A48: number(44, '44'),
  C48: text('示例项目00044号年产64万件智能部件建设项目'),
  J48: day('2020-08-07', '2020-08-07'),
  A49: text('合计'),
  P49: null,
};

const otherTexts1904 = {
  A1: text('重点项目建设台账'),
  C5: text('示例项目00001号年产87万件智能部件建设项目'),
  E5: number(28359.64, '28,359.64'),
  J5: text('2020-06-30'),
  K5: day('2020-02-02', '2020年2月2日'),
  J6: day('2020-08-24', '2020-08-24'),
  J7: day('2020-10-11', '2020年10月11日'),
  J9: day('2019-02-22', '2019年2月22日'),
  K9: day('2019-02-17', '2019年2月17日'),
  J48: day('2020-12-10', '2020-12-10'),
  A49: text('合计'),
};

const carriesEverything = { date1904: false, hiddenRows: [10], hiddenThird: true, merges: 25 };

describe('the 44-row ledger in every format', () => {
  test.each([
    ['ledger-small-libreoffice.xlsx', 'xlsx', smallTexts, carriesEverything],
    ['ledger-small-openpyxl.xlsx', 'xlsx', smallTexts, carriesEverything],
    ['ledger-small.xls', 'xls', smallTexts, carriesEverything],
    ['ledger-small.ods', 'ods', smallTexts, { ...carriesEverything, hiddenRows: [], hiddenThird: null }],
    ['ledger-1904-libreoffice.xlsx', 'xlsx', otherTexts1904, { ...carriesEverything, date1904: true }],
    ['ledger-1904-openpyxl.xlsx', 'xlsx', otherTexts1904, { ...carriesEverything, date1904: true }],
    ['ledger-1904.xls', 'xls', otherTexts1904, { ...carriesEverything, date1904: true }],
  ] as const)('%s', async (name, format, expected, { date1904, hiddenRows, hiddenThird, merges }) => {
    const workbook = await readLedger(name);
    const sheet = sheetOf(workbook);
    expect(workbook).toMatchObject({ format, encoding: null, date1904 });
    expect(workbook.sheets.map((found) => found.name)).toEqual(['项目台账', '日期与特殊值', '隐藏表']);
    expect(workbook.sheets.map((found) => found.hidden)[2]).toBe(hiddenThird);
    expect(sheet).toMatchObject({ rowCount: 49, columnCount: 16, hiddenRows, veryHidden: false });
    expect(sheet.rows.map((row) => row.row)).toEqual(Array.from({ length: 49 }, (_, index) => index + 1));
    for (const [address, cell] of Object.entries(expected)) {
      expect({ [address]: cellAt(sheet, address) }).toEqual({ [address]: cell });
    }
    expect(sheet.merges).toHaveLength(merges);
    expect(sheet.merges).toContainEqual({ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 16 });
    expect(sheet.merges).toContainEqual({ firstRow: 3, firstColumn: 6, lastRow: 3, lastColumn: 8 });
    expect(sheet.merges).toContainEqual({ firstRow: 3, firstColumn: 3, lastRow: 4, lastColumn: 3 });
    expect(sheet.merges).toContainEqual({ firstRow: 45, firstColumn: 2, lastRow: 48, lastColumn: 2 });
    expect(sheet.notTaken).toEqual([
      { row: 9, column: 3, kind: 'comment', text: '督查批注：节点滞后' },
      { row: 9, column: 3, kind: 'link', text: 'https://example.invalid/' },
    ]);
  });

  test.each(['ledger-small-libreoffice.xlsx', 'ledger-small.xls', 'ledger-small.ods'])(
    '%s carries the results of its formulas',
    async (name) => {
      const sheet = sheetOf(await readLedger(name));
      expect(cellAt(sheet, 'H5')).toMatchObject({ text: '7.2%', formula: 'IF(F5=0,0,G5/F5)', unknown: false });
      expect(cellAt(sheet, 'E49')).toMatchObject({ text: '2,471,010.17', formula: 'SUM(E5:E48)', unknown: false });
      expect(cellAt(sheet, 'H49')?.text).toBe('46.8%');
    },
  );

  test.each(['ledger-small-openpyxl.xlsx', 'ledger-1904-openpyxl.xlsx'])(
    '%s has formulas without results: unknown, never 0',
    async (name) => {
      const sheet = sheetOf(await readLedger(name));
      const unknown = [...cellsOf(sheet).values()].filter((cell) => cell.unknown);
      expect(unknown).toHaveLength(48);
      expect(cellAt(sheet, 'H5')).toEqual({
        text: '',
        value: { kind: 'text', text: '' },
        formula: 'IF(F5=0,0,G5/F5)',
        unknown: true,
      });
      expect(cellAt(sheet, 'E49')).toMatchObject({ formula: 'SUM(E5:E48)', unknown: true });
    },
  );

  test.each([
    ['ledger-small-libreoffice.xlsx', 'ledger-small.xls'],
    ['ledger-small-libreoffice.xlsx', 'ledger-small.ods'],
    ['ledger-1904-libreoffice.xlsx', 'ledger-1904.xls'],
    ['ledger-messy-libreoffice.xlsx', 'ledger-messy.xls'],
  ])('%s and %s show the same text in every cell of the ledger', async (first, second) => {
    const [a, b] = [sheetOf(await readLedger(first)), sheetOf(await readLedger(second))];
    const shown = (sheet: typeof a) => [...cellsOf(sheet)].map(([place, cell]) => [place, cell.value.kind, cell.text]);
    expect(shown(a)).toEqual(shown(b));
    expect(shown(a).length).toBeGreaterThan(80);
    expect(a.merges.length).toBe(b.merges.length);
  });
});

describe('special values (second sheet)', () => {
  test.each(['ledger-small-libreoffice.xlsx', 'ledger-small.xls'])('%s', async (name) => {
    const sheet = sheetOf(await readLedger(name), 1);
    const held = (address: string) => cellAt(sheet, address)?.value;
    expect(['B2', 'B3', 'B4', 'B5'].map(held)).toMatchObject(
      ['1900-01-01', '1900-02-28', '1900-02-28', '1900-03-01'].map((value) => ({ kind: 'day', day: value })),
    );
    expect(held('B6')).toEqual({ kind: 'day', day: '2019-12-31', text: '2019年12月', shows: 'month' });
    expect(held('B7')).toEqual({ kind: 'day', day: '2019-12-31', text: '2019-12-31 08:30', shows: 'day' });
    expect(held('B8')).toEqual({ kind: 'number', number: 0.1234, text: '12.34%' });
    expect(held('B9')).toEqual({ kind: 'text', text: '007' });
    expect(held('B10')).toEqual({ kind: 'text', text: '110101199001010000' });
    expect(held('B12')).toEqual({ kind: 'flag', flag: true });
    expect(held('B13')).toEqual({ kind: 'error', code: '#DIV/0!' });
    expect(cellAt(sheet, 'B14')).toMatchObject({ text: '项目台账', formula: '"项目"&"台账"' });
    expect(held('B15')).toMatchObject({ kind: 'day', day: '2020-02-29' });
    expect(held('A16')).toEqual({ kind: 'text', text: '__proto__' });
    expect(held('B19')).toEqual({ kind: 'text', text: '  有空格  ' });
    expect(held('B20')).toEqual({ kind: 'text', text: '１２３' });
    expect(held('B21')).toEqual({ kind: 'text', text: '甲\n乙' });
    expect(held('B22')).toEqual({ kind: 'text', text: '𠮷㙍䶮' });
    expect(held('B24')).toEqual({ kind: 'text', text: '3.5亿元' });
  });
});

describe('the larger and the messy ledger', () => {
  test('1,000 projects: first and last row, both blocks of the first team', async () => {
    const sheet = sheetOf(await readLedger('ledger-1k-libreoffice.xlsx'));
    expect(sheet).toMatchObject({ rowCount: 1005, columnCount: 16, hiddenRows: [10] });
    expect(cellAt(sheet, 'C5')?.text).toBe('示例项目00001号年产82万件智能部件建设项目');
    expect(cellAt(sheet, 'J86')?.text).toBe('①3月底前完成；②6月底前验收');
    expect(cellAt(sheet, 'A1004')?.text).toBe('1000');
    expect(cellAt(sheet, 'A1005')?.text).toBe('合计');
    const teams = sheet.merges.filter((merge) => merge.firstColumn === 2 && merge.firstRow >= 5);
    expect(teams).toHaveLength(12);
    expect(teams).toContainEqual({ firstRow: 5, firstColumn: 2, lastRow: 94, lastColumn: 2 });
    expect(teams).toContainEqual({ firstRow: 995, firstColumn: 2, lastRow: 1004, lastColumn: 2 });
    expect([cellAt(sheet, 'B5')?.text, cellAt(sheet, 'B995')?.text]).toEqual(['第一专班', '第一专班']);
  });

  test.each(['ledger-messy-libreoffice.xlsx', 'ledger-messy.xls', 'ledger-messy.gb18030.csv'])('%s', async (name) => {
    const sheet = sheetOf(await readLedger(name));
    const shown = (address: string) => cellAt(sheet, address)?.text ?? null;
    expect(sheet).toMatchObject({ rowCount: 18, columnCount: 13 });
    expect(sheet.rows.some((row) => row.row === 14)).toBe(false);
    expect(shown('A1')).toBe('附件1');
    expect(shown('M3')).toBe('单位：亿元');
    expect(shown('B4')).toBe('项目名称及\n建设内容');
    expect(shown('A6')).toBe('一、第一专班（3个）');
    expect(shown('C7')).toBe('3.5亿元');
    expect(shown('G7')).toBe('①1月底前完成立项；②3月底前完成土地组卷');
    expect(shown('C9')).toBe('1.2');
    expect(shown('H9')).toBe('２０２０年６月');
    expect(shown('C10')).toBe('15.9');
    expect(shown('C12')).toBe(' 0.85 ');
    expect(shown('L13')).toBe('土地指标未落实；\n环评未批复');
    expect(shown('C16')).toBe('19.05');
    expect(shown('A17')).toBe('注：1.“○”表示正常推进；2.“★”为省重点项目。');
    expect(shown('J18')).toBe('电话：0000-0000000');
  });
});

describe('csv in five encodings', () => {
  test('all five hold the same texts', async () => {
    const files = [
      ['ledger-small.utf8.csv', 'utf-8'],
      ['ledger-small.utf8-bom.csv', 'utf-8'],
      ['ledger-small.utf16le-bom.csv', 'utf-16le'],
      ['ledger-small.gb18030.csv', 'gb18030'],
      ['ledger-small.gbk.csv', 'gb18030'],
    ] as const;
    const read = await Promise.all(files.map(([name]) => readLedger(name)));
    expect(read.map((workbook) => workbook.encoding)).toEqual(files.map(([, encoding]) => encoding));
    const [first, ...others] = read.map((workbook) => sheetOf(workbook).rows);
    for (const rows of others) expect(rows).toEqual(first);
    const sheet = sheetOf(await readLedger('ledger-small.utf8.csv'));
    expect(sheet).toMatchObject({ name: 'ledger-small.utf8', rowCount: 49, columnCount: 16, hidden: false });
    expect(cellAt(sheet, 'E5')).toEqual(text('43,245.95'));
    expect(cellAt(sheet, 'K5')).toEqual(text('2020年2月12日'));
    expect(cellAt(sheet, 'P5')).toEqual(text('需协调解决：\n1.土地指标；2.电力增容'));
    expect(cellAt(sheet, 'H49')).toEqual(text('46.8%'));
  });
});
