/** 下一节点: the open node that is due first; without any dated one, the first open node in the plan's order. */
import type { Row } from '../entities/registry.ts';
import { byOrder } from './milestones-of.ts';

/** `milestones` in any order. Key nodes come before others only when they are due on the same day. */
export function nextMilestone(milestones: readonly Row<'milestone'>[]): Row<'milestone'> | null {
  let next: Row<'milestone'> | null = null;
  for (const row of milestones) {
    if (row.done === null && row.planned?.kind !== 'standing' && (next === null || isSooner(row, next))) next = row;
  }
  return next;
}

function isSooner(a: Row<'milestone'>, b: Row<'milestone'>): boolean {
  const dueA = a.planned?.to ?? '~';
  const dueB = b.planned?.to ?? '~';
  if (dueA !== dueB) return dueA < dueB;
  if (a.key !== b.key) return a.key;
  return byOrder(a, b) < 0;
}
