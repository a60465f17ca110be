/** The page's end of the talk with one backup worker (备份线程的另一头): one order, then answers until it is settled. */
import type { FromBackupWorker, ToBackupWorker } from './backup-messages.ts';
import { RefusedBackup } from './backup-refusal.ts';

export interface WorkerLine {
  say(order: ToBackupWorker): void;
  /** The next answer. @throws RefusedBackup `cancelled` after an abort, `stopped` when the worker died. */
  hear(): Promise<FromBackupWorker>;
  /** Ends the worker; nothing of the file outlives it. */
  end(): void;
}

export function openLine(signal?: AbortSignal): WorkerLine {
  const worker = new Worker(new URL('./backup.worker.ts', import.meta.url), { type: 'module' });
  const heard: FromBackupWorker[] = [];
  let waiting: {
    readonly resolve: (message: FromBackupWorker) => void;
    readonly reject: (error: Error) => void;
  } | null = null;
  let broken: RefusedBackup | null = null;
  const stop = (code: 'cancelled' | 'stopped') => {
    worker.terminate();
    broken ??= new RefusedBackup({ code });
    waiting?.reject(broken);
    waiting = null;
  };
  const cancel = () => stop('cancelled');
  signal?.addEventListener('abort', cancel);
  if (signal?.aborted === true) cancel();
  worker.addEventListener('message', (event: MessageEvent<FromBackupWorker>) => {
    if (waiting === null) heard.push(event.data);
    else waiting.resolve(event.data);
    waiting = null;
  });
  worker.addEventListener('error', () => stop('stopped'));
  worker.addEventListener('messageerror', () => stop('stopped'));
  return {
    say: (order) => worker.postMessage(order),
    hear: () =>
      new Promise((resolve, reject) => {
        const message = heard.shift();
        if (broken !== null) reject(broken);
        else if (message !== undefined) resolve(message);
        else waiting = { resolve, reject };
      }),
    end: () => {
      signal?.removeEventListener('abort', cancel);
      worker.terminate();
    },
  };
}
