// The sample files as the tests read them.

import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../../../src/exchange/sheet/read/read-workbook.ts';
import type { Cell, Sheet, Workbook } from '../../../../src/exchange/sheet/read/workbook.ts';

export function sample(folder: 'ledger' | 'hostile', name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../../fixtures/samples/${folder}/${name}`, import.meta.url)));
}

export async function readLedger(name: string): Promise<Workbook> {
  return readOrFail(sample('ledger', name), name);
}

export async function readOrFail(bytes: Uint8Array, name: string): Promise<Workbook> {
  const result = await readWorkbook(bytes, name);
  if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

export function sheetOf(workbook: Workbook, index = 0): Sheet {
  const sheet = workbook.sheets[index];
  if (!sheet) throw new Error(`no sheet ${index}`);
  return sheet;
}

/** By the sheet's own address: C9. */
export function cellAt(sheet: Sheet, address: string): Cell | null {
  const [, letter = '', row = ''] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  const cells = sheet.rows.find((found) => found.row === Number(row))?.cells;
  return cells?.[letter.charCodeAt(0) - 65] ?? null;
}

/** Every filled cell: row,column → what it shows and holds. */
export function cellsOf(sheet: Sheet): ReadonlyMap<string, Cell> {
  return new Map(
    sheet.rows.flatMap((row) =>
      row.cells.flatMap((cell, index) => (cell ? [[`${row.row},${index + 1}`, cell] as const] : [])),
    ),
  );
}
