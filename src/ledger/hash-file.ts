/** The hash of an attachment (附件校验和), taken before the write: nothing foreign may be awaited inside it. */
import { hashBytes } from './hash-bytes.ts';
import { breath } from './slices.ts';

type Answer = { readonly hash: string } | { readonly failed: string };

/** In a worker; on the page in slices where a worker does not start. @throws Error when the file cannot be read. */
export async function hashFile(file: Blob): Promise<string> {
  const answer = await inWorker(file);
  if (answer === null) return hashBytes(file, breath);
  if ('failed' in answer) throw new Error(`the file cannot be read: ${answer.failed}`);
  return answer.hash;
}

function inWorker(file: Blob): Promise<Answer | null> {
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = new Worker(new URL('./hash-file.worker.ts', import.meta.url), { type: 'module' });
    } catch {
      resolve(null);
      return;
    }
    const done = (answer: Answer | null) => {
      worker.terminate();
      resolve(answer);
    };
    worker.onmessage = (event: MessageEvent<Answer>) => done(event.data);
    // Old browsers cannot start module workers: the page does the work.
    worker.onerror = () => done(null);
    worker.postMessage(file);
  });
}
