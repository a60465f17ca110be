// One worker for one file (读写表格的线程的启动与终止): started fresh, so that nothing of a hostile file outlives it.

import type { FromSheetWorker, ToSheetWorker } from './worker-messages.ts';

export interface SheetWorkerEnds {
  readonly onMessage: (message: FromSheetWorker) => void;
  /** The worker could not start or died, most likely out of memory. */
  readonly onCrash: () => void;
}

export interface SheetWorker {
  readonly say: (order: ToSheetWorker) => void;
  /** Ends the worker; calling it twice is harmless. */
  readonly stop: () => void;
}

export function startSheetWorker(order: ToSheetWorker, { onMessage, onCrash }: SheetWorkerEnds): SheetWorker {
  const worker = new Worker(new URL('./sheet.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', (event: MessageEvent<FromSheetWorker>) => onMessage(event.data));
  worker.addEventListener('error', onCrash);
  worker.addEventListener('messageerror', onCrash);
  worker.postMessage(order);
  return { say: (next) => worker.postMessage(next), stop: () => worker.terminate() };
}
