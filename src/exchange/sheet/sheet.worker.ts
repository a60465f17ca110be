// Reads and writes sheet files off the page (读写表格的线程): a hostile file can only hang this, and this is terminated.

import '../../polyfills';
import { readLimits } from './read/read-refusal.ts';
import { readWorkbook } from './read/read-workbook.ts';
import type { SheetRow, Workbook } from './read/workbook.ts';
import type { FromSheetWorker, ToSheetWorker } from './worker-messages.ts';

// The readers print what they stumble over, and that is the file's content. Nothing of a file goes to a log.
const quiet = () => undefined;
Object.assign(self.console, { error: quiet, warn: quiet, log: quiet });

const ROWS_A_BATCH = 500;
/** A few milliseconds to unpack on a slow PC. */
const CELLS_A_BATCH = 2500;

function say(message: FromSheetWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

async function read(order: Extract<ToSheetWorker, { readonly kind: 'read' }>): Promise<void> {
  const { file, name, password, encoding } = order;
  const size = file instanceof Blob ? file.size : file.length;
  if (size > readLimits.fileBytes) {
    say({ kind: 'refused', refusal: { code: 'tooLarge', bytes: size, limit: readLimits.fileBytes } });
    return;
  }
  const bytes = file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : file;
  const result = await readWorkbook(bytes, name, {
    ...(password === null ? {} : { password }),
    ...(encoding === null ? {} : { encoding }),
    onPhase: (phase) => say({ kind: 'phase', phase }),
  });
  if (result.ok) handOver(result.value);
  else say({ kind: 'refused', refusal: result.refusal });
}

function handOver(workbook: Workbook): void {
  say({ kind: 'phase', phase: 'handingOver' });
  const rowsToCome = workbook.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, rows: [] }));
  const batches = messagesFor(workbook);
  const sayNext = () => say(batches.next().value ?? { kind: 'read' });
  self.addEventListener('message', (event: MessageEvent<ToSheetWorker>) => {
    if (event.data.kind === 'next') sayNext();
  });
  say({ kind: 'head', workbook: { ...workbook, sheets }, rowsToCome });
}

function* messagesFor(workbook: Workbook): Generator<FromSheetWorker, undefined> {
  for (const [sheet, { rows: all }] of workbook.sheets.entries()) {
    for (const rows of batchesOf(all)) yield { kind: 'rows', sheet, rows };
  }
}

function* batchesOf(rows: readonly SheetRow[]): Generator<readonly SheetRow[]> {
  let batch: SheetRow[] = [];
  let cells = 0;
  for (const row of rows) {
    batch.push(row);
    cells += row.cells.length;
    if (batch.length < ROWS_A_BATCH && cells < CELLS_A_BATCH) continue;
    yield batch;
    batch = [];
    cells = 0;
  }
  if (batch.length > 0) yield batch;
}

async function obey(order: ToSheetWorker): Promise<void> {
  try {
    if (order.kind === 'next') return;
    if (order.kind === 'read') {
      await read(order);
      return;
    }
    const { writeWorkbook } = await import('./write/write-workbook.ts');
    const bytes = await writeWorkbook(order.spec);
    say({ kind: 'written', bytes }, [bytes.buffer]);
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? error.name : 'unknown' });
  }
}

self.addEventListener('message', (event: MessageEvent<ToSheetWorker>) => {
  void obey(event.data);
});
