// Writes an .xlsx without holding the page (后台导出).
import type { SheetSpec } from './sheet-spec.ts';
import type { Written } from './write.worker.ts';

/** Rejects when the writer fails: that is a bug or a lack of memory, not something a person can mend. */
export function writeInWorker(spec: SheetSpec, signal?: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const cancelled = () => new DOMException('The export was cancelled', 'AbortError');
    if (signal?.aborted) {
      reject(cancelled());
      return;
    }
    const worker = new Worker(new URL('./write.worker.ts', import.meta.url), { type: 'module' });
    const end = () => {
      worker.terminate();
      signal?.removeEventListener('abort', cancel);
    };
    const fail = (reason: unknown) => {
      end();
      reject(reason);
    };
    const cancel = () => fail(cancelled());
    signal?.addEventListener('abort', cancel);
    worker.addEventListener('message', ({ data }: MessageEvent<Written>) => {
      if ('failed' in data) {
        fail(new Error(data.failed));
        return;
      }
      end();
      resolve(data.bytes);
    });
    for (const kind of ['error', 'messageerror']) {
      worker.addEventListener(kind, () => fail(new Error('The sheet writer stopped')));
    }
    worker.postMessage(spec);
  });
}
