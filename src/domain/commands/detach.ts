/** 移除佐证: with a reason; a done node keeps what its evidence rule asks for. */
import { type Command, refusal, removeRow } from '../command.ts';
import { isAcceptedEvidence } from '../items/item-evidence.ts';
import { itemNeeds } from '../items/item-run.ts';
import { ok } from '../result.ts';
import { missingEvidence } from './evidence-rule.ts';
import type { RemoveArgs } from './remove-team.ts';
import { liveRow, reasonIn } from './row-guards.ts';

export const detach: Command<RemoveArgs> = {
  name: 'detach',
  needs: ({ id }, view) => {
    const node = view.row('attachment', id)?.milestone ?? null;
    const item = view.row('attachment', id)?.item ?? null;
    return [
      { entity: 'attachment', id },
      ...(item === null ? [] : itemNeeds([item])),
      ...(node === null
        ? []
        : [{ entity: 'milestone', id: node } as const, { entity: 'attachment', by: 'milestone', key: node } as const]),
    ];
  },
  decide: (view, { id, reason }, { today, by }) => {
    const held = liveRow(view, 'attachment', id);
    if (!held.ok) return held;
    const why = reasonIn(reason);
    if (why === null) return refusal('reasonMissing');
    const node = held.value.milestone === null ? null : view.row('milestone', held.value.milestone);
    if (node?.done != null) {
      const all = view.rows('attachment', 'milestone', node.id);
      const rest = all.filter((row) => row.id !== id);
      // A node ticked without what its rule asks (imported, or the rule came later) is not made worse.
      if (missingEvidence(node.evidence, all) === null && missingEvidence(node.evidence, rest) !== null)
        return refusal('lastEvidence', { name: node.name });
    }
    if (isAcceptedEvidence(view, held.value)) return refusal('evidenceInUse', { name: held.value.name });
    return ok([removeRow('attachment', id, { on: today, by: by.words, why })]);
  },
};
