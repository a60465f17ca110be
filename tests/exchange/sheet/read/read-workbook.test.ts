import { afterEach, describe, expect, test, vi } from 'vitest';
import { readWorkbook } from '../../../../src/exchange/sheet/read/read-workbook.ts';
import { readZipDirectory } from '../../../../src/exchange/sheet/read/zip-directory.ts';
import { cellAt, readOrFail, sample, sheetOf } from './samples.ts';
import { strToU8, zipSync } from './zip.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
const refusalOf = async (bytes: Uint8Array, name: string) => {
  const result = await readWorkbook(bytes, name);
  return result.ok ? null : result.refusal;
};

describe('a file with a password', () => {
  const file = sample('ledger', 'password-示例123.xlsx');

  test('asks for it', async () => {
    expect(await refusalOf(file, 'a.xlsx')).toEqual({ code: 'needsPassword' });
  });

  test('says when it is wrong', async () => {
    const result = await readWorkbook(file, 'a.xlsx', { password: '示例124' });
    expect(result).toEqual({ ok: false, refusal: { code: 'wrongPassword' } });
  });

  test('opens with the right one', async () => {
    const result = await readWorkbook(file, 'a.xlsx', { password: '示例123' });
    if (!result.ok) throw new Error(result.refusal.code);
    const sheet = sheetOf(result.value);
    expect(sheet.name).toBe('台账');
    expect(sheet.rows.map((row) => row.cells.map((cell) => cell?.text))).toEqual([
      ['项目', '万元'],
      ['示例', '1'],
    ]);
  });

  test('on plain http says so at once, before a password is typed', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    expect(await refusalOf(file, 'a.xlsx')).toEqual({ code: 'passwordNeedsSecureContext' });
  });
});

describe('what a file is, is told by its content', () => {
  test.each([
    ['%PDF-1.7', 'a.csv', { code: 'notAWorkbook', looksLike: 'pdf' }],
    ['<html><table><tr><td>1</td></tr></table></html>', 'a.xls', { code: 'notAWorkbook', looksLike: 'html' }],
    ['\n<TABLE border=1>', 'a.xls', { code: 'notAWorkbook', looksLike: 'html' }],
    ['<?xml version="1.0"?><Workbook/>', 'a.xls', { code: 'notAWorkbook', looksLike: 'xml' }],
    ['a,b\n1,2', 'a.xlsx', { code: 'notAWorkbook', looksLike: 'text' }],
    ['a,b\n1,2', 'a.et', { code: 'notAWorkbook', looksLike: 'text' }],
    ['  \r\n ,,\r\n', 'a.csv', null],
    ['\r\n,,\r\n', 'a.csv', { code: 'empty' }],
    ['', 'a.csv', { code: 'empty' }],
  ])('%j named %s', async (text, name, refusal) => {
    expect(await refusalOf(bytesOf(text), name)).toEqual(refusal);
  });

  test('a workbook under the name of a csv is read as a workbook', async () => {
    const workbook = await readOrFail(sample('ledger', 'ledger-messy.xls'), 'a.csv');
    expect(workbook.format).toBe('xls');
  });

  test('a Word document and any other zip are no workbooks', async () => {
    const word = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') });
    const other = zipSync({ 'readme.txt': strToU8('x') });
    expect(await refusalOf(word, 'a.docx')).toEqual({ code: 'notAWorkbook', looksLike: 'document' });
    expect(await refusalOf(other, 'a.xlsx')).toEqual({ code: 'notAWorkbook', looksLike: 'zip' });
  });

  test('bytes that are no text in any encoding are refused', async () => {
    expect(await refusalOf(Uint8Array.from([0, 1, 2, 255, 254, 0, 0, 7]), 'a.csv')).toEqual({ code: 'unknownFormat' });
  });

  test('a file above 50 MB is refused before it is looked at', async () => {
    const limit = 50 * 1024 * 1024;
    expect(await refusalOf(new Uint8Array(limit + 1), 'a.csv')).toEqual({ code: 'tooLarge', bytes: limit + 1, limit });
  });
});

describe('csv', () => {
  const rowsOf = async (bytes: Uint8Array, options = {}) => {
    const result = await readWorkbook(bytes, '台账.csv', options);
    if (!result.ok) throw new Error(result.refusal.code);
    return sheetOf(result.value).rows.map((row) => row.cells.map((cell) => cell?.text ?? null));
  };

  test.each([
    ['comma', '序号,名称\n1,"甲;乙\t丙"'],
    ['tab', '序号\t名称\n1\t甲;乙\t丙'],
    ['semicolon', '序号;名称\n1;甲'],
  ])('separated by %s', async (_, text) => {
    expect((await rowsOf(bytesOf(text)))[0]).toEqual(['序号', '名称']);
  });

  test('UTF-16 without a mark, both orders', async () => {
    const little = Uint8Array.from(
      [...'序号,名称\n1,甲\n'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    );
    const big = Uint8Array.from([...'序号,名称\n1,甲\n'].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]));
    const expected = [
      ['序号', '名称'],
      ['1', '甲'],
    ];
    expect(await rowsOf(little)).toEqual(expected);
    expect(await rowsOf(big)).toEqual(expected);
  });

  test('the person may choose another encoding than the guess', async () => {
    // 联通 in GBK is valid UTF-8 as well.
    const bytes = Uint8Array.from([0xc1, 0xaa, 0xcd, 0xa8]);
    expect(await rowsOf(bytes, { encoding: 'gb18030' })).toEqual([['联通']]);
  });

  test('blank rows are left out but counted', async () => {
    const sheet = sheetOf(await readOrFail(bytesOf('甲,1\r\n\r\n,,\r\n乙,2\r\n'), 'a.csv'));
    expect(sheet.rows.map((row) => row.row)).toEqual([1, 4]);
    expect(sheet).toMatchObject({ rowCount: 4, columnCount: 2 });
  });

  test('a field longer than a cell may be is refused with its place', async () => {
    const bytes = bytesOf(`a,b\nc,${'甲'.repeat(32_768)}`);
    expect(await refusalOf(bytes, '台账.csv')).toEqual({
      code: 'textTooLong',
      sheet: '台账',
      row: 2,
      column: 2,
      limit: 32_767,
    });
  });
});

