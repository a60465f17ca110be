/** 加佐证: a file (its bytes go into the blob table in the same transaction), a paper by number and place, or an on-site note. */
import { type Command, create, type Draft, type Refusal, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import type { Row } from '../entities/registry.ts';
import { type Id, idOf } from '../id.ts';
import { ok } from '../result.ts';
import { checkValues, liveRow, notAfterToday, reasonIn } from './row-guards.ts';

export type EvidenceArgs = {
  readonly kind: NonNullable<Row<'attachment'>['kind']>;
  /** File name, or title of the paper. */
  readonly name: string;
  readonly mediaType: string | null;
  /** SHA-256 (hex) and bytes of a file. */
  readonly hash: string | null;
  readonly size: number | null;
  readonly takenAt: string | null;
  readonly docNumber: string | null;
  readonly place: string | null;
  readonly on: Day | null;
  readonly note: string | null;
};

export type AttachArgs = EvidenceArgs & { readonly project: string; readonly milestone: string | null };

export const attach: Command<AttachArgs> = {
  name: 'attach',
  needs: ({ project, milestone }) => [
    { entity: 'project', id: project },
    ...(milestone === null ? [] : [{ entity: 'milestone', id: milestone } as const]),
  ],
  decide: (view, { project, milestone, ...evidence }, { today, newId }) => {
    const row = liveRow(view, 'project', project);
    if (!row.ok) return row;
    const node = milestone === null ? null : liveRow(view, 'milestone', milestone);
    if (node !== null && !node.ok) return node;
    if (node !== null && node.value.project !== project) return refusal('notInThisProject', { name: node.value.name });
    const bad = evidenceRefusal(evidence, today);
    if (bad !== null) return bad;
    return ok([evidenceDraft(evidence, row.value.id, node?.value.id ?? null, newId())]);
  },
};

export function evidenceRefusal(
  evidence: EvidenceArgs,
  today: Day,
): { readonly ok: false; readonly refusal: Refusal } | null {
  if (evidence.name.trim() === '') return refusal('nameMissing');
  if (evidence.kind === 'file' && (evidence.hash === null || evidence.size === null))
    return refusal('fileWithoutBytes', { name: evidence.name });
  if (evidence.kind === 'paper' && reasonIn(evidence.docNumber) === null && reasonIn(evidence.place) === null)
    return refusal('paperWithoutPlace', { name: evidence.name });
  const late = evidence.on === null ? null : notAfterToday(evidence.on, today);
  return late ?? checkValues('attachment', evidence, null);
}

export function evidenceDraft(
  evidence: EvidenceArgs,
  project: Id<'project'> | string,
  milestone: Id<'milestone'> | null,
  id: string,
): Draft {
  return create('attachment', id, {
    ...evidence,
    name: evidence.name.trim(),
    project: idOf<'project'>(project),
    milestone,
  });
}
