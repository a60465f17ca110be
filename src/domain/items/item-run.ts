/** 办理: steps added to an item one after the other, each judged by the guard in the state the one before has left. */
import { type Context, create, type Draft, type Need, type Refusal } from '../command.ts';
import { checkValues, liveRow, notAfterToday, type Refused } from '../commands/row-guards.ts';
import type { Day } from '../day.ts';
import type { Row, Values } from '../entities/registry.ts';
import type { StepKind } from '../entities/step.ts';
import { idOf } from '../id.ts';
import { ok, type Result } from '../result.ts';
import type { View } from '../view.ts';
import { effectOf } from './item-effects.ts';
import { foldSteps, type ItemState, isOpenStage } from './item-state.ts';
import type { ItemStep } from './item-step.ts';
import { stepRefusal } from './step-guards.ts';

/** An item with the steps that this act adds to it. */
export type ItemRun = {
  readonly item: Pick<Row<'item'>, 'id' | 'name' | 'project' | 'unit' | 'type' | 'person'>;
  readonly state: ItemState;
  /** Drafts of the steps added so far. */
  readonly drafts: readonly Draft[];
};

export type StepInput = { readonly kind: StepKind; readonly on: Day } & Partial<
  Omit<Values<'step'>, 'kind' | 'on' | 'item' | 'stamp' | 'place' | 'after' | 'typedOn' | 'by' | 'typist'>
>;

/** The rows that an act on these items reads. */
export function itemNeeds(items: readonly string[]): readonly Need[] {
  return items.flatMap((id): readonly Need[] => [
    { entity: 'item', id },
    { entity: 'step', by: 'item', key: id },
  ]);
}

/** Rows that are named and may be null. */
export function rowNeeds(entity: 'person' | 'unit' | 'project', ids: readonly (string | null)[]): readonly Need[] {
  return [...new Set(ids)].flatMap((id) => (id === null ? [] : [{ entity, id }]));
}

export function stateOf(view: View, item: string): ItemState {
  return foldSteps(view.rows('step', 'item', item));
}

/** How many matters of a project, or in a person's hands, are not closed; reads what `openItemNeeds` names. */
export function countOpenItems(view: View, by: 'project' | 'person', key: string): number {
  return view.rows('item', by, key).filter((item) => isOpenStage(stateOf(view, item.id).stage)).length;
}

export function openItemNeeds(view: View, by: 'project' | 'person', key: string): readonly Need[] {
  return [{ entity: 'item', by, key }, ...itemNeeds(view.rows('item', by, key).map((item) => item.id))];
}

/** The item as it stands, ready for steps. */
export function runOn(view: View, item: string): Result<ItemRun, Refusal> {
  const row = liveRow(view, 'item', item);
  return row.ok ? ok({ item: row.value, state: stateOf(view, item), drafts: [] }) : row;
}

/** The run with one more step, or why it may not be done. `id`: null = a new one. */
export function addStep(
  run: ItemRun,
  input: StepInput,
  context: Context,
  id: string | null = null,
): Result<ItemRun, Refusal> {
  const future = notAfterToday(input.on, context.today);
  if (future !== null) return future;
  const values = valuesOf(run, input, context);
  const refused = stepRefusal(run.state, values);
  if (refused !== null) return { ok: false, refusal: refused };
  return withStep(run, values, id ?? context.newId());
}

/** Without the guard of the state: for withdrawals, which the fold judges by their order. */
export function addWithdrawal(run: ItemRun, step: string, context: Context): Result<ItemRun, Refusal> {
  const input: StepInput = { kind: 'withdrawn', on: context.today, step: idOf<'step'>(step) };
  return withStep(run, valuesOf(run, input, context), context.newId());
}

type StepFields = Omit<Values<'step'>, 'stamp'>;

function withStep(run: ItemRun, values: StepFields, id: string): Result<ItemRun, Refusal> {
  const bad = checkValues('step', values, null);
  if (bad !== null) return bad;
  const step: ItemStep = { ...values, id: idOf<'step'>(id), removed: null, stamp: '' };
  const state: ItemState = { ...run.state, ...effectOf(run.state, step), last: step };
  return ok({ ...run, state, drafts: [...run.drafts, create('step', id, values)] });
}

function valuesOf(run: ItemRun, input: StepInput, { today, by }: Context): StepFields {
  return {
    unit: null,
    person: null,
    basis: null,
    approver: null,
    agreedBy: null,
    due: null,
    dueWords: null,
    review: null,
    number: null,
    reason: null,
    note: null,
    evidence: [],
    checks: [],
    round: null,
    decision: null,
    step: null,
    ...input,
    item: idOf<'item'>(run.item.id),
    place: run.drafts.length,
    after: run.state.last === null ? null : idOf<'step'>(run.state.last.id),
    typedOn: today,
    by: by.words,
    typist: by.person === null ? null : idOf<'person'>(by.person),
  };
}

/** The same act on each of several items: the first refusal stops all of it. */
export function onEach<T>(
  of: readonly T[],
  act: (each: T) => Result<ItemRun, Refusal> | Refused,
): Result<readonly ItemRun[], Refusal> {
  const runs: ItemRun[] = [];
  for (const each of of) {
    const run = act(each);
    if (!run.ok) return run;
    runs.push(run.value);
  }
  return ok(runs);
}

export function draftsOf(runs: readonly ItemRun[]): readonly Draft[] {
  return runs.flatMap((run) => run.drafts);
}
