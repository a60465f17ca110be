/** 节点完成数 n/m: how many nodes are done, of how many. */
import type { Row } from '../entities/registry.ts';

export function nodesDone(milestones: readonly Row<'milestone'>[]): { readonly done: number; readonly all: number } {
  let done = 0;
  for (const row of milestones) if (row.done !== null) done += 1;
  return { done, all: milestones.length };
}
