/** 处理冲突: of two values written at once one is kept; the decision is a change, so that every copy comes to it. */
import { type Command, create, type Draft, refusal } from '../command.ts';
import { isEntityName } from '../entities/registry.ts';
import type { Json } from '../json.ts';
import { ok } from '../result.ts';
import { fieldHolds } from '../row.ts';

export type SettleConflictArgs = {
  /** Id of the row that says so, made from the entry. */
  readonly settlement: string;
  readonly entity: string;
  readonly row: string;
  readonly field: string;
  /** The last change of the run that lost, as `device:n`. */
  readonly run: string;
  /** Null = what stands is kept; else the value that comes back. */
  readonly take: { readonly value: Json } | null;
};

export const settleConflict: Command<SettleConflictArgs> = {
  name: 'settle-conflict',
  needs: ({ settlement, entity, row }) => [
    { entity: 'settlement', id: settlement },
    ...(isEntityName(entity) ? [{ entity, id: row }] : []),
  ],
  decide: (view, { settlement, entity, row, field, run, take }, { today, by }) => {
    const held = view.row('settlement', settlement);
    if (held !== null && held.removed === null) return refusal('conflictSettled');
    const took = create('settlement', settlement, {
      entity,
      row,
      field,
      run,
      took: take === null ? 'stands' : 'lost',
      on: today,
      by: by.words,
    });
    if (take === null) return ok([took]);
    if (!isEntityName(entity) || view.row(entity, row) === null) return refusal('rowGone', { entity: 'project' });
    if (!fieldHolds(entity, field, take.value)) return refusal('badValue', { entity, field });
    const back: Draft = { entity, id: row, set: { [field]: take.value } };
    return ok([took, back]);
  },
};
