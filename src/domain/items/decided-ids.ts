/**
 * 由决定得名: what a round makes of a decision is named after the decision. Two copies that close the same round without knowing
 * of each other write the same rows, which merge to one item and one step, the earlier writing standing.
 */
import type { Id } from '../id.ts';

/** The decision comes last: the end of an item's id is what stands in the number's place while it waits for one. */
export function idOfDecided(part: 'item' | 'registered' | 'issued' | 'reissued', decision: string): string {
  return `${part}.${decision}`;
}

/** 协办: one row per unit, whoever closes. */
export function idOfDecidedCoUnit(decision: string, unit: Id<'unit'>): string {
  return `co.${decision}.${unit}`;
}
