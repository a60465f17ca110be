/** Reads the day notations of real ledgers (`domain rule`: keep the words, due = the last day of the named span). */
import { type Day, parseDay } from './day.ts';
import { type Span, spanOfDay } from './span.ts';

/** Null when the text names no day, span or standing duty. A day without a year takes `year`. */
export function parseSpan(typed: string, year: number): Span | null {
  const plain: Day | null = parseDay(typed, year);
  return plain === null ? null : spanOfDay(plain);
}
