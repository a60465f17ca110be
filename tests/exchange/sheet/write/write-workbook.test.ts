import { read, utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../../src/exchange/sheet/read/read-workbook.ts';
import type { Cell, Sheet, Workbook } from '../../../../src/exchange/sheet/read/workbook.ts';
import type { SheetSpec, SpecRow } from '../../../../src/exchange/sheet/write/sheet-spec.ts';
import { writeWorkbook } from '../../../../src/exchange/sheet/write/write-workbook.ts';

const row = (cells: SpecRow['cells'], kind: SpecRow['kind'] = 'data', merges: SpecRow['merges'] = []): SpecRow => ({
  kind,
  cells,
  merges,
});

const ledger: SheetSpec = {
  name: '2020年 重点项目/台账',
  title: '示例开发区重点项目台账',
  unitRow: { left: '填报单位：示例开发区项目办', right: '单位：万元' },
  heads: [
    { text: '序号', row: 1, column: 1, rows: 2, columns: 1 },
    { text: '专班', row: 1, column: 2, rows: 2, columns: 1 },
    { text: '项目名称', row: 1, column: 3, rows: 2, columns: 1 },
    { text: '投资', row: 1, column: 4, rows: 1, columns: 2 },
    { text: '计划', row: 2, column: 4, rows: 1, columns: 1 },
    { text: '占比', row: 2, column: 5, rows: 1, columns: 1 },
    { text: '开工', row: 1, column: 6, rows: 2, columns: 1 },
    { text: '备注', row: 1, column: 7, rows: 2, columns: 1 },
  ],
  columns: [
    { width: 6, kind: 'number' },
    { width: 10, kind: 'text' },
    { width: 30, kind: 'text' },
    { width: 12, kind: 'money' },
    { width: 8, kind: 'percent' },
    { width: 12, kind: 'day' },
    { width: 30, kind: 'longText' },
  ],
  rows: [
    row(['一、第一专班（2个）'], 'group', [{ column: 1, columns: 7, rows: 1 }]),
    row([1, '第一专班', '示例项目甲', 43245.95, 0.072, { day: '2020-02-29' }, '第一行\n第二行'], 'data', [
      { column: 2, columns: 1, rows: 2 },
    ]),
    row([2, null, '示例项目乙', '约2.3亿', null, '三季度', null]),
    row(['合计', null, null, 43245.95, null, null, null], 'total', [{ column: 1, columns: 3, rows: 1 }]),
  ],
  frozenColumns: 3,
  footer: { beforePage: '第 ', beforePages: ' 页 共 ', after: ' 页' },
  hidden: {
    name: 'ids',
    rows: [
      ['project', 'p1', '00171'],
      ['=1+1', '110101199001010000'],
    ],
  },
};

async function readBack(bytes: Uint8Array): Promise<Workbook> {
  const result = await readWorkbook(bytes, 'out.xlsx');
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

function cellAt(sheet: Sheet | undefined, rowNumber: number, column: number): Cell | null {
  return sheet?.rows.find((found) => found.row === rowNumber)?.cells[column - 1] ?? null;
}

describe('an exported sheet', () => {
  test('reads back by our own reader with titles, heads, values and merges where they were put', async () => {
    const [sheet, ids] = (await readBack(await writeWorkbook(ledger))).sheets;
    expect(sheet?.name).toBe('2020年 重点项目 台账');
    expect(cellAt(sheet, 1, 1)?.text).toBe('示例开发区重点项目台账');
    expect(cellAt(sheet, 2, 1)?.text).toBe('填报单位：示例开发区项目办');
    expect(cellAt(sheet, 2, 7)?.text).toBe('单位：万元');
    expect(cellAt(sheet, 3, 4)?.text).toBe('投资');
    expect(cellAt(sheet, 4, 5)?.text).toBe('占比');
    expect(cellAt(sheet, 6, 4)?.value).toEqual({ kind: 'number', number: 43245.95, text: '43,245.95' });
    expect(cellAt(sheet, 6, 5)?.text).toBe('7.2%');
    expect(cellAt(sheet, 6, 6)?.value).toEqual({
      kind: 'day',
      day: '2020-02-29',
      text: '2020-02-29',
      shows: 'day',
    });
    expect(cellAt(sheet, 6, 7)?.text).toBe('第一行\n第二行');
    expect(cellAt(sheet, 7, 4)?.value).toEqual({ kind: 'text', text: '约2.3亿' });
    expect(cellAt(sheet, 7, 6)?.value).toEqual({ kind: 'text', text: '三季度' });
    expect(sheet?.merges).toContainEqual({ firstRow: 6, firstColumn: 2, lastRow: 7, lastColumn: 2 });
    expect(sheet?.merges).toContainEqual({ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 7 });
    expect(sheet?.merges).toContainEqual({ firstRow: 3, firstColumn: 4, lastRow: 3, lastColumn: 5 });
    expect(sheet?.merges).toContainEqual({ firstRow: 3, firstColumn: 1, lastRow: 4, lastColumn: 1 });
    expect(ids).toMatchObject({ name: 'ids', hidden: true, veryHidden: true });
    expect(ids?.rows.map((line) => line.cells.map((cell) => cell?.value))).toEqual([
      ['project', 'p1', '00171'].map((text) => ({ kind: 'text', text })),
      ['=1+1', '110101199001010000'].map((text) => ({ kind: 'text', text })),
    ]);
  });

  test('reads the same by the other library, with no formula and whole day numbers', async () => {
    const file = read(await writeWorkbook(ledger), { type: 'array', cellFormula: true, cellStyles: true });
    const sheet = file.Sheets['2020年 重点项目 台账'] ?? {};
    expect(sheet.D6?.v).toBe(43245.95);
    expect(sheet.F6?.v).toBe(43890);
    expect(sheet['!merges']).toHaveLength(11);
    expect(utils.sheet_to_json<unknown[]>(sheet, { header: 1 })[0]).toEqual(['示例开发区重点项目台账']);
    expect(file.Workbook?.Sheets?.[1]?.Hidden).toBe(2);
    expect(Object.values(sheet).some((cell) => cell?.f !== undefined)).toBe(false);
    expect(file.Workbook?.Names).toEqual([
      { Name: '_xlnm.Print_Titles', Ref: "'2020年 重点项目 台账'!$1:$4", Sheet: 0 },
    ]);
  });

  test('prints on A3 landscape, one page wide, with page numbers, and keeps heads and names in sight', async () => {
    const { readXlsx } = await import('hucre/xlsx');
    const [sheet] = (await readXlsx(await writeWorkbook(ledger))).sheets;
    expect(sheet?.freezePane).toEqual({ rows: 4, columns: 3 });
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 'a3',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect(sheet?.headerFooter?.oddFooter).toBe('&C第 &P 页 共 &N 页');
  });

  test('a sheet without title, unit row and hidden rows begins with its heads', async () => {
    const plain = await readBack(await writeWorkbook({ ...ledger, title: null, unitRow: null, hidden: null }));
    expect(plain.sheets).toHaveLength(1);
    expect(cellAt(plain.sheets[0], 1, 1)?.text).toBe('序号');
  });
});

describe('text that looks like something else stays the text that was typed', () => {
  const starts = ['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠', "'", "'=", '"=', '{=', ' ='];
  const bodies = ['1+1', "cmd|' /C calc'!A0", 'HYPERLINK("http://x.invalid","y")', 'SUM(A1:A9)', '5.2', '示例'];
  const looks = [
    '#N/A',
    '#REF!',
    'TRUE',
    '007',
    '110101199001010000',
    '1E5',
    '2020-01-01',
    '_x0041_',
    '<b>&amp;',
    '𠮷㙍䶮',
  ];
  const ends = ['', '\n二', '，', ')', '"', ' '];
  const payloads = starts
    .flatMap((start) => bodies.flatMap((body) => ends.map((end) => start + body + end)))
    .concat(looks);

  test('in a cell, a head, the title and the hidden sheet, by both readers', async () => {
    const spec: SheetSpec = {
      ...ledger,
      title: '=1+1',
      heads: [{ text: '@SUM(A1)', row: 1, column: 1, rows: 1, columns: 1 }],
      columns: [
        { width: 20, kind: 'text' },
        { width: 20, kind: 'money' },
      ],
      rows: payloads.map((text) => row([text, text])),
      hidden: { name: 'ids', rows: payloads.map((text) => [text]) },
    };
    const bytes = await writeWorkbook(spec);
    const ours = await readBack(bytes);
    const [sheet, ids] = ours.sheets;
    expect(cellAt(sheet, 1, 1)?.value).toEqual({ kind: 'text', text: '=1+1' });
    payloads.forEach((text, index) => {
      for (const cell of [cellAt(sheet, index + 4, 1), cellAt(sheet, index + 4, 2), cellAt(ids, index + 1, 1)]) {
        expect(cell).toEqual({ text, value: { kind: 'text', text }, formula: null, unknown: false });
      }
    });
    const other = read(bytes, { type: 'array', cellFormula: true });
    const cells = Object.values(other.Sheets).flatMap((found) => Object.entries(found));
    const typed = cells.filter(([key]) => !key.startsWith('!')).map(([, cell]) => cell);
    expect(typed.length).toBeGreaterThan(payloads.length * 3);
    expect(typed.filter((cell) => cell.f !== undefined || cell.t !== 's')).toEqual([]);
    expect(payloads.length).toBe(514);
  });
});
