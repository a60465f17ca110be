/**
 * A reporting period (期): `2026` a year, `2026-10` a month, `2026-10-1` … `-3` a 旬 (ten days),
 * `2026-01/2026-10` a run of months («1–10月»), `/2025` everything up to the end of that year («至上年底累计»).
 */
export type Period = string & { readonly __period: never };

const MONTH = '\\d{4}-(?:0[1-9]|1[0-2])';
const PERIOD = new RegExp(`^(?:\\d{4}|${MONTH}|${MONTH}-[123]|${MONTH}/${MONTH}|/\\d{4}|/${MONTH})$`);

export function isPeriod(text: string): text is Period {
  return PERIOD.test(text);
}

/** @throws RangeError when the text is no period: only for texts the program itself has made. */
export function period(text: string): Period {
  if (!isPeriod(text)) throw new RangeError(`no such period: ${text}`);
  return text;
}

/** The last month a period reaches, as `YYYY-MM` (December for a year). */
export function lastMonthOf(value: Period): string {
  const end = value.includes('/') ? value.slice(value.indexOf('/') + 1) : value;
  return end.length === 4 ? `${end}-12` : end.slice(0, 7);
}
