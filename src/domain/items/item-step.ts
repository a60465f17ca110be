/** 经过: a step as the fold and its guards read it, and the order in which steps are folded. */
import type { Row } from '../entities/registry.ts';

export type ItemStep = Row<'step'>;

/** Stamp order; steps of one change share a stamp and keep their place in it. Any order given, the same order comes out. */
export function inStampOrder(steps: readonly ItemStep[]): readonly ItemStep[] {
  const sorted = (a: ItemStep, b: ItemStep): number => {
    if (a.stamp !== b.stamp) return a.stamp < b.stamp ? -1 : 1;
    const place = (a.place ?? 0) - (b.place ?? 0);
    if (place !== 0) return place;
    return a.id < b.id ? -1 : 1;
  };
  // As they come from the store they mostly stand in order already.
  const isSorted = steps.every((step, at) => at === 0 || sorted(steps[at - 1] ?? step, step) <= 0);
  return isSorted ? steps : [...steps].sort(sorted);
}

/** True when both were typed by the same person; where no person is known, by the words of the machine. */
export function sameAuthor(
  a: { readonly typist: string | null; readonly by: string | null },
  b: { readonly typist: string | null; readonly by: string | null },
): boolean {
  return a.typist !== null || b.typist !== null ? a.typist === b.typist : a.by === b.by;
}
