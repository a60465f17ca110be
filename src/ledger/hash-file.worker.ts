/** Hashes one file away from the page (附件校验和). In: a Blob; out: `{ hash }` or `{ failed }`. */
import '../polyfills.ts';
import { hashBytes } from './hash-bytes.ts';

addEventListener('message', (event: MessageEvent<Blob>) => {
  hashBytes(event.data).then(
    (hash) => postMessage({ hash }),
    (error: unknown) => postMessage({ failed: error instanceof Error ? error.name : 'unknown' }),
  );
});
