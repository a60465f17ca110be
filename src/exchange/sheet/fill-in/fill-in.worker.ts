// Reads one fill-in sheet off the page (读填报表的线程); whatever a hostile file does, it does here, and this is terminated.
import '../../../polyfills.ts';
import type { ReadRefusal } from '../read/read-refusal.ts';
import { readWorkbook } from '../read/read-workbook.ts';
import { type FilledIn, readFillIn, type UnreadFillIn } from './read-fill-in.ts';

export type ReadFillIn =
  | { readonly filled: FilledIn }
  | { readonly refusal: ReadRefusal }
  /** A sheet, but none that can be read as one that was given out to be filled in. */
  | { readonly unread: UnreadFillIn };

// The readers print what they stumble over, and that is the file's content. Nothing of a file goes to a log.
const quiet = () => undefined;
Object.assign(self.console, { error: quiet, warn: quiet, log: quiet });

self.addEventListener('message', (event: MessageEvent<{ readonly file: Blob; readonly name: string }>) => {
  void answer(event.data.file, event.data.name);
});

async function answer(file: Blob, name: string): Promise<void> {
  const read = await readWorkbook(new Uint8Array(await file.arrayBuffer()), name);
  if (!read.ok) return say({ refusal: read.refusal });
  const filled = readFillIn(read.value);
  say(typeof filled === 'string' ? { unread: filled } : { filled });
}

function say(read: ReadFillIn): void {
  self.postMessage(read);
}
