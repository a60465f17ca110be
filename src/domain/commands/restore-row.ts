/** 恢复: brings a removed row back as it was. */
import { type Command, refusal } from '../command.ts';
import type { EntityName } from '../entities/registry.ts';
import { ok } from '../result.ts';
import { openRound } from '../rounds/round-state.ts';
import type { View } from '../view.ts';
import { nameFacts } from './row-guards.ts';

export type RestoreRowArgs = { readonly entity: EntityName; readonly id: string };

export const restoreRow: Command<RestoreRowArgs> = {
  name: 'restore-row',
  needs: ({ entity, id }, view) => {
    const round = roundOf(view, entity, id);
    if (round === null) return [{ entity, id }];
    const series = view.row('round', round)?.series ?? null;
    return [
      { entity, id },
      { entity: 'round', id: round },
      { entity: 'edition', by: 'round', key: round },
      ...(series === null ? [] : [{ entity: 'series', id: series } as const]),
    ];
  },
  decide: (view, { entity, id }) => {
    const row = view.row(entity, id);
    if (row === null) return refusal('rowGone', { entity });
    if (row.removed === null) return refusal('notRemoved', nameFacts(row));
    // What was taken out of a round stays out of it once it is closed.
    const round = roundOf(view, entity, id);
    const open = round === null ? null : openRound(view, round);
    if (open !== null && !open.ok) return open;
    return ok([{ entity, id, set: { removed: null } }]);
  },
};

function roundOf(view: View, entity: EntityName, id: string): string | null {
  if (entity !== 'decision' && entity !== 'roundProject' && entity !== 'agendaEntry') return null;
  return view.row(entity, id)?.round ?? null;
}
