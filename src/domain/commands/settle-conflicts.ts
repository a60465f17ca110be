/** 批量处理冲突: many entries of the conflict desk decided alike, as one act that is taken back by one undo. */
import type { Command, Draft, Need, Refusal } from '../command.ts';
import { refusal } from '../command.ts';
import { ok } from '../result.ts';
import { type SettleConflictArgs, settleConflict } from './settle-conflict.ts';

export type SettleConflictsArgs = { readonly entries: readonly SettleConflictArgs[] };

export const settleConflicts: Command<SettleConflictsArgs> = {
  name: 'settle-conflicts',
  needs: ({ entries }, view) => {
    const needs = entries.flatMap((entry) => settleConflict.needs(entry, view));
    return [...new Map(needs.map((need): [string, Need] => [JSON.stringify(need), need])).values()];
  },
  decide: (view, { entries }, context) => {
    const rows = new Map<string, Draft>();
    const cells = new Set<string>();
    let first: Refusal | null = null;
    for (const entry of entries) {
      const cell = `${entry.entity}:${entry.row}/${entry.field}`;
      // Of several values that lost in one cell one comes back: the one that stands first here.
      const decided = settleConflict.decide(view, cells.has(cell) ? { ...entry, take: null } : entry, context);
      if (!decided.ok) {
        // Settled elsewhere meanwhile, or its value no longer fits: it stays on the desk, the others are done.
        first ??= decided.refusal;
        continue;
      }
      if (entry.take !== null) cells.add(cell);
      for (const draft of decided.value) {
        const key = `${draft.entity}:${draft.id}`;
        rows.set(key, { ...draft, set: { ...rows.get(key)?.set, ...draft.set } });
      }
    }
    if (rows.size > 0) return ok([...rows.values()]);
    return first === null ? refusal('nothingChanged') : { ok: false, refusal: first };
  },
};
