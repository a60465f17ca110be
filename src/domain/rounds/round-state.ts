/** 调度状态: planned, packed or closed — told by the editions that stand beside a round, never by a field of it. */
import { type Refusal, refusal } from '../command.ts';
import { liveRow } from '../commands/row-guards.ts';
import type { Row } from '../entities/registry.ts';
import type { Result } from '../result.ts';
import type { View } from '../view.ts';

export type RoundState = {
  readonly kind: 'planned' | 'packed' | 'closed';
  /** The pack that is read out: the last one frozen. */
  readonly pack: Row<'edition'> | null;
  /** The record that closed it; a second one, closed elsewhere at the same time, is a finding. */
  readonly minutes: Row<'edition'> | null;
  readonly corrections: readonly Row<'edition'>[];
};

export function roundState(view: View, round: string): RoundState {
  const editions = [...view.rows('edition', 'round', round)].sort(byStamp);
  const minutes = editions.find((row) => row.kind === 'minutes') ?? null;
  const pack = editions.filter((row) => row.kind === 'pack').at(-1) ?? null;
  const corrections = editions.filter((row) => row.kind === 'correction');
  return { kind: minutes !== null ? 'closed' : pack !== null ? 'packed' : 'planned', pack, minutes, corrections };
}

export function isClosed(view: View, round: string): boolean {
  return view.rows('edition', 'round', round).some((row) => row.kind === 'minutes');
}

/** 第24轮, or the session's own title. */
export function roundTitle(view: View, row: Row<'round'>): string {
  const word = (row.series === null ? null : view.row('series', row.series)?.word) ?? '轮';
  return row.number === null ? (row.title ?? row.day ?? '') : `第${row.number}${word}`;
}

/** A round that may still be changed: a closed one refuses everything, whatever is asked. */
export function openRound(view: View, id: string): Result<Row<'round'>, Refusal> {
  const found = liveRow(view, 'round', id);
  if (!found.ok) return found;
  if (!isClosed(view, id)) return found;
  return refusal('roundClosed', { name: roundTitle(view, found.value) });
}

/** The rounds of a series by number, those without a number last; removed ones left out. */
export function roundsOf(view: View, series: string): readonly Row<'round'>[] {
  return [...view.rows('round', 'series', series)].sort(byDay);
}

/** The closed round a round is compared with: the one before it in its series, else the latest closed regular one before its day. */
export function lastClosed(view: View, row: Row<'round'>): Row<'round'> | null {
  const among =
    row.series === null ? view.all('round').filter((each) => each.number !== null) : roundsOf(view, row.series);
  let last: Row<'round'> | null = null;
  for (const each of among) {
    if (each.id === row.id || !isBefore(each, row) || !isClosed(view, each.id)) continue;
    if (last === null || isBefore(last, each)) last = each;
  }
  return last;
}

/** The record a round is compared with: the last correction of the round before it stands beside the record, not in its place. */
export function lastEditionOf(view: View, row: Row<'round'>): Row<'edition'> | null {
  const last = lastClosed(view, row);
  return last === null ? null : roundState(view, last.id).minutes;
}

/** The first round of the same series before it that is not closed. */
export function earlierOpen(view: View, row: Row<'round'>): Row<'round'> | null {
  if (row.series === null) return null;
  return roundsOf(view, row.series).find((each) => isBefore(each, row) && !isClosed(view, each.id)) ?? null;
}

function isBefore(a: Row<'round'>, b: Row<'round'>): boolean {
  if (a.number !== null && b.number !== null && a.series === b.series) return a.number < b.number;
  return (a.day ?? '~') < (b.day ?? '~');
}

export function byDay(a: Row<'round'>, b: Row<'round'>): number {
  const [dayA, dayB] = [a.day ?? '~', b.day ?? '~'];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function byStamp(a: Row<'edition'>, b: Row<'edition'>): number {
  if (a.stamp !== b.stamp) return a.stamp < b.stamp ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
