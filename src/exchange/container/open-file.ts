/** The page's half of the talk about one file (打开文件): it is checked whole before anything of it is shown or used. */
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Progress } from '../../ledger/ledger.ts';
import { KNOWN_SCHEMA } from '../../ledger/read-out.ts';
import { type BackupRefusal, RefusedBackup } from '../backup/backup-refusal.ts';
import type { Attached } from '../backup/write-stream.ts';
import type { Batch, FileParts, FromFileWorker, ToFileWorker } from './file-messages.ts';
import type { WorkerLine } from './worker-line.ts';

export type FileLine<P extends FileParts> = WorkerLine<ToFileWorker<P>, FromFileWorker<P>>;

export type FileTaking<P extends FileParts> = {
  batch(batch: Batch<P['read'], P['side']>): Promise<void>;
  blob(blob: Attached): Promise<void>;
};

export interface OpenFile<P extends FileParts> {
  readonly facts: P['facts'];
  /** Hands its records over once more, in their order. @throws RefusedBackup when it has become unreadable. */
  replay(take: FileTaking<P>): Promise<void>;
  /** Ends the worker that holds the file. */
  close(): void;
}

export type OpenWish = {
  readonly passphrase: string | null;
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting it later, too, stops a replay under way. */
  readonly signal?: AbortSignal;
};

export async function openFile<P extends FileParts>(
  line: FileLine<P>,
  file: Blob,
  wish: OpenWish,
): Promise<Result<OpenFile<P>, P['refusal'] | BackupRefusal>> {
  line.say({ kind: 'check', file, passphrase: wish.passphrase, schema: KNOWN_SCHEMA });
  try {
    for (;;) {
      const message = await line.hear();
      if (message.kind === 'at') wish.onProgress?.({ done: message.done, of: message.of });
      else if (message.kind === 'refused') {
        line.end();
        return refuse(message.refusal);
      } else if (message.kind === 'checked')
        return ok({ facts: message.facts, close: () => line.end(), replay: (take) => replay(line, take) });
      else throw new RefusedBackup({ code: 'stopped' });
    }
  } catch (error) {
    line.end();
    if (error instanceof RefusedBackup) return refuse(error.refusal);
    throw error;
  }
}

async function replay<P extends FileParts>(line: FileLine<P>, take: FileTaking<P>): Promise<void> {
  line.say({ kind: 'read' });
  for (;;) {
    const message = await line.hear();
    if (message.kind === 'batch') await take.batch(message.batch);
    else if (message.kind === 'blob') await take.blob(message.blob);
    else if (message.kind === 'end') return;
    else throw new RefusedBackup({ code: 'stopped' });
    line.say({ kind: 'next' });
  }
}

/** The answer of that kind. @throws RefusedBackup `stopped` when the worker failed or said anything else. */
export async function answer<P extends FileParts, K extends FromFileWorker<P>['kind']>(
  line: FileLine<P>,
  kind: K,
): Promise<Extract<FromFileWorker<P>, { readonly kind: K }>> {
  const message = await line.hear();
  if (message.kind !== kind) throw new RefusedBackup({ code: 'stopped' });
  // Its kind is the one asked for, which the compiler does not follow through the type parameter.
  return message as Extract<FromFileWorker<P>, { readonly kind: K }>;
}
