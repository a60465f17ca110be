// Each .xlsx sample read by our reader and, independently, by another library: the same cells, texts and merges.

import { type CellObject, read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { cellsOf, readLedger, sample } from './samples.ts';

test.each([
  'ledger-small-libreoffice.xlsx',
  'ledger-small-openpyxl.xlsx',
  'ledger-1904-libreoffice.xlsx',
  'ledger-1904-openpyxl.xlsx',
  'ledger-1k-libreoffice.xlsx',
  'ledger-messy-libreoffice.xlsx',
])('%s', async (name) => {
  const ours = await readLedger(name);
  const other = read(sample('ledger', name), { type: 'array', cellNF: true, cellFormula: true, sheetStubs: true });
  expect(ours.sheets.map((sheet) => sheet.name)).toEqual(other.SheetNames);
  let compared = 0;
  for (const sheet of ours.sheets) {
    const their = other.Sheets[sheet.name] ?? {};
    const cells = cellsOf(sheet);
    const theirCells = Object.entries(their).filter(
      (entry): entry is [string, CellObject] => !entry[0].startsWith('!') && isFilled(entry[1]),
    );
    expect(cells.size).toBe(theirCells.length);
    for (const [address, cell] of theirCells) {
      const { r, c } = utils.decode_cell(address);
      const our = cells.get(`${r + 1},${c + 1}`);
      if (our?.unknown) expect(cell.f).toBe(our.formula);
      else expect({ [address]: our?.text }).toEqual({ [address]: shownBy(cell) });
      compared += 1;
    }
    expect(sheet.merges).toHaveLength(their['!merges']?.length ?? 0);
  }
  expect(compared).toBeGreaterThan(80);
});

function isFilled(cell: CellObject): boolean {
  return cell.f !== undefined || (cell.t !== 'z' && cell.v !== undefined && cell.v !== '');
}

/** The other library invents 29 February 1900, shortens plain numbers to eleven digits and long ones to sixteen. */
function shownBy(cell: CellObject): string {
  const isLong = typeof cell.v === 'number' && cell.v > 1e15;
  if (cell.t === 'n' && (isLong || cell.z === 'General')) return String(Number(Number(cell.v).toPrecision(15)));
  return cell.w === '1900-02-29' ? '1900-02-28' : String(cell.w ?? cell.v).replace(/\r\n?/g, '\n');
}
