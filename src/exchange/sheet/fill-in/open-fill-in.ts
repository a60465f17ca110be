// One fill-in sheet that came back, read in a worker of its own (收回填报表).
import { type ReadRefusal, readLimits } from '../read/read-refusal.ts';
import type { ReadFillIn } from './fill-in.worker.ts';

/** A file that never ends is given up after so long. */
const PATIENCE_MS = 120_000;

export function openFillIn(file: File): Promise<ReadFillIn> {
  if (file.size > readLimits.fileBytes)
    return Promise.resolve({ refusal: { code: 'tooLarge', bytes: file.size, limit: readLimits.fileBytes } });
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./fill-in.worker.ts', import.meta.url), { type: 'module' });
    const end = (read: ReadFillIn) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(read);
    };
    const stopped: ReadRefusal = { code: 'readerStopped' };
    const timer = setTimeout(() => end({ refusal: stopped }), PATIENCE_MS);
    worker.addEventListener('message', ({ data }: MessageEvent<ReadFillIn>) => end(data));
    for (const kind of ['error', 'messageerror']) worker.addEventListener(kind, () => end({ refusal: stopped }));
    worker.postMessage({ file, name: file.name });
  });
}
