/** 恢复: brings a removed row back as it was. */
import { type Command, refusal } from '../command.ts';
import type { EntityName } from '../entities/registry.ts';
import { ok } from '../result.ts';
import { nameFacts } from './row-guards.ts';

export type RestoreRowArgs = { readonly entity: EntityName; readonly id: string };

export const restoreRow: Command<RestoreRowArgs> = {
  name: 'restore-row',
  needs: ({ entity, id }) => [{ entity, id }],
  decide: (view, { entity, id }) => {
    const row = view.row(entity, id);
    if (row === null) return refusal('rowGone', { entity });
    if (row.removed === null) return refusal('notRemoved', nameFacts(row));
    return ok([{ entity, id, set: { removed: null } }]);
  },
};
