import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../../src/exchange/sheet/read/read-workbook.ts';
import { writeCsv } from '../../../../src/exchange/sheet/write/write-csv.ts';

async function textsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const result = await readWorkbook(bytes, 'out.csv');
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return (result.value.sheets[0]?.rows ?? []).map((row) => row.cells.map((cell) => cell?.text ?? ''));
}

const fieldsOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes).replace(/\r\n$/, '').split(',');

describe('csv export', () => {
  test('carries the mark by which Excel and WPS know the encoding', () => {
    expect([...writeCsv([['序号']])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+5', "'+5"],
    ['-5.2', "'-5.2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ["'示例", "'示例"],
    ['示例=1', '示例=1'],
  ])('the text %s is written as %s', (typed, written) => {
    expect(fieldsOf(writeCsv([[typed]]))).toEqual([written]);
  });

  test('a negative number is a number, not guarded text', () => {
    expect(fieldsOf(writeCsv([[-5.2, 0, null]]))).toEqual(['-5.2', '0', '']);
  });

  test('quotes, separators, line breaks, tabs and spaces at the ends come back as typed', async () => {
    const typed = ['a"b', 'a,b', '甲\n乙', '\t=1', ' 前', '后 ', '007', '110101199001010000', '𠮷㙍䶮'];
    expect(await textsOf(writeCsv([typed]))).toEqual([typed]);
  });

  test('any text comes back as typed, and no field begins like a formula', async () => {
    const piece = fc.constantFrom("'", '=', '+', '-', '@', '＝', '\t', '\n', '"', ',', ';', ' ', '甲', '1', 'x');
    const typed = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
    let guarded = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { minLength: 1, maxLength: 4 }), async (texts) => {
        // A head of plain words fixes the separator, as every ledger's head row does.
        const bytes = writeCsv([['一', '二', '三', '四', '五'], texts, ['一', '二', '三', '四', '五']]);
        const fields = parseCsv(new TextDecoder().decode(bytes), { delimiter: ',' }).flat().map(String);
        expect(fields.filter((field) => /^[=+\-@＝\t\n]/.test(field))).toEqual([]);
        if (fields.some((field) => field.startsWith("'"))) guarded += 1;
        expect((await textsOf(bytes))[1]).toEqual(texts);
      }),
      { numRuns: 300 },
    );
    expect(guarded).toBeGreaterThan(50);
  });
});
