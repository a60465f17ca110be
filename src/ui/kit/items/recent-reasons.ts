// What was said lately (最近的理由): reasons of the last returns, and who approved the last strike-off, to be taken again.
import type { View } from '../../../domain/view.ts';

const MOST = 3;
const LONGEST = 24;

/** Newest first, each once; long ones are nobody's phrase. */
export function recentReasons(view: View): readonly string[] {
  const returned = view.all('step').filter((step) => step.kind === 'returned' && step.reason !== null);
  const newest = [...returned].sort((a, b) => (a.stamp < b.stamp ? 1 : -1));
  const reasons = newest.flatMap(({ reason }) => (reason !== null && reason.length <= LONGEST ? [reason] : []));
  return [...new Set(reasons)].slice(0, MOST);
}

/** Who approved last: the next strike-off is usually theirs, too. */
export function lastApproval(view: View): { readonly approver: string | null; readonly agreedBy: string } {
  let last: { readonly stamp: string; readonly approver: string | null; readonly agreedBy: string | null } | null =
    null;
  for (const step of view.all('step'))
    if (step.kind === 'struckOff' && (last === null || step.stamp > last.stamp)) last = step;
  return { approver: last?.approver ?? null, agreedBy: last?.agreedBy ?? '' };
}
