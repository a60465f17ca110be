/** Days (日) are `YYYY-MM-DD` text without a time zone; arithmetic runs on whole days since 1970-01-01. */
export type Day = string & { readonly __day: never };

const DAY_TEXT = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a real calendar day between years 1900 and 2199: 2020-02-30 is none. */
export function isDay(text: string): text is Day {
  const parts = DAY_TEXT.exec(text);
  if (!parts) return false;
  return exists(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** A day from its parts, or null when there is no such day. Month and day count from 1. */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (!exists(year, month, date)) return null;
  // True by construction: `exists` has just checked the three parts.
  return `${year}-${two(month)}-${two(date)}` as Day;
}

/** A day known to be real where it is written (constants, tests). @throws RangeError when it is not. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`no such day: ${text}`);
  return text;
}

/** Whole days since 1970-01-01 (negative before). */
export function toDays(value: Day): number {
  const { year, month, date } = partsOf(value);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The day that is `count` days after 1970-01-01. */
export function fromDays(count: number): Day {
  const shifted = count + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  // True by construction: the civil calendar algorithm yields only real days.
  return `${year}-${two(month)}-${two(date)}` as Day;
}

/** Days from `from` to `to`: positive when `to` is later. */
export function daysBetween(from: Day, to: Day): number {
  return toDays(to) - toDays(from);
}

export function addDays(value: Day, count: number): Day {
  return fromDays(toDays(value) + count);
}

/** Same date `count` months on, or the month's last day where that date does not exist (31 January + 1 = 28 February). */
export function addMonths(value: Day, count: number): Day {
  const { year, month, date } = partsOf(value);
  const months = year * 12 + month - 1 + count;
  const newYear = Math.floor(months / 12);
  const newMonth = (months % 12) + 1;
  return day(`${newYear}-${two(newMonth)}-${two(Math.min(date, daysInMonth(newYear, newMonth)))}`);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(value: Day): number {
  return (((toDays(value) + 4) % 7) + 7) % 7;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function partsOf(value: Day): { readonly year: number; readonly month: number; readonly date: number } {
  return { year: Number(value.slice(0, 4)), month: Number(value.slice(5, 7)), date: Number(value.slice(8, 10)) };
}

/**
 * The day a clock shows in the user's own time zone. A clock beyond the calendar's reach must not stop the work: the
 * calendar's first or last day stands for it.
 */
export function localDay(clock: Date): Day {
  const year = clock.getFullYear();
  if (year > 2199) return day('2199-12-31');
  return dayOf(year, clock.getMonth() + 1, clock.getDate()) ?? day('1900-01-01');
}

/**
 * Reads what a clerk types for one day: `2026-08-15`, `2026/8/15`, `2026.8.15`, `20260815`, `2026年8月15日`,
 * and without a year `8.15`, `8-15`, `8/15`, `0815`, `8月15日` (the year is `inYear`). Full-width digits count.
 * Null when it is no day or the day does not exist.
 */
export function parseDay(typed: string, inYear: number): Day | null {
  const text = typed.normalize('NFKC').replace(/\s+/g, '');
  const full = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (full) return dayOf(Number(full[1]), Number(full[2]), Number(full[3]));
  const short = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  return short ? dayOf(inYear, Number(short[1]), Number(short[2])) : null;
}

function exists(year: number, month: number, date: number): boolean {
  return year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
