/** 交办本轮决定: new matters become items with numbers in the order of the meeting; a decision on an open item is a 再交办 of it. */
import { type Context, type Draft, edit, type Need, type Refusal, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import type { Row } from '../entities/registry.ts';
import { idOf } from '../id.ts';
import { type IssueOrder, issueAll, issueNeeds, reissueAll } from '../items/issue-drafts.ts';
import { provisionalNumber } from '../items/item-number.ts';
import { ok, type Result } from '../result.ts';
import type { View } from '../view.ts';
import { decisionsOf, type Labelled } from './decisions-of.ts';
import { isIncomplete } from './is-incomplete.ts';
import type { DocDecision } from './round-doc.ts';
import { roundTitle } from './round-state.ts';

export type IssuedDecisions = {
  readonly drafts: readonly Draft[];
  /** Item and number by decision. */
  readonly issued: ReadonlyMap<string, NonNullable<DocDecision['item']>>;
};

/** Longer texts are the requirement; the item is called by their beginning. */
const NAME_MOST = 200;

export function issueDecisionNeeds(view: View, round: Row<'round'>, on: Day): readonly Need[] {
  const orders = newOrders(view, round, toIssue(view, round), on);
  return orders.length === 0 ? [] : issueNeeds(view, orders);
}

export function issueDecisions(
  view: View,
  round: Row<'round'>,
  on: Day,
  context: Context,
): Result<IssuedDecisions, Refusal> {
  const decisions = toIssue(view, round);
  const incomplete = decisions.find(({ row }) => isIncomplete(row));
  if (incomplete !== undefined) return refusal('decisionIncomplete', { label: incomplete.label });
  const issued = new Map<string, NonNullable<DocDecision['item']>>();
  const drafts: Draft[] = [];
  const orders = newOrders(view, round, decisions, on);
  if (orders.length > 0) {
    const done = issueAll(view, orders, context);
    if (!done.ok) return done;
    drafts.push(...done.value);
    for (const [decision, item] of itemsIn(done.value, decisions)) issued.set(decision, item);
  }
  const again = decisions.flatMap(({ row, label }) =>
    row.continues === null ? [] : [{ item: row.continues as string, terms: termsOf(round, row, label, on) }],
  );
  if (again.length > 0) {
    const done = reissueAll(view, again, context);
    if (!done.ok) return done;
    drafts.push(...done.value);
  }
  for (const { row } of decisions) drafts.push(...reassigned(view, row));
  for (const { row } of decisions) {
    const item = row.continues ?? issued.get(row.id)?.id ?? null;
    if (item !== null) drafts.push(edit('decision', row.id, { issued: idOf<'item'>(item) }));
  }
  return ok({ drafts, issued });
}

/** 改派: the meeting gave an open matter to another unit; the item follows, so that record and register say the same. */
function reassigned(view: View, row: Row<'decision'>): readonly Draft[] {
  const item = row.continues === null ? null : view.row('item', row.continues);
  if (item === null) return [];
  const unit = row.unit !== null && row.unit !== item.unit ? { unit: row.unit, person: row.person } : {};
  const person = row.person !== null && row.person !== item.person ? { person: row.person } : {};
  const set = { ...unit, ...person };
  return Object.keys(set).length === 0 ? [] : [edit('item', item.id, set)];
}

function toIssue(view: View, round: Row<'round'>): readonly Labelled[] {
  return decisionsOf(view, round).filter(({ row }) => row.kind !== 'note');
}

function newOrders(view: View, round: Row<'round'>, decisions: readonly Labelled[], on: Day): readonly IssueOrder[] {
  return decisions.flatMap(({ row, label }): readonly IssueOrder[] => {
    if (row.continues !== null) return [];
    const text = row.text ?? '';
    const isLong = text.length > NAME_MOST;
    return [
      {
        item: {
          name: isLong ? `${text.slice(0, NAME_MOST - 1)}…` : text,
          requirement: isLong ? text : null,
          project: row.project,
          milestone: null,
          type: null,
          unit: row.unit,
          person: row.person,
          coUnits: Object.keys(row.coUnits).filter((id) => id !== row.unit),
          source: round.kind === 'site' ? 'site' : 'round',
          sourceWords: roundTitle(view, round),
          round: round.id,
          decision: row.id,
          meetingNumber: label,
          foundOn: on,
          remark: null,
        },
        terms: termsOf(round, row, null, on),
      },
    ];
  });
}

function termsOf(round: Row<'round'>, row: Row<'decision'>, label: string | null, on: Day): IssueOrder['terms'] {
  return {
    on,
    due: row.due?.to ?? null,
    dueWords: row.due?.words ?? null,
    approver: round.chair,
    agreedBy: null,
    note: label === null ? null : `${label} ${row.text ?? ''}`.trim(),
    round: round.id,
    decision: row.id,
  };
}

/** The drafts say which item each decision became, and under which number. */
function itemsIn(
  drafts: readonly Draft[],
  decisions: readonly Labelled[],
): ReadonlyMap<string, NonNullable<DocDecision['item']>> {
  const labels = new Map(decisions.map(({ row, label }) => [row.id as string, label]));
  const numbers = new Map<string, string>();
  for (const { entity, set } of drafts)
    if (entity === 'step' && typeof set.item === 'string' && typeof set.number === 'string')
      numbers.set(set.item, set.number);
  const items = new Map<string, NonNullable<DocDecision['item']>>();
  for (const { entity, id, set } of drafts) {
    if (entity !== 'item' || typeof set.decision !== 'string') continue;
    items.set(set.decision, { id, number: numbers.get(id) ?? labels.get(set.decision) ?? provisionalNumber(id) });
  }
  return items;
}
