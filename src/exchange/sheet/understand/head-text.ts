// One head's text brought to the form in which heads are compared (表头规整), with the unit it names taken out.
import type { MoneyUnit } from '../../../domain/money.ts';
import { squeezed } from './normalise.ts';

type HeadText = { readonly text: string; readonly unit: MoneyUnit | null };

const UNIT = '(?:计量)?(?:单位)?[:为]?(万元|亿元|元)(?:人民币)?';
const IN_BRACKETS = new RegExp(`[([【〔]${UNIT}[)\\]】〕]`);
const AT_END = new RegExp(`[,，、/]?${UNIT}$`);

const MONEY_UNITS: ReadonlyMap<string, MoneyUnit> = new Map([
  ['元', 'yuan'],
  ['万元', 'wan'],
  ['亿元', 'yi'],
]);

export function headText(raw: string): HeadText {
  const plain = squeezed(raw)
    .replace(/[:：*＊]+$/u, '')
    .replace(/^[*＊]+/u, '');
  const bracketed = IN_BRACKETS.exec(plain);
  const found = bracketed ?? (plain.length > 3 ? AT_END.exec(plain) : null);
  if (found === null) return { text: plain.replace(/[:：*]+$/u, ''), unit: null };
  return {
    text: plain.replace(found[0], '').replace(/[:：]+$/u, ''),
    unit: MONEY_UNITS.get(found[1] ?? '') ?? null,
  };
}

/** The money unit that a line such as 「单位：万元」 or a title 「…（单位：亿元）」 names, or null. */
export function unitSaid(raw: string): MoneyUnit | null {
  const plain = squeezed(raw);
  const found = /(?:计量|金额)?单位[:：为]?(万元|亿元|元)/.exec(plain) ?? /[(（](万元|亿元|元)[)）]/.exec(plain);
  if (found === null) return /^(万元|亿元|元)$/.test(plain) ? (MONEY_UNITS.get(plain) ?? null) : null;
  return MONEY_UNITS.get(found[1] ?? '') ?? null;
}
