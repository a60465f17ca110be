/**
 * 编号: numbers of a year in order, without gaps, never reused. One copy of the ledger allots them (编号机): the one that began
 * it, until it hands over or another takes over after a loss. On every other copy an issued item waits for its number.
 */
import * as v from 'valibot';
import { type Context, create, type Draft, type Need } from '../command.ts';
import { type Day, partsOf } from '../day.ts';
import type { View } from '../view.ts';
import { writeNumber } from './item-number.ts';

/** The setting `numberingDevice`: whose turn it is, and the last number at that moment, which travels with the hand-over. */
export type NumberingTurn = { readonly device: string; readonly year: number; readonly last: number };

const turnSchema = v.object({ device: v.string(), year: v.number(), last: v.number() });

export function turnOf(view: View): NumberingTurn | null {
  const turn = v.safeParse(turnSchema, view.row('setting', 'numberingDevice')?.value ?? null);
  return turn.success ? turn.output : null;
}

/** Numbers of a year that are known to be used up: 0 = none yet. */
export function lastNumber(view: View, year: number): number {
  const turn = turnOf(view);
  return Math.max(view.row('numbering', String(year))?.last ?? 0, turn?.year === year ? turn.last : 0);
}

export function turnDraft(turn: NumberingTurn): Draft {
  return create('setting', 'numberingDevice', { value: turn });
}

/** What must be read to allot so many numbers on that day. */
export function numberingNeeds(view: View, on: Day, count: number): readonly Need[] {
  const { year } = partsOf(on);
  return [
    { entity: 'setting', id: 'numberingDevice' },
    { entity: 'numbering', id: String(year) },
    ...looked(view, year, count).map((key) => ({ entity: 'step', by: 'number', key }) as const),
  ];
}

export type Allotted = {
  /** Null for each where this copy does not allot numbers. */
  readonly numbers: readonly (string | null)[];
  readonly drafts: readonly Draft[];
};

export function allot(view: View, on: Day, count: number, { device }: Context): Allotted {
  if (turnOf(view)?.device !== device) return { numbers: Array.from({ length: count }, () => null), drafts: [] };
  const { year } = partsOf(on);
  const free = firstFree(view, year);
  const numbers = Array.from({ length: count }, (_, at) => writeNumber({ year, seq: free + at }));
  return { numbers, drafts: [create('numbering', String(year), { last: free + count - 1 })] };
}

/** Numbers stand without gaps, so what is noted may lag behind (a clock set back) and the next free one is still found. */
function firstFree(view: View, year: number): number {
  let seq = lastNumber(view, year) + 1;
  while (view.rows('step', 'number', writeNumber({ year, seq })).length > 0) seq++;
  return seq;
}

/** Every number that allotting looks at. */
function looked(view: View, year: number, count: number): readonly string[] {
  const from = lastNumber(view, year) + 1;
  const to = firstFree(view, year) + count;
  return Array.from({ length: to - from }, (_, at) => writeNumber({ year, seq: from + at }));
}
