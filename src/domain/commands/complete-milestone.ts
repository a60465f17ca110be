/** 打勾完成: the day it was done (never after today), a note, and the evidence the node asks for — at hand or added in the same act. */
import { type Command, edit, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import { ok } from '../result.ts';
import { type EvidenceArgs, evidenceDraft, evidenceRefusal } from './attach.ts';
import { missingEvidence } from './evidence-rule.ts';
import { liveRow, notAfterToday, reasonIn } from './row-guards.ts';

export type CompleteMilestoneArgs = {
  readonly milestone: string;
  readonly on: Day;
  readonly note: string | null;
  /** Evidence added in the same act. */
  readonly evidence: readonly EvidenceArgs[];
};

export const completeMilestone: Command<CompleteMilestoneArgs> = {
  name: 'complete-milestone',
  needs: ({ milestone }, view) => {
    const project = view.row('milestone', milestone)?.project ?? null;
    return [
      { entity: 'milestone', id: milestone },
      { entity: 'attachment', by: 'milestone', key: milestone },
      ...(project === null ? [] : [{ entity: 'project', id: project } as const]),
    ];
  },
  decide: (view, { milestone, on, note, evidence }, { today, by, newId }) => {
    const node = liveRow(view, 'milestone', milestone);
    if (!node.ok) return node;
    const project = liveRow(view, 'project', node.value.project);
    if (!project.ok) return project;
    // An imported 完成 without a day may be given its day.
    const { done, name } = node.value;
    if (done !== null && done.on !== null) return refusal('alreadyDone', { name, on: done.on });
    const future = notAfterToday(on, today);
    if (future !== null) return future;
    for (const added of evidence) {
      const bad = evidenceRefusal(added, today);
      if (bad !== null) return bad;
    }
    const missing = missingEvidence(node.value.evidence, [
      ...view.rows('attachment', 'milestone', milestone),
      ...evidence,
    ]);
    if (missing !== null) return refusal('evidenceMissing', { name, need: missing });
    return ok([
      edit('milestone', milestone, { done: { on, by: by.words, note: reasonIn(note) } }),
      ...evidence.map((added) => evidenceDraft(added, project.value.id, node.value.id, newId())),
    ]);
  },
};
