/** 加佐证 to an item: a file, a paper by number and place, or a note of an on-site check. */
import type { Command } from '../command.ts';
import { evidenceOfItem } from '../items/item-evidence.ts';
import { ok } from '../result.ts';
import type { EvidenceArgs } from './attach.ts';
import { liveRow } from './row-guards.ts';

export type AttachToItemArgs = { readonly item: string; readonly evidence: readonly EvidenceArgs[] };

export const attachToItem: Command<AttachToItemArgs> = {
  name: 'attach-to-item',
  needs: ({ item }) => [{ entity: 'item', id: item }],
  decide: (view, { item, evidence }, context) => {
    const row = liveRow(view, 'item', item);
    if (!row.ok) return row;
    const added = evidenceOfItem({ item: row.value, drafts: [] }, evidence, context);
    return added.ok ? ok(added.value) : added;
  },
};
