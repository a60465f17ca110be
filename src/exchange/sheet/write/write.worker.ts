// Writes an .xlsx off the page (写表格的线程).
import '../../../polyfills.ts';
import type { SheetSpec } from './sheet-spec.ts';
import { writeWorkbook } from './write-workbook.ts';

/** The bytes, or the name of what went wrong (never the content of a cell). */
export type Written = { readonly bytes: Uint8Array } | { readonly failed: string };

self.addEventListener('message', (event: MessageEvent<SheetSpec>) => {
  void answer(event.data);
});

async function answer(spec: SheetSpec): Promise<void> {
  try {
    const bytes = await writeWorkbook(spec);
    say({ bytes }, [bytes.buffer]);
  } catch (error) {
    say({ failed: error instanceof Error ? error.name : 'unknown' });
  }
}

function say(written: Written, transfer: Transferable[] = []): void {
  self.postMessage(written, { transfer });
}
