/** The page's end of the talk with one exchange worker (交换线程的另一头). */
import { RefusedBackup } from '../backup/backup-refusal.ts';
import { lineTo, type WorkerLine } from '../container/worker-line.ts';
import type { FromBundleWorker, ToBundleWorker } from './bundle-messages.ts';

export type BundleLine = WorkerLine<ToBundleWorker, FromBundleWorker>;

export function openLine(signal?: AbortSignal): BundleLine {
  return lineTo(new Worker(new URL('./bundle.worker.ts', import.meta.url), { type: 'module' }), signal);
}

/** The answer of that kind. @throws RefusedBackup `stopped` when the worker failed or said anything else. */
export async function answer<K extends FromBundleWorker['kind']>(
  line: BundleLine,
  kind: K,
): Promise<Extract<FromBundleWorker, { readonly kind: K }>> {
  const message = await line.hear();
  if (message.kind !== kind) throw new RefusedBackup({ code: 'stopped' });
  // Its kind is the one asked for, which the compiler does not follow through the type parameter.
  return message as Extract<FromBundleWorker, { readonly kind: K }>;
}
