// Heights and places of the lines (行高): the virtualizer's numbers, and which group stands at the top of the window.
import type { Line } from '../rows/group-rows.ts';
import { keyOfLine } from './selection.ts';

export const HEAD_HEIGHT = 34;
export const GROUP_HEIGHT = 34;

export type LinePlaces = {
  readonly tops: Float64Array;
  readonly height: number;
  readonly indexOf: ReadonlyMap<string, number>;
  /** Places of group lines, rising. */
  readonly groups: readonly number[];
};

export function placeLines(lines: readonly Line[], rowHeight: number): LinePlaces {
  const tops = new Float64Array(lines.length);
  const indexOf = new Map<string, number>();
  const groups: number[] = [];
  let top = 0;
  lines.forEach((line, index) => {
    tops[index] = top;
    indexOf.set(keyOfLine(line), index);
    if (line.kind === 'group') groups.push(index);
    top += heightOf(line, rowHeight);
  });
  return { tops, height: top, indexOf, groups };
}

export function heightOf(line: Line | undefined, rowHeight: number): number {
  return line?.kind === 'group' ? GROUP_HEIGHT : rowHeight;
}

/** The group a line belongs to, or null before the first one. */
export function groupOf(groups: readonly number[], line: number): number | null {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((groups[middle] ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return groups[low - 1] ?? null;
}
