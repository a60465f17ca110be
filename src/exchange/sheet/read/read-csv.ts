// A text table as a workbook with one sheet (CSV). Every cell is text: what a number or a day is, the import decides.

import { parseCsv } from 'hucre/csv';
import { ok, type Result, refuse } from '../../../domain/result.ts';
import { withoutFormulaGuard } from '../write/formula-guard.ts';
import { textCell } from './build-cell.ts';
import { buildSheet } from './build-sheet.ts';
import { decodeText } from './decode-text.ts';
import type { ReadRefusal } from './read-refusal.ts';
import type { TextEncoding, Workbook } from './workbook.ts';

export function readCsv(bytes: Uint8Array, name: string, chosen: TextEncoding | null): Result<Workbook, ReadRefusal> {
  const decoded = decodeText(bytes, chosen);
  if (!decoded) return refuse({ code: 'unknownFormat' });
  const { text, encoding } = decoded;
  const sheet = name.replace(/\.[^.]*$/, '');
  const lines = parseCsv(text, { delimiter: delimiterOf(text) });
  const cellsOfRow = (row: number) =>
    (lines[row - 1] ?? []).map((value, index) =>
      textCell(withoutFormulaGuard(String(value ?? '')), null, { sheet, row, column: index + 1 }),
    );
  const facts = { name: sheet, hidden: false, veryHidden: false, merges: [], hiddenRows: [], notTaken: [] };
  const built = buildSheet(facts, lines.length, cellsOfRow, { filled: 0 });
  return ok({ format: 'csv', encoding, sheets: [built], date1904: false });
}

const LINES_LOOKED_AT = 50;

/** The separator that stands most often outside quotes in the first lines; a comma when none does. */
function delimiterOf(text: string): string {
  const found = new Map([
    [',', 0],
    ['\t', 0],
    [';', 0],
  ]);
  let quoted = false;
  let line = 0;
  for (let at = 0; at < text.length && line < LINES_LOOKED_AT; at += 1) {
    const char = text.charAt(at);
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === '\n') line += 1;
    else if (found.has(char)) found.set(char, (found.get(char) ?? 0) + 1);
  }
  return [...found].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
