/** Opens a backup (读备份文件): the whole file is checked before anything of it is shown or used. */
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Progress } from '../../ledger/ledger.ts';
import { KNOWN_SCHEMA } from '../../ledger/read-out.ts';
import type { Batch } from './backup-messages.ts';
import { type BackupRefusal, RefusedBackup } from './backup-refusal.ts';
import type { BackupFacts } from './read-stream.ts';
import { openLine } from './worker-line.ts';
import type { Attached } from './write-stream.ts';

export interface OpenBackup {
  readonly facts: BackupFacts;
  /** Hands its records over once more, in their order. @throws RefusedBackup when it has become unreadable. */
  replay(take: { batch(batch: Batch): Promise<void>; blob(blob: Attached): Promise<void> }): Promise<void>;
  /** Ends the worker that holds the file. */
  close(): void;
}

export type OpenWish = {
  readonly passphrase: string | null;
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting it later, too, stops a replay under way. */
  readonly signal?: AbortSignal;
};

export async function openBackup(file: Blob, wish: OpenWish): Promise<Result<OpenBackup, BackupRefusal>> {
  const line = openLine(wish.signal);
  line.say({ kind: 'check', file, passphrase: wish.passphrase, schema: KNOWN_SCHEMA });
  try {
    for (;;) {
      const message = await line.hear();
      if (message.kind === 'at') wish.onProgress?.({ done: message.done, of: message.of });
      else if (message.kind === 'refused') throw new RefusedBackup(message.refusal);
      else if (message.kind === 'failed') throw new RefusedBackup({ code: 'stopped' });
      else if (message.kind === 'checked') {
        const { facts } = message;
        return ok({
          facts,
          close: () => line.end(),
          replay: async (take) => {
            line.say({ kind: 'read' });
            for (;;) {
              const record = await line.hear();
              if (record.kind === 'batch') await take.batch(record.batch);
              else if (record.kind === 'blob') await take.blob(record.blob);
              else if (record.kind === 'end') return;
              else if (record.kind === 'refused') throw new RefusedBackup(record.refusal);
              else throw new RefusedBackup({ code: 'stopped' });
              line.say({ kind: 'next' });
            }
          },
        });
      }
    }
  } catch (error) {
    line.end();
    if (error instanceof RefusedBackup) return refuse(error.refusal);
    throw error;
  }
}
