/** The page's end of the talk with one worker (线程的另一头): one order, then answers until it is settled. */
import { RefusedBackup } from '../backup/backup-refusal.ts';

export interface WorkerLine<To, From> {
  say(order: To): void;
  /** The next answer. @throws RefusedBackup `cancelled` after an abort, `stopped` when the worker died. */
  hear(): Promise<From>;
  /** Ends the worker; nothing of the file outlives it. */
  end(): void;
}

export function lineTo<To, From>(worker: Worker, signal?: AbortSignal): WorkerLine<To, From> {
  const heard: From[] = [];
  let waiting: {
    readonly resolve: (message: From) => void;
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
  worker.addEventListener('message', (event: MessageEvent<From>) => {
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
