// The time scale and the drawing of a node plan (节点计划图): days in, shares of the width out. Pure.
import { addDays, addMonths, type Day, day, daysBetween, partsOf } from '../../../domain/day.ts';
import type { MilestoneState } from '../../../domain/derive/milestone-state.ts';
import type { Row } from '../../../domain/entities/registry.ts';

/** `label` null = a line without words. */
export type ScaleTick = {
  /** Per cent of the width. */
  readonly at: number;
  readonly label: { readonly kind: 'year' | 'month' | 'yearMonth'; readonly text: string } | null;
};

export type PlanScale = {
  readonly from: Day;
  readonly to: Day;
  /** Per cent of the width at which a day stands, 0–100. */
  readonly at: (value: Day) => number;
  readonly ticks: readonly ScaleTick[];
};

/** What words take of the width (per cent) at the narrowest the column gets: a word stands right of its line. */
const WIDTH = { year: 13, month: 11, yearMonth: 19, today: 13 } as const;

/** Free room at the right, as a share of the whole. */
const EDGE = 0.03;

/** Whole months around all the days; null without any. `today` keeps a free place for its own mark. */
export function planScale(days: readonly Day[], today: Day | null): PlanScale | null {
  const all = today === null ? days : [...days, today];
  const first = all.reduce<Day | null>((least, value) => (least === null || value < least ? value : least), null);
  const last = all.reduce<Day | null>((most, value) => (most === null || value > most ? value : most), null);
  if (first === null || last === null || days.length === 0) return null;
  const from = startOfMonth(first);
  const end = addMonths(startOfMonth(last), 1);
  // A mark on the last day must not be cut off at the edge.
  const to = addDays(end, Math.ceil(daysBetween(from, end) * EDGE));
  const width = daysBetween(from, to);
  const at = (value: Day): number => Math.min(100, Math.max(0, (daysBetween(from, value) / width) * 100));
  return { from, to, at, ticks: ticksOf(from, to, at, today === null ? null : at(today)) };
}

function ticksOf(from: Day, to: Day, at: (value: Day) => number, today: number | null): readonly ScaleTick[] {
  const months = monthsBetween(from, to);
  const step = months <= 10 ? 1 : months <= 36 ? 3 : months <= 72 ? 6 : 12 * Math.ceil(months / 144);
  const places: { readonly value: Day; readonly at: number }[] = [];
  for (let month = 0; month < months; month++) {
    const value = addMonths(from, month);
    const { year, month: ofYear } = partsOf(value);
    const stands = step < 12 ? (ofYear - 1) % step === 0 : ofYear === 1 && year % (step / 12) === 0;
    if (stands) places.push({ value, at: at(value) });
  }
  // Today's mark stands left of its line in the right half, right of it in the left half.
  const taken: Stretch[] =
    today === null
      ? []
      : [today > 50 ? { from: today - WIDTH.today, to: today } : { from: today, to: today + WIDTH.today }];
  const labelled = new Map<Day, ScaleTick['label']>();
  const tryLabel = (place: { readonly value: Day; readonly at: number }, kind: 'year' | 'month' | 'yearMonth') => {
    const room = { from: place.at, to: place.at + WIDTH[kind] };
    if (taken.some((other) => room.from < other.to && room.to > other.from) || place.at + WIDTH[kind] / 2 > 100) return;
    taken.push(room);
    const { year, month } = partsOf(place.value);
    const text = kind === 'year' ? String(year) : kind === 'month' ? String(month) : place.value.slice(0, 7);
    labelled.set(place.value, { kind, text });
  };
  for (const place of places) if (partsOf(place.value).month === 1) tryLabel(place, 'year');
  const head = places[0];
  if (head && labelled.size === 0) tryLabel(head, 'yearMonth');
  for (const place of places) if (!labelled.has(place.value) && step < 12) tryLabel(place, 'month');
  return places.map((place) => ({ at: place.at, label: labelled.get(place.value) ?? null }));
}

export type Stretch = { readonly from: number; readonly to: number };

export type NodeDrawing = {
  /** From the node before to this one; null where one of the two has no day. */
  readonly bar: Stretch | null;
  readonly isDone: boolean;
  /** The same stretch of the 原计划. */
  readonly baseline: Stretch | null;
  /** From the day it was due to today. */
  readonly over: Stretch | null;
  readonly mark: { readonly at: number; readonly kind: 'done' | 'late' | 'soon' | 'future' } | null;
};

type Drawn = { readonly row: Row<'milestone'>; readonly state: MilestoneState };

/** The day a node stands on: when it was done, else when it is planned. */
export function dayOfNode(row: Pick<Row<'milestone'>, 'done' | 'planned'>): Day | null {
  return row.done?.on ?? row.planned?.to ?? null;
}

/** One drawing per node, in the plan's order. */
export function planDrawings(nodes: readonly Drawn[], scale: PlanScale, today: Day): readonly NodeDrawing[] {
  let before: Day | null = null;
  let baselineBefore: Day | null = null;
  return nodes.map(({ row, state }) => {
    const stands = dayOfNode(row);
    const planned = row.planned?.to ?? null;
    const first: Day | null = row.planned?.from !== planned ? (row.planned?.from ?? null) : null;
    const drawing: NodeDrawing = {
      bar: stretch(scale, before ?? first, stands),
      isDone: row.done !== null,
      baseline: stretch(scale, baselineBefore, row.baseline?.to ?? null),
      over: state.kind === 'late' ? stretch(scale, state.due, today) : null,
      mark: stands === null ? null : { at: scale.at(state.kind === 'late' ? today : stands), kind: markOf(state) },
    };
    before = stands ?? before;
    baselineBefore = row.baseline?.to ?? baselineBefore;
    return drawing;
  });
}

function markOf(state: MilestoneState): 'done' | 'late' | 'soon' | 'future' {
  return state.kind === 'done' || state.kind === 'late' || state.kind === 'soon' ? state.kind : 'future';
}

function stretch(scale: PlanScale, from: Day | null, to: Day | null): Stretch | null {
  if (from === null || to === null || from >= to) return null;
  return { from: scale.at(from), to: scale.at(to) };
}

function startOfMonth(value: Day): Day {
  return day(`${value.slice(0, 7)}-01`);
}

function monthsBetween(from: Day, to: Day): number {
  const a = partsOf(from);
  const b = partsOf(to);
  return (b.year - a.year) * 12 + b.month - a.month;
}
