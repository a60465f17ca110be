/** 交办: registering matters and issuing them, for the register's own button and for a round that closes. One act, numbers in order. */
import { type Context, create, type Draft, type Need, type Refusal, refusal } from '../command.ts';
import { checkValues, liveRow, reasonIn } from '../commands/row-guards.ts';
import type { Day } from '../day.ts';
import type { Values } from '../entities/registry.ts';
import { type Id, idOf } from '../id.ts';
import { orderRun } from '../order.ts';
import { ok, type Result } from '../result.ts';
import type { View } from '../view.ts';
import { idOfDecided, idOfDecidedCoUnit } from './decided-ids.ts';
import { addStep, type ItemRun, itemNeeds, rowNeeds, runOn } from './item-run.ts';
import { foldSteps } from './item-state.ts';
import { allot, numberingNeeds } from './numbering.ts';

export type NewItem = Omit<
  Values<'item'>,
  'project' | 'milestone' | 'unit' | 'person' | 'type' | 'round' | 'decision'
> & {
  readonly project: string | null;
  readonly milestone: string | null;
  /** 主办. */
  readonly unit: string | null;
  readonly person: string | null;
  readonly type: string | null;
  readonly round: string | null;
  readonly decision: string | null;
  /** 协办. */
  readonly coUnits: readonly string[];
};

export type IssueTerms = {
  /** Day of the issue: its year is the number's year. */
  readonly on: Day;
  readonly due: Day | null;
  readonly dueWords: string | null;
  readonly approver: string | null;
  readonly agreedBy: string | null;
  readonly note: string | null;
  readonly round: string | null;
  readonly decision: string | null;
};

/** A registered item by its id, or a new one. */
export type IssueOrder = { readonly item: string | NewItem; readonly terms: IssueTerms };

/** Registers without issuing (拟办). */
export function registerDrafts(
  view: View,
  item: NewItem,
  on: Day,
  context: Context,
): Result<{ readonly run: ItemRun; readonly drafts: readonly Draft[] }, Refusal> {
  const bad = newItemRefusal(view, item);
  if (bad !== null) return { ok: false, refusal: bad };
  const { coUnits, project, milestone, unit, person, type, round, decision, ...plain } = item;
  const values: Values<'item'> = {
    ...plain,
    name: item.name.trim(),
    project: refOf<'project'>(project),
    milestone: refOf<'milestone'>(milestone),
    unit: refOf<'unit'>(unit),
    person: refOf<'person'>(person),
    type: refOf<'itemType'>(type),
    round: refOf<'round'>(round),
    decision: refOf<'decision'>(decision),
  };
  const wrong = checkValues('item', values, null);
  if (wrong !== null) return wrong;
  const id = idOf<'item'>(decision === null ? context.newId() : idOfDecided('item', decision));
  const orders = orderRun(coUnits.length);
  const drafts = [
    create('item', id, values),
    ...coUnits.map((coUnit, at) => {
      const named = idOf<'unit'>(coUnit);
      const row = decision === null ? context.newId() : idOfDecidedCoUnit(decision, named);
      return create('itemUnit', row, { item: id, unit: named, part: null, order: orders[at] ?? '' });
    }),
  ];
  const empty: ItemRun = { item: { ...values, id }, state: foldSteps([]), drafts: [] };
  const run = addStep(
    empty,
    { kind: 'registered', on, round: refOf<'round'>(round), decision: refOf<'decision'>(decision) },
    context,
    decision === null ? null : idOfDecided('registered', decision),
  );
  return run.ok ? ok({ run: run.value, drafts: [...drafts, ...run.value.drafts] }) : run;
}

/** Rows that `issueAll` reads. */
export function issueNeeds(view: View, orders: readonly IssueOrder[]): readonly Need[] {
  const days = [...new Set(orders.map(({ terms }) => terms.on))];
  return orders
    .flatMap(({ item }) => (typeof item === 'string' ? itemNeeds([item]) : newItemNeeds(item)))
    .concat(days.flatMap((on) => numberingNeeds(view, on, orders.length)));
}

export function newItemNeeds(item: NewItem): readonly Need[] {
  return [...rowNeeds('project', [item.project]), ...rowNeeds('unit', [item.unit, ...item.coUnits])];
}

