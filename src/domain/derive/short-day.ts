/** How a day is written in lists: same year `11-08`, other years `2020-01-12`. */
import type { Day } from '../day.ts';

export function shortDay(value: Day, today: Day): string {
  return value.slice(0, 4) === today.slice(0, 4) ? value.slice(5) : value;
}
