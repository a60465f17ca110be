// From the plan and the person's choices to the arguments of the one command (导入参数): chosen rows, settled conflicts.
import type { Draft } from '../../../domain/command.ts';
import type { Expectation, ImportSheetArgs } from '../../../domain/commands/import-sheet.ts';
import type { Json } from '../../../domain/json.ts';
import type { ImportPlan, PlanChange, PlanRow } from './import-plan.ts';

export type ImportChoices = {
  /** Sheet rows the person has unticked. */
  readonly without: ReadonlySet<number>;
  /** Change key → whose value stays. A conflict nobody has settled is skipped. */
  readonly conflicts: ReadonlyMap<string, 'ledger' | 'sheet'>;
};

export const ALL_ROWS: ImportChoices = { without: new Set(), conflicts: new Map() };

/** The changes that would be written under these choices. */
export function chosenChanges(row: PlanRow, choices: ImportChoices): readonly PlanChange[] {
  if (row.row !== null && choices.without.has(row.row)) return [];
  return row.changes.filter(({ conflict, key }) => !conflict || choices.conflicts.get(key) === 'sheet');
}

export function importArgs(plan: ImportPlan, choices: ImportChoices): ImportSheetArgs {
  const steps = importArgsSteps(plan, choices);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, one row a step: for the page, which ten thousand rows must not hold. Yields the rows taken so far. */
export function* importArgsSteps(plan: ImportPlan, choices: ImportChoices): Generator<number, ImportSheetArgs> {
  const drafts = new Map<string, Draft>();
  const expects = new Map<string, Expectation>();
  const needed = new Set<string>();
  const body: Draft[] = [];
  let rows = plan.tooMany?.rows ?? 0;
  for (const row of plan.rows) {
    const changes = chosenChanges(row, choices);
    if (changes.length > 0) rows++;
    for (const change of changes) {
      for (const id of change.needs) need(plan, id, needed);
      for (const expected of change.expects) expects.set(JSON.stringify(expected), expected);
      body.push(...change.drafts);
    }
    yield rows;
  }
  for (const [id, { draft }] of plan.shared) if (needed.has(id)) merge(drafts, draft);
  for (const [index, draft] of body.entries()) {
    merge(drafts, draft);
    if (index % 50 === 0) yield rows;
  }
  return {
    file: plan.file,
    signature: plan.signature,
    rows,
    drafts: [...drafts.values()],
    expects: [...expects.values()],
  };
}

function need(plan: ImportPlan, id: string, needed: Set<string>): void {
  if (needed.has(id)) return;
  needed.add(id);
  for (const other of plan.shared.get(id)?.needs ?? []) need(plan, other, needed);
}

/** Two drafts of one row are one: the changes of a project come one field at a time. */
function merge(drafts: Map<string, Draft>, draft: Draft): void {
  const key = `${draft.entity} ${draft.id}`;
  const known = drafts.get(key);
  const set: { readonly [field: string]: Json } = known === undefined ? draft.set : { ...known.set, ...draft.set };
  drafts.set(key, { ...draft, set });
}