/** Issues all of them as one act, in the given order. All of one day: the number's year is the day's. */
export function issueAll(
  view: View,
  orders: readonly IssueOrder[],
  context: Context,
): Result<readonly Draft[], Refusal> {
  const first = orders[0];
  if (first === undefined) return refusal('noItemsChosen');
  const { on } = first.terms;
  if (orders.some(({ terms }) => terms.on !== on)) throw new Error('one act issues on one day');
  const allotted = allot(view, on, orders.length, context);
  const drafts: Draft[] = [];
  for (const [at, { item, terms }] of orders.entries()) {
    const begun = typeof item === 'string' ? begin(view, item) : registerDrafts(view, item, on, context);
    if (!begun.ok) return begun;
    const late = dueRefusal(terms);
    if (late !== null) return late;
    const issued = issueStep(begun.value.run, terms, allotted.numbers[at] ?? null, context);
    if (!issued.ok) return issued;
    const before = begun.value.run.drafts.length;
    drafts.push(...begun.value.drafts, ...issued.value.drafts.slice(before));
  }
  return ok([...drafts, ...allotted.drafts]);
}

/**
 * What a decision is issued by may be written on two copies, and the earlier writing stands: the number, which only one copy
 * may give, is then an act of its own and is not lost with the later writing.
 */
function issueStep(run: ItemRun, terms: IssueTerms, number: string | null, context: Context): Result<ItemRun, Refusal> {
  const { on, decision } = terms;
  if (decision === null) return addStep(run, { kind: 'issued', ...termsOf(terms), number }, context);
  const id = idOfDecided('issued', decision);
  const issued = addStep(run, { kind: 'issued', ...termsOf(terms) }, context, id);
  if (!issued.ok || number === null) return issued;
  return addStep(issued.value, { kind: 'numbered', on, number }, context);
}

/** 再交办: a new deadline on the same open item; the old one stays in its history. */
export function reissueAll(
  view: View,
  orders: readonly { readonly item: string; readonly terms: IssueTerms }[],
  context: Context,
): Result<readonly Draft[], Refusal> {
  if (orders.length === 0) return refusal('noItemsChosen');
  const drafts: Draft[] = [];
  for (const { item, terms } of orders) {
    const run = runOn(view, item);
    if (!run.ok) return run;
    const late = dueRefusal(terms);
    if (late !== null) return late;
    const id = terms.decision === null ? null : idOfDecided('reissued', terms.decision);
    const reissued = addStep(run.value, { kind: 'reissued', ...termsOf(terms) }, context, id);
    if (!reissued.ok) return reissued;
    drafts.push(...reissued.value.drafts);
  }
  return ok(drafts);
}

function begin(view: View, item: string): ReturnType<typeof registerDrafts> {
  const run = runOn(view, item);
  if (!run.ok) return run;
  return run.value.item.unit === null ? refusal('leadUnitMissing') : ok({ run: run.value, drafts: [] });
}

function newItemRefusal(view: View, item: NewItem): Refusal | null {
  if (item.name.trim() === '') return refusal('nameMissing').refusal;
  if (item.unit === null) return refusal('leadUnitMissing').refusal;
  const unit = liveRow(view, 'unit', item.unit);
  if (!unit.ok) return unit.refusal;
  if (item.project !== null) {
    const project = liveRow(view, 'project', item.project);
    if (!project.ok) return project.refusal;
  }
  for (const coUnit of item.coUnits) {
    const row = liveRow(view, 'unit', coUnit);
    if (!row.ok) return row.refusal;
    if (coUnit === item.unit) return refusal('leadIsCoUnit', { name: row.value.name }).refusal;
  }
  return null;
}

function dueRefusal({ due, on }: IssueTerms): { readonly ok: false; readonly refusal: Refusal } | null {
  return due !== null && due < on ? refusal('dueBeforeIssue', { due, on }) : null;
}

function termsOf(terms: IssueTerms) {
  return {
    on: terms.on,
    due: terms.due,
    dueWords: reasonIn(terms.dueWords),
    approver: refOf<'person'>(terms.approver),
    agreedBy: reasonIn(terms.agreedBy),
    note: reasonIn(terms.note),
    round: refOf<'round'>(terms.round),
    decision: refOf<'decision'>(terms.decision),
  };
}

/** An id that the caller took from a row of that entity. */
export function refOf<E extends string>(id: string | null): Id<E> | null {
  return id === null ? null : idOf<E>(id);
}
