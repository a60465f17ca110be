// Every hostile file ends in a refusal or in the one row it holds, within 5 seconds, and changes nothing else.

import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../../src/exchange/sheet/read/read-workbook.ts';
import { cellAt, readOrFail, sample, sheetOf } from './samples.ts';

const SILENT_MOST_MS = 5000;
const names = readdirSync(new URL('../../../fixtures/samples/hostile/', import.meta.url));
const fileOf = (number: string) => names.find((name) => name.startsWith(`${number}-`)) ?? '';

afterEach(() => {
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Reflect.ownKeys(Object.prototype)).toHaveLength(12);
});

async function within(limit: number, work: Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work;
  expect(performance.now() - start).toBeLessThan(limit);
}

describe('refused', () => {
  test.each([
    ['07', { code: 'damaged' }],
    ['08', { code: 'damaged' }],
    ['09', { code: 'notAWorkbook', looksLike: 'text' }],
    ['10', { code: 'empty' }],
    ['11', { code: 'zipBomb', why: 'part' }],
    ['12', { code: 'damaged' }],
    ['13', { code: 'tooManyCells', limit: 2_000_000 }],
    ['20', { code: 'cellOutsideSheet' }],
    ['22', { code: 'cellOutsideSheet' }],
  ])('%s', async (number, refusal) => {
    const name = fileOf(number);
    await within(
      SILENT_MOST_MS,
      readWorkbook(sample('hostile', name), name).then((result) => expect(result).toEqual({ ok: false, refusal })),
    );
  });
});

describe('read as the one row 甲|1', () => {
  test.each(['00', '06', '14', '15', '16', '17', '24'])('%s', async (number) => {
    const name = fileOf(number);
    await within(
      SILENT_MOST_MS,
      readOrFail(sample('hostile', name), name).then((workbook) => {
        const sheet = sheetOf(workbook);
        expect(sheet).toMatchObject({ rowCount: 1, columnCount: 2, notTaken: [] });
        expect(sheet.rows.map((row) => row.cells.map((cell) => cell?.value))).toEqual([
          [
            { kind: 'text', text: '甲' },
            { kind: 'number', number: 1, text: '1' },
          ],
        ]);
      }),
    );
  });

  test('15: a merge over the whole sheet is cut to the two cells that are used', async () => {
    const sheet = sheetOf(await readOrFail(sample('hostile', fileOf('15')), fileOf('15')));
    expect(sheet.merges).toEqual([{ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 2 }]);
  });
});

describe('read as plain text', () => {
  test.each([
    ['04', '&a11;'],
    ['05', '&e;'],
  ])('%s: no entity is expanded', async (number, shown) => {
    const sheet = sheetOf(await readOrFail(sample('hostile', fileOf(number)), fileOf(number)));
    expect(cellAt(sheet, 'A1')?.text).toBe(shown);
    expect(JSON.stringify(sheet).length).toBeLessThan(1000);
  });

  test('19: heads named like object keys stay text', async () => {
    const workbook = await readOrFail(sample('hostile', fileOf('19')), fileOf('19'));
    expect(workbook.sheets[0]?.name).toBe('__proto__');
    expect(sheetOf(workbook).rows.map((row) => row.cells.map((cell) => cell?.text))).toEqual([
      ['__proto__', 'constructor', 'polluted'],
      ['x', 'y', 'z'],
    ]);
  });

  test('21: nothing runs, text stays text', async () => {
    const sheet = sheetOf(await readOrFail(sample('hostile', fileOf('21')), fileOf('21')));
    expect(cellAt(sheet, 'B1')?.value).toEqual({ kind: 'text', text: "=cmd|' /C calc'!A0" });
    expect(sheet.rows.flatMap((row) => row.cells.map((cell) => cell?.text))).toEqual([
      '1',
      "=cmd|' /C calc'!A0",
      '5',
      '点',
    ]);
  });

  test('no file of the folder is left out', () => {
    const covered = '00 04 05 06 07 08 09 10 11 12 13 14 15 16 17 19 20 21 22 24'.split(' ');
    expect(names.map((name) => name.slice(0, 2)).sort()).toEqual(covered);
  });
});
