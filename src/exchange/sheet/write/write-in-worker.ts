// Writes an .xlsx without holding the page (后台导出).

import { startSheetWorker } from '../start-sheet-worker.ts';
import type { SheetSpec } from './sheet-spec.ts';

/** Rejects when the writer fails: that is a bug or a lack of memory, not something a person can mend. */
export function writeInWorker(spec: SheetSpec, signal?: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const cancelled = () => new DOMException('The export was cancelled', 'AbortError');
    if (signal?.aborted) {
      reject(cancelled());
      return;
    }
    const fail = (reason: unknown) => {
      worker.stop();
      signal?.removeEventListener('abort', cancel);
      reject(reason);
    };
    const cancel = () => fail(cancelled());
    const worker = startSheetWorker(
      { kind: 'write', spec },
      {
        onMessage: (message) => {
          if (message.kind !== 'written') {
            fail(new Error(message.kind === 'failed' ? message.message : 'The sheet writer answered out of turn'));
            return;
          }
          worker.stop();
          signal?.removeEventListener('abort', cancel);
          resolve(message.bytes);
        },
        onCrash: () => fail(new Error('The sheet writer stopped')),
      },
    );
    signal?.addEventListener('abort', cancel);
  });
}
