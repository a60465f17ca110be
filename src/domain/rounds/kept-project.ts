/** 并入后的项目: the project that stands for one that was merged, over any number of mergers. */
import type { Row } from '../entities/registry.ts';
import type { View } from '../view.ts';

export function keptProject(view: View, id: string | null): Row<'project'> | null {
  const passed = new Set<string>();
  let row = id === null ? null : view.row('project', id);
  while (row !== null && row.mergedInto !== null && !passed.has(row.id)) {
    passed.add(row.id);
    row = view.row('project', row.mergedInto);
  }
  return row;
}

/** The ids on the way to it, its own last. */
export function mergedPath(view: View, id: string): readonly string[] {
  const path = [id];
  for (let row = view.row('project', id); row?.mergedInto != null && !path.includes(row.mergedInto); ) {
    path.push(row.mergedInto);
    row = view.row('project', row.mergedInto);
  }
  return path;
}
