// The difference as lines of a list (差异行): a project's first change carries its name and its tick, the rest follow below.
import { chosenChanges, type ImportChoices } from '../../exchange/sheet/plan/import-args.ts';
import type { ImportPlan, PlanChange, PlanRow } from '../../exchange/sheet/plan/import-plan.ts';

export type DiffTab = 'changes' | 'added' | 'changed' | 'conflict' | 'ask' | 'same' | 'notInSheet';

export type DiffLine = {
  readonly key: string;
  readonly row: PlanRow;
  readonly change: PlanChange | null;
  readonly first: boolean;
  readonly last: boolean;
};

export function linesOf(plan: ImportPlan, tab: DiffTab): readonly DiffLine[] {
  const lines: DiffLine[] = [];
  for (const row of plan.rows) {
    if (!isIn(row, tab)) continue;
    const name = row.row ?? row.project ?? row.name;
    const changes = row.changes.length === 0 ? [null] : row.changes;
    changes.forEach((change, at) => {
      lines.push({
        key: `${name} ${change?.key ?? ''}`,
        row,
        change,
        first: at === 0,
        last: at === changes.length - 1,
      });
    });
  }
  return lines;
}

function isIn({ kind }: PlanRow, tab: DiffTab): boolean {
  return tab === 'changes'
    ? kind === 'added' || kind === 'changed' || kind === 'conflict' || kind === 'ask'
    : kind === tab;
}

export type Chosen = {
  /** Projects that would be written. */
  readonly projects: number;
  readonly added: number;
  /** Conflicts nobody has settled. */
  readonly unsettled: number;
  /** Projects that bring a change and would not be written whole. */
  readonly left: number;
};

export function chosenOf(plan: ImportPlan, choices: ImportChoices): Chosen {
  let projects = 0;
  let added = 0;
  let unsettled = 0;
  let left = 0;
  for (const row of plan.rows) {
    if (row.kind === 'ask') left++;
    if (row.changes.length === 0) continue;
    const chosen = chosenChanges(row, choices);
    if (chosen.length > 0) projects++;
    if (chosen.length > 0 && row.kind === 'added') added++;
    if (chosen.length < row.changes.length) left++;
    if (row.row !== null && choices.without.has(row.row)) continue;
    unsettled += row.changes.filter(({ conflict, key }) => conflict && !choices.conflicts.has(key)).length;
  }
  return { projects, added, unsettled, left };
}
