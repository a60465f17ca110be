/**
 * A day as people write it (时限): the words that were typed beside the span of days they mean.
 * 「12月底」「三季度」「长期坚持」 stay words; what is due is the end of the named span (domain rule: due = last day).
 */
import type { Day } from './day.ts';

export type Precision = 'day' | 'tenDay' | 'month' | 'quarter' | 'half' | 'year';

/** `dated`: `to` is the due day. `standing` (长期坚持): no due day. `event` (春节前): due where the feast's day is known. `open` (待定, 视土地情况, 2010-): not dated yet. */
export type Span = {
  readonly kind: 'dated' | 'standing' | 'event' | 'open';
  readonly from: Day | null;
  readonly to: Day | null;
  readonly precision: Precision | null;
  /** What was typed, null when it was a plain day. */
  readonly words: string | null;
};

/** A span that is one plain day. */
export function spanOfDay(value: Day): Span {
  return { kind: 'dated', from: value, to: value, precision: 'day', words: null };
}

/** The day by which it is due, or null when nothing is dated. */
export function dueOf(span: Span | null): Day | null {
  return span === null ? null : span.to;
}
