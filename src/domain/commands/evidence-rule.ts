/** 佐证要求: whether the evidence at hand satisfies what the node asks for. */
import type { Row } from '../entities/registry.ts';

export type EvidenceKind = Pick<Row<'attachment'>, 'kind' | 'mediaType'>;

/** What is still missing, null when the rule is satisfied. A photo is an image file; a document is any file or a paper. */
export function missingEvidence(
  rule: Row<'milestone'>['evidence'],
  evidence: readonly EvidenceKind[],
): 'any' | 'photo' | 'paper' | null {
  if (rule === null || rule === 'none') return null;
  const satisfies = (held: EvidenceKind): boolean => {
    if (rule === 'any') return true;
    if (rule === 'photo') return held.kind === 'file' && (held.mediaType?.startsWith('image/') ?? false);
    return held.kind === 'paper' || held.kind === 'file';
  };
  return evidence.some(satisfies) ? null : rule;
}
