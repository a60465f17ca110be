/** 记决定: one decision of an open round, on a project of its scope or in general; on an open matter it is a 再交办 of that item. */
import { type Command, create, type Need, type Refusal, refusal } from '../command.ts';
import type { Row } from '../entities/registry.ts';
import { type Id, idOf } from '../id.ts';
import { foldSteps } from '../items/item-state.ts';
import { ok } from '../result.ts';
import { isOpenItem } from '../rounds/carry-over.ts';
import type { Span } from '../span.ts';
import type { View } from '../view.ts';
import { agendaNeeds, agendaOf, entryRefusal } from './agenda-drafts.ts';
import { checkValues, reasonIn, type Values } from './row-guards.ts';

export type RecordDecisionArgs = {
  readonly round: string;
  /** Null = about all. */
  readonly project: string | null;
  readonly kind: 'item' | 'note';
  readonly text: string;
  readonly unit: Id<'unit'> | null;
  readonly coUnits: readonly string[];
  readonly person: Id<'person'> | null;
  readonly due: Span | null;
  /** The open item that it goes on with. */
  readonly continues: string | null;
};

export const recordDecision: Command<RecordDecisionArgs> = {
  name: 'record-decision',
  needs: ({ round, project, continues }, view) => [
    ...decisionNeeds(round, view),
    ...(project === null ? [] : [{ entity: 'project', id: project } as const]),
    ...itemNeeds(continues),
  ],
  decide: (view, args, { newId }) => {
    const found = agendaOf(view, args.round);
    if (!found.ok) return found;
    const { round, scope } = found.value;
    const outside = args.project === null ? null : entryRefusal(scope, args.project);
    if (outside !== null) return outside;
    const text = reasonIn(args.text);
    if (text === null) return refusal('decisionEmpty');
    const held = view.rows('decision', 'round', round);
    const bad = continuesRefusal(view, args.continues, held);
    if (bad !== null) return { ok: false, refusal: bad };
    const values = {
      round,
      project: args.project === null ? null : idOf<'project'>(args.project),
      sequence: Math.max(0, ...held.map(({ sequence }) => sequence ?? 0)) + 1,
      kind: args.kind,
      text,
      unit: args.unit,
      person: args.person,
      due: args.due,
      continues: args.continues === null ? null : idOf<'item'>(args.continues),
    };
    const coUnits = Object.fromEntries(args.coUnits.filter((id) => id !== args.unit).map((id) => [id, true]));
    return checkValues('decision', values, null) ?? ok([create('decision', newId(), { ...values, coUnits })]);
  },
};

export function decisionNeeds(round: string, view: View): readonly Need[] {
  return [...agendaNeeds(round, view), { entity: 'decision', by: 'round', key: round }];
}

export function itemNeeds(item: string | null): readonly Need[] {
  if (item === null) return [];
  return [
    { entity: 'item', id: item },
    { entity: 'step', by: 'item', key: item },
  ];
}

/** Only an open item is gone on with, and once in a round. */
export function continuesRefusal(view: View, item: string | null, others: readonly Row<'decision'>[]): Refusal | null {
  if (item === null) return null;
  const row = view.row('item', item);
  if (row === null) return refusal('rowGone', { entity: 'item' }).refusal;
  const state = foldSteps(view.rows('step', 'item', item));
  if (state.issued === null || !isOpenItem(row, state)) return refusal('itemNotOpen', { name: row.name }).refusal;
  return others.some(({ continues }) => continues === item)
    ? refusal('itemContinuedTwice', { name: row.name }).refusal
    : null;
}

export function decisionValues(set: Values): Values {
  return typeof set.text === 'string' ? { ...set, text: set.text.trim() } : set;
}
