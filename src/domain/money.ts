/** Money is exact: whole 分 (1/100 元) as a safe integer, shown as 万元 or 亿元. Sum first, round last. */
export const FEN_PER_YUAN = 100;
export const FEN_PER_WAN = 1_000_000;
export const FEN_PER_YI = 10_000_000_000;

export type MoneyUnit = 'yuan' | 'wan' | 'yi';

/** An amount with the words it was typed in, where those say more than the number («约2.3亿元»). */
export type Money = {
  readonly fen: number;
  readonly words: string | null;
  readonly approximate: boolean;
};

const FEN_PER: Readonly<Record<MoneyUnit, number>> = { yuan: FEN_PER_YUAN, wan: FEN_PER_WAN, yi: FEN_PER_YI };

export function moneyOfFen(fen: number): Money {
  return { fen, words: null, approximate: false };
}

/**
 * Reads an amount: `3.5亿元`, `12000万元`, `５０００万`, `约2.3亿元`, `3,500`, `7,446.08`. A number without a unit takes `unit`.
 * The decimal is shifted as text, so 0.1 亿元 is exactly 10 万元. Null when it is no amount, finer than 分 or beyond 9e15 分.
 * `words` is kept where the text carries a unit or 「约」; a bare number needs no words.
 */
export function parseMoney(typed: string, unit: MoneyUnit): Money | null {
  const text = typed.normalize('NFKC').replace(/[\s,，]/g, '');
  const parts = /^(约|大约|近|超|超过|逾)?(-?\d+(?:\.\d+)?)(多|余)?(亿|万|千万|百万)?(元|人民币)?(左右)?$/.exec(text);
  if (!parts?.[2]) return null;
  const scale =
    parts[4] === '亿' ? 'yi' : parts[4] !== undefined ? 'wan' : parts[5] !== undefined ? ('yuan' as const) : unit;
  const times = parts[4] === '千万' ? 1000 : parts[4] === '百万' ? 100 : 1;
  const fen = scaleDecimal(parts[2], FEN_PER[scale] * times);
  if (fen === null) return null;
  const approximate = parts[1] !== undefined || parts[3] !== undefined || parts[6] !== undefined;
  const saysUnit = parts[4] !== undefined || parts[5] !== undefined;
  return { fen, words: approximate || saysUnit ? typed.trim() : null, approximate };
}

/** The number in `unit`, exact for display with up to `decimals` places, thousands separated: 148,000 or 3.5. */
export function formatMoney(fen: number, unit: MoneyUnit, decimals = 2): string {
  const rounded = Math.round((fen / FEN_PER[unit]) * 10 ** decimals) / 10 ** decimals;
  return rounded.toLocaleString('en-US', { maximumFractionDigits: decimals });
}

/** `decimal` × `factor` as a whole number without floating point; null when digits finer than 1 remain. */
function scaleDecimal(decimal: string, factor: number): number | null {
  const negative = decimal.startsWith('-');
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const zeros = Math.round(Math.log10(factor));
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > zeros) return null;
  const value = Number(whole + kept.padEnd(zeros, '0'));
  if (!Number.isSafeInteger(value)) return null;
  return negative ? -value : value;
}
