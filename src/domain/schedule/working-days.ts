/** 工作日: the plain week with the published holidays. Beyond the last published year a result is an estimate (预估). */
import { addDays, type Day, daysBetween, partsOf, weekday } from '../day.ts';
import { HOLIDAYS, type HolidayYear } from './holidays.ts';

export function isWorkingDay(day: Day, holidays: readonly HolidayYear[] = HOLIDAYS): boolean {
  const year = holidays.find((each) => each.year === partsOf(day).year);
  const date = day.slice(5);
  if (year?.on.some((run) => within(date, run))) return true;
  const isWeekend = weekday(day) === 0 || weekday(day) === 6;
  return !isWeekend && !isPublicHoliday(day, holidays);
}

/** A day of a public holiday, its weekends included. */
export function isPublicHoliday(day: Day, holidays: readonly HolidayYear[] = HOLIDAYS): boolean {
  const year = holidays.find((each) => each.year === partsOf(day).year);
  return year?.off.some((run) => within(day.slice(5), run)) ?? false;
}

/** True where no calendar is published for the day's year: the plain week was used. */
export function isEstimated(day: Day, holidays: readonly HolidayYear[] = HOLIDAYS): boolean {
  return !holidays.some((each) => each.year === partsOf(day).year);
}

/** The day that is `count` working days after `from` (before it when negative); `from` itself does not count. */
export function addWorkingDays(from: Day, count: number, holidays: readonly HolidayYear[] = HOLIDAYS): Day {
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(count);
  let at = from;
  while (left > 0) {
    at = addDays(at, step);
    if (isWorkingDay(at, holidays)) left--;
  }
  return at;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, holidays: readonly HolidayYear[] = HOLIDAYS): number {
  if (to < from) return -workingDaysBetween(to, from, holidays);
  let count = 0;
  for (let at = 1; at <= daysBetween(from, to); at++) if (isWorkingDay(addDays(from, at), holidays)) count++;
  return count;
}

/** The day itself when it is worked, else the next one that is (`forward` false: the one before). */
export function nearestWorkingDay(day: Day, forward = true, holidays: readonly HolidayYear[] = HOLIDAYS): Day {
  let at = day;
  while (!isWorkingDay(at, holidays)) at = addDays(at, forward ? 1 : -1);
  return at;
}

function within(date: string, run: string): boolean {
  const from = run.slice(0, 5);
  return date >= from && date <= (run.length > 5 ? run.slice(6) : from);
}
