/** 当日第几场: sessions of their own have no number; what keeps the decisions of one day's sessions apart is their place on that day. */
import type { Day } from '../day.ts';
import type { Row } from '../entities/registry.ts';
import type { View } from '../view.ts';

/** The place that a session opened for that day, or moved to it, gets: the first of a day is 1. */
export function nextOfDay(view: View, day: Day, moved: string | null = null): number {
  return Math.max(0, ...sessionsOn(view, day).map((row) => (row.id === moved ? 0 : (row.ofDay ?? 1)))) + 1;
}

/** 24 of a round; 1122 of the first session of a day, 1122B of the second: what stands before the dash of its decisions. */
export function labelHead(view: View, round: Row<'round'>): string {
  if (round.number !== null) return String(round.number);
  const head = (round.day ?? '').slice(5).replace('-', '');
  const place = round.day === null ? 1 : placeOnDay(view, round, round.day);
  return place === 1 ? head : `${head}${place <= 26 ? String.fromCharCode(64 + place) : `(${place})`}`;
}

/** Two machines may have given the same place: the later row takes the next free one, the same on every copy. */
function placeOnDay(view: View, round: Row<'round'>, day: Day): number {
  let last = 0;
  for (const row of [...sessionsOn(view, day)].sort(
    (a, b) => (a.ofDay ?? 1) - (b.ofDay ?? 1) || (a.id < b.id ? -1 : 1),
  )) {
    last = Math.max(last + 1, row.ofDay ?? 1);
    if (row.id === round.id) return last;
  }
  return round.ofDay ?? 1;
}

function sessionsOn(view: View, day: Day): readonly Row<'round'>[] {
  return view.all('round').filter((row) => row.number === null && row.day === day);
}
