/** 事项佐证: attachments that name the item and the step with which they came. */
import { type Context, create, type Draft, type Refusal } from '../command.ts';
import { type EvidenceArgs, evidenceRefusal } from '../commands/attach.ts';
import type { Row } from '../entities/registry.ts';
import { idOf } from '../id.ts';
import { ok, type Result } from '../result.ts';
import type { View } from '../view.ts';
import { type ItemRun, stateOf } from './item-run.ts';

/** True when a verification that stands rests on it: it stays, also while the item is open again. */
export function isAcceptedEvidence(view: View, held: Pick<Row<'attachment'>, 'id' | 'item'>): boolean {
  return held.item !== null && stateOf(view, held.item).effective.some((step) => step.evidence.includes(held.id));
}

/** Drafts of the evidence, filed under the last step that the run has added. */
export function evidenceOfItem(
  run: { readonly item: Pick<ItemRun['item'], 'id' | 'project'>; readonly drafts: readonly Draft[] },
  evidence: readonly EvidenceArgs[],
  { today, newId }: Context,
): Result<readonly Draft[], Refusal> {
  for (const added of evidence) {
    const bad = evidenceRefusal(added, today);
    if (bad !== null) return bad;
  }
  const step = run.drafts.at(-1)?.id ?? null;
  return ok(
    evidence.map((added) =>
      create('attachment', newId(), {
        ...added,
        name: added.name.trim(),
        project: run.item.project,
        milestone: null,
        item: run.item.id,
        step: step === null ? null : idOf<'step'>(step),
      }),
    ),
  );
}
