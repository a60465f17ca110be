/** The page's end of the talk with one exchange worker (交换线程的另一头). */
import type { Change, Part } from '../../domain/change.ts';
import type { FileLine } from '../container/open-file.ts';
import { lineTo } from '../container/worker-line.ts';
import type { BundleCounts, BundleHeader } from './bundle-format.ts';
import type { BundleFacts, BundleRefusal } from './read-bundle.ts';

/** Whether a change that is read is good is for the ledger to say. Nothing lies beside the log. */
export type BundleParts = {
  readonly header: BundleHeader;
  readonly sent: Change | Part;
  readonly read: unknown;
  readonly side: never;
  readonly facts: BundleFacts;
  readonly counts: BundleCounts;
  readonly refusal: BundleRefusal;
};

export type BundleLine = FileLine<BundleParts>;

export function openLine(signal?: AbortSignal): BundleLine {
  return lineTo(new Worker(new URL('./bundle.worker.ts', import.meta.url), { type: 'module' }), signal);
}
