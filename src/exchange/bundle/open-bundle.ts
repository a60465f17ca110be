/** Opens an exchange file (读交换文件): the whole file is checked before anything of it is shown or used. */
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Progress } from '../../ledger/ledger.ts';
import { KNOWN_SCHEMA } from '../../ledger/read-out.ts';
import { RefusedBackup } from '../backup/backup-refusal.ts';
import type { Attached } from '../backup/write-stream.ts';
import { openLine } from './bundle-line.ts';
import type { BundleFacts, BundleRefusal } from './read-bundle.ts';

export interface OpenBundle {
  readonly facts: BundleFacts;
  /** Hands its records over once more, in their order. @throws RefusedBackup when it has become unreadable. */
  replay(take: {
    batch(changes: readonly unknown[]): Promise<void>;
    blob(blob: Attached): Promise<void>;
  }): Promise<void>;
  /** Ends the worker that holds the file. */
  close(): void;
}

export type OpenWish = {
  readonly passphrase: string | null;
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting it later, too, stops a replay under way. */
  readonly signal?: AbortSignal;
};

export async function openBundle(file: Blob, wish: OpenWish): Promise<Result<OpenBundle, BundleRefusal>> {
  const line = openLine(wish.signal);
  line.say({ kind: 'check', file, passphrase: wish.passphrase, schema: KNOWN_SCHEMA });
  try {
    for (;;) {
      const message = await line.hear();
      if (message.kind === 'at') wish.onProgress?.({ done: message.done, of: Math.max(message.done, message.of) });
      else if (message.kind === 'refused') {
        line.end();
        return refuse(message.refusal);
      } else if (message.kind === 'checked') {
        const { facts } = message;
        return ok({
          facts,
          close: () => line.end(),
          replay: async (take) => {
            line.say({ kind: 'read' });
            for (;;) {
              const record = await line.hear();
              if (record.kind === 'batch') await take.batch(record.changes);
              else if (record.kind === 'blob') await take.blob(record.blob);
              else if (record.kind === 'end') return;
              else throw new RefusedBackup({ code: 'stopped' });
              line.say({ kind: 'next' });
            }
          },
        });
      } else throw new RefusedBackup({ code: 'stopped' });
    }
  } catch (error) {
    line.end();
    if (error instanceof RefusedBackup) return refuse(error.refusal);
    throw error;
  }
}