describe('Chinese date formats that the file only numbers', () => {
  const workbookOf = (formatIds: readonly number[]) => {
    const cells = formatIds.map((_, index) => `<c r="${'ABCDEFG'[index]}1" s="${index}"><v>43830.35</v></c>`).join('');
    const formats = formatIds.map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('');
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
    return zipSync({
      '[Content_Types].xml': strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
      ),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
      ),
      'xl/styles.xml': strToU8(
        `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><cellXfs count="${formatIds.length}">${formats}</cellXfs></styleSheet>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet xmlns="${main}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
      ),
    });
  };

  test('57 shows a month, 58 a month and day, 31 a whole day, 32 a clock time, 14 a day', async () => {
    const sheet = sheetOf(await readOrFail(workbookOf([57, 58, 31, 32, 14]), 'a.xlsx'));
    expect(['A1', 'B1', 'C1', 'D1', 'E1'].map((address) => cellAt(sheet, address)?.value)).toEqual([
      { kind: 'day', day: '2019-12-31', text: '2019年12月', shows: 'month' },
      { kind: 'day', day: '2019-12-31', text: '12月31日', shows: 'day' },
      { kind: 'day', day: '2019-12-31', text: '2019年12月31日', shows: 'day' },
      { kind: 'text', text: '8时24分' },
      expect.objectContaining({ kind: 'day', day: '2019-12-31', shows: 'day' }),
    ]);
  });
});

describe('what the first reader cannot take', () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const part = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;

  test('a workbook with a chart sheet is read by the spare reader', async () => {
    const file = zipSync({
      '[Content_Types].xml': strToU8(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${part('sheet.main')}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${part('worksheet')}"/><Override PartName="/xl/chartsheets/sheet1.xml" ContentType="${part('chartsheet')}"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="图" sheetId="2" r:id="r2"/><sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/chartsheets/sheet1.xml': strToU8(`<chartsheet xmlns="${main}"/>`),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1"><v>1.5</v></c><c r="C1"><f>B1*2</f></c></row></sheetData></worksheet>`,
      ),
    });
    const workbook = await readOrFail(file, 'a.xlsx');
    const sheet = workbook.sheets.find((found) => found.name === '台账');
    expect(workbook.format).toBe('xlsx');
    expect(sheet?.rows[0]?.cells.map((cell) => [cell?.text, cell?.unknown])).toEqual([
      ['甲', false],
      ['1.5', false],
      ['', true],
    ]);
  });

  test('an encrypted .ods says that its password must be taken off first', async () => {
    const file = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8('not xml at all'),
      'META-INF/manifest.xml': strToU8('<manifest:manifest><manifest:encryption-data/></manifest:manifest>'),
    });
    expect(await refusalOf(file, 'a.ods')).toEqual({ code: 'encryptionNotSupported' });
  });
});

describe('zip guard', () => {
  const refusalOfZip = (bytes: Uint8Array) => {
    const result = readZipDirectory(bytes);
    return result.ok ? null : result.refusal;
  };
  const zip = zipSync({ 'a.xml': strToU8('x'.repeat(1000)), 'b.xml': strToU8('y') });
  const directoryAt = new DataView(zip.buffer).getUint32(zip.length - 6, true);
  const patched = (patch: (view: DataView) => void) => {
    const copy = zip.slice();
    patch(new DataView(copy.buffer));
    return copy;
  };

  test('a plain zip passes', () => {
    expect(refusalOfZip(zip)).toBeNull();
  });

  test('a directory that claims 400:1 or more for a large part', () => {
    const bomb = patched((view) => view.setUint32(directoryAt + 24, 11 * 1024 * 1024, true));
    expect(refusalOfZip(bomb)).toEqual({ code: 'zipBomb', why: 'ratio' });
  });

  test('more than 2,000 entries', () => {
    const many = patched((view) => view.setUint16(zip.length - 12, 2001, true));
    expect(refusalOfZip(many)).toEqual({ code: 'zipBomb', why: 'entries' });
  });

  test('zip64', () => {
    const huge = patched((view) => view.setUint32(directoryAt + 24, 0xffffffff, true));
    expect(refusalOfZip(huge)).toEqual({ code: 'zipBomb', why: 'zip64' });
  });

  test('a part that declares nothing but holds something would inflate without a stop', () => {
    const silent = patched((view) => view.setUint32(directoryAt + 24, 0, true));
    expect(refusalOfZip(silent)).toEqual({ code: 'damaged' });
  });

  test('two parts of one name', () => {
    const twins = patched((view) => {
      const second = view.getUint32(zip.length - 6, true) + 46 + 5;
      view.setUint8(second + 46, 'a'.charCodeAt(0));
    });
    expect(refusalOfZip(twins)).toEqual({ code: 'damaged' });
  });

  test('an .ods whose content inflates to more than it declares is refused before the reader sees it', async () => {
    const ods = zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a>'.repeat(100_000)) });
    const at = new DataView(ods.buffer).getUint32(ods.length - 6, true) + 46 + 'mimetype'.length;
    new DataView(ods.buffer).setUint32(at + 24, 100, true);
    expect(await refusalOf(ods, 'a.ods')).toEqual({ code: 'damaged' });
  });
});
