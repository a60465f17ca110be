/** Fractional order keys: a row moved between two others changes only itself. Base-62 text, compared by code unit. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A key strictly between `before` and `after` (null = open end). Equal keys of two devices are told apart by row id. */
export function orderBetween(before: string | null, after: string | null): string {
  const low = before ?? '';
  let key = '';
  for (let place = 0; ; place++) {
    const from = place < low.length ? DIGITS.indexOf(low[place] ?? '0') : 0;
    const bounded = after !== null && key === after.slice(0, place);
    const to = bounded ? (place < after.length ? DIGITS.indexOf(after[place] ?? '0') : 0) : DIGITS.length;
    if (to - from > 1) return key + DIGITS[Math.floor((from + to) / 2)];
    key += DIGITS[from];
    if (place > 190) return `${low}V`;
  }
}

/** `count` keys in order after `before`, evenly short: for a list that is written at once. */
export function orderRun(count: number, before: string | null = null): readonly string[] {
  const width = Math.max(2, Math.ceil(Math.log(count + 2) / Math.log(DIGITS.length)) + 1);
  const step = Math.floor(DIGITS.length ** width / (count + 1));
  return Array.from(
    { length: count },
    (_, index) => (before ?? '') + digits((index + 1) * step, width).replace(/0+$/, ''),
  );
}

function digits(value: number, width: number): string {
  let rest = value;
  let key = '';
  for (let place = 0; place < width; place++) {
    key = DIGITS[rest % DIGITS.length] + key;
    rest = Math.floor(rest / DIGITS.length);
  }
  return key;
}
