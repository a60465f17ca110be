/** 轮次日期: every round is counted from the first day, so that one moved round never moves the next. */
import { addDays, type Day, weekday } from '../day.ts';
import type { Row } from '../entities/registry.ts';
import { addWorkingDays, isEstimated, isPublicHoliday, nearestWorkingDay } from '../schedule/working-days.ts';

export type SeriesDay = {
  readonly number: number;
  /** As the series counts. */
  readonly counted: Day;
  /** As it is held: moved around a public holiday where the series says so. */
  readonly day: Day;
  readonly cutOff: Day;
  /** 预估: no holiday calendar is published for that year, the plain week was used. */
  readonly isEstimated: boolean;
};

type Counting = Pick<Row<'series'>, 'firstDay' | 'every' | 'weekday' | 'firstNumber' | 'holiday' | 'cutOffDays'>;

/** The day of one number of the series; null while the series has no first day. */
export function seriesDay(series: Counting, number: number): SeriesDay | null {
  if (series.firstDay === null) return null;
  const first = onWeekday(series.firstDay, series.weekday);
  const counted = addDays(first, (number - (series.firstNumber ?? 1)) * (series.every ?? 14));
  const day = aroundHoliday(counted, series.holiday ?? 'after');
  return { number, counted, day, cutOff: cutOffOf(day, series.cutOffDays ?? 2), isEstimated: isEstimated(day) };
}

/** The next `count` days of the series after a number. */
export function nextSeriesDays(series: Counting, after: number, count: number): readonly SeriesDay[] {
  const days: SeriesDay[] = [];
  for (let number = after + 1; number <= after + count; number++) {
    const next = seriesDay(series, number);
    if (next !== null) days.push(next);
  }
  return days;
}

/** The cut-off: so many working days before the round. */
export function cutOffOf(day: Day, workingDays: number): Day {
  return addWorkingDays(day, -workingDays);
}

/** The first such weekday from the first day on. */
function onWeekday(first: Day, wanted: number | null): Day {
  return wanted === null ? first : addDays(first, (wanted - weekday(first) + 7) % 7);
}

/** Only a public holiday moves a round: an office that meets on Saturdays meets on Saturdays. */
function aroundHoliday(counted: Day, how: 'after' | 'before' | 'stay'): Day {
  return how === 'stay' || !isPublicHoliday(counted) ? counted : nearestWorkingDay(counted, how === 'after');
}
