/** A project's nodes in their order; equal keys of two devices are told apart by id. */
import type { Row } from '../entities/registry.ts';
import type { View } from '../view.ts';

export function milestonesOf(view: View, project: string): readonly Row<'milestone'>[] {
  return [...view.rows('milestone', 'project', project)].sort(byOrder);
}

export function byOrder(
  a: { readonly order: string; readonly id: string },
  b: { readonly order: string; readonly id: string },
): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The one that comes first in the plan. Rows come in the order in which they reached this machine: others must find the same one. */
export function firstOf(a: Row<'milestone'> | null, b: Row<'milestone'>): Row<'milestone'> {
  return a === null || byOrder(b, a) < 0 ? b : a;
}
