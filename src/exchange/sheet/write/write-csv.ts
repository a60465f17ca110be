// Writes rows as csv for Excel and WPS (导出 CSV): UTF-8 with the mark that makes both show Chinese, text guarded against
// running as a formula, numbers left alone. Reading it back gives the same texts.

import { withFormulaGuard } from './formula-guard.ts';

export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const text = rows.map((row) => row.map(field).join(',')).join('\r\n');
  return new TextEncoder().encode(`\uFEFF${text}${rows.length === 0 ? '' : '\r\n'}`);
}

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  // A csv cannot hold the null character; no program writes one on purpose.
  const text = withFormulaGuard(value.replaceAll('\u0000', ''));
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
