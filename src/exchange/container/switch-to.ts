/**
 * Switches to the ledger in a checked file (换上): into a staging database, judged there, then in one write the ledger of its
 * key. Until that write the ledger that was there is untouched; after it the page must be loaded again.
 */
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Environment, Ledger, Progress } from '../../ledger/ledger.ts';
import { beginRestore } from '../../ledger/restore.ts';
import { type BackupRefusal, RefusedBackup } from '../backup/backup-refusal.ts';

export type SwitchWish = {
  readonly key: string;
  readonly environment: Environment;
  readonly onProgress?: (progress: Progress) => void;
  /** Called when everything is checked, right before the switch: a ledger that is open must be closed. */
  readonly beforeSwitch: () => void;
  readonly signal?: AbortSignal;
};

/**
 * @param ledger the ledger id the file says it is of. @param fill reads the file into staging and judges what is there.
 * @throws SaveError when the disk refuses; the staging database is then thrown away and nothing is changed.
 */
export async function switchTo<R>(
  file: { readonly close: () => void },
  ledger: string,
  wish: SwitchWish,
  fill: (staging: Ledger) => Promise<Result<null, R>>,
): Promise<Result<null, R | BackupRefusal>> {
  const restore = await beginRestore(wish.key, wish.environment, ledger);
  let switched = false;
  try {
    const filled = await fill(restore.staging);
    if (!filled.ok) {
      await restore.cancel();
      return filled;
    }
    if (wish.signal?.aborted === true) throw new RefusedBackup({ code: 'cancelled' });
    switched = true;
    wish.beforeSwitch();
    await restore.finish();
    return ok(null);
  } catch (error) {
    if (!switched) await restore.cancel();
    if (wish.signal?.aborted === true) return refuse({ code: 'cancelled' });
    if (error instanceof RefusedBackup) return refuse(error.refusal);
    throw error;
  } finally {
    file.close();
  }
}
