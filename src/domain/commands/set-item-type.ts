/** 事项类别: a new type or another wording of one: which evidence it asks for and which checks are made. */
import { type Command, create, edit, refusal } from '../command.ts';
import type { Row } from '../entities/registry.ts';
import { ok } from '../result.ts';
import { checkValues, liveRow } from './row-guards.ts';

export type SetItemTypeArgs = {
  /** Null = a new type. */
  readonly id: string | null;
  readonly name: string;
  readonly evidence: Row<'itemType'>['evidence'];
  /** Key → words; null takes a check out. */
  readonly checks: Row<'itemType'>['checks'];
  readonly order: string;
};

export const setItemType: Command<SetItemTypeArgs> = {
  name: 'set-item-type',
  needs: ({ id }) => (id === null ? [] : [{ entity: 'itemType', id }]),
  decide: (view, { id, ...values }, { newId }) => {
    if (values.name.trim() === '') return refusal('nameMissing');
    const flat = { name: values.name, evidence: values.evidence, order: values.order };
    const bad = checkValues('itemType', flat, null);
    if (bad !== null) return bad;
    if (id === null) return ok([create('itemType', newId(), values)]);
    const held = liveRow(view, 'itemType', id);
    return held.ok ? ok([edit('itemType', id, values)]) : held;
  },
};
