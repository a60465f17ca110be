// A sheet's day number as a day (日期序列值), and what of a day a number format shows. No time zone takes part:
// a sheet's day is a day in the office, not an instant.

const MS_PER_DAY = 86_400_000;
const LAST_SERIAL = 2_958_465;
/** Day 60 of the 1900 count is 29 February 1900, which never was. */
const FALSE_LEAP_DAY = 60;

export type Shown = 'day' | 'month' | 'year' | 'time';

/** YYYY-MM-DD, or null when the number is no day a sheet can hold. Both counts start where Excel says. */
export function dayOfSerial(serial: number, date1904: boolean): string | null {
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || day < 0 || day > LAST_SERIAL) return null;
  if (date1904) return isoDay(Date.UTC(1904, 0, 1) + day * MS_PER_DAY);
  const real = day >= FALSE_LEAP_DAY ? day - 1 : day;
  return isoDay(Date.UTC(1899, 11, 31) + real * MS_PER_DAY);
}

/** The day of a Date whose UTC parts are the sheet's wall clock, as the reader hands it out. */
export function dayOfReaderDate(date: Date): string | null {
  const time = date.getTime();
  const year = date.getUTCFullYear();
  return Number.isNaN(time) || year < 1899 || year > 9999 ? null : isoDay(time);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The wall clock of a serial as UTC parts, to the second. */
export function clockOfSerial(serial: number, date1904: boolean): Date | null {
  const day = dayOfSerial(serial, date1904);
  if (day === null) return null;
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  return new Date(Date.parse(`${day}T00:00:00Z`) + seconds * 1000);
}

/** A pattern of date or clock letters without any digit place. The first reader misses h"时"mm"分". */
export function isDatePattern(pattern: string): boolean {
  const letters = lettersOf(pattern);
  return /[ymdhs]|aaa/.test(letters) && !/[0#?]|general/.test(letters.replace(/s\.0+/g, 's'));
}

function lettersOf(pattern: string): string {
  return pattern
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[_*]./g, '')
    .toLowerCase();
}

/** What a date pattern shows. Without a pattern a date is taken to show its day. */
export function shownBy(pattern: string | null): Shown {
  if (pattern === null) return 'day';
  if (/\[(h+|m+|s+)\]/i.test(pattern)) return 'time';
  const letters = lettersOf(pattern);
  if (/[da]/.test(letters.replace(/am\/pm|a\/p/g, ''))) return 'day';
  const hasYear = /[ye]/.test(letters);
  const hasClock = /[hs]/.test(letters);
  if (letters.includes('m') && (hasYear || !hasClock)) return 'month';
  return hasYear ? 'year' : 'time';
}
