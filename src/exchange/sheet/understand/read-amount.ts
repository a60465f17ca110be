// An amount in a cell (金额): a number takes the unit of its column, text may carry its own (3.5亿元, 约2.3, １２００万).
import { type Money, type MoneyUnit, parseMoney } from '../../../domain/money.ts';
import type { Cell } from '../read/workbook.ts';

/** Decimal places of a unit down to 分: what lies beyond is noise of a formula. */
const PLACES: Readonly<Record<MoneyUnit, number>> = { yuan: 2, wan: 6, yi: 10 };

/** Null when the cell is no amount. */
export function readAmount(cell: Cell, unit: MoneyUnit): Money | null {
  const { value } = cell;
  if (value.kind === 'number')
    return /%/.test(cell.text) ? null : parseMoney(decimalOf(value.number, PLACES[unit]), unit);
  if (value.kind !== 'text') return null;
  const text = value.text.trim();
  const money = parseMoney(text, unit) ?? parseMoney(text.replace(/[(（].*[)）]$/, ''), unit);
  // 「约2.3」 without a unit of its own keeps its words, so that nobody takes it for exact.
  return money?.approximate === true && money.words === null ? { ...money, words: text } : money;
}

/** True when the text carries a unit of its own, other than the column's. */
export function hasOwnUnit(text: string): boolean {
  return /(?:万|亿|元)(?:元|人民币)?(?:左右)?$/.test(text.normalize('NFKC').replace(/\s/g, ''));
}

function decimalOf(number: number, places: number): string {
  const fixed = Number(number.toPrecision(15)).toFixed(Math.min(places, 10));
  return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
}
