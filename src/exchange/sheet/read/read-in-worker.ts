// Reads a file without holding the page (后台读取表格): progress by phase, cancel, and an end after 60 seconds.

import { ok, type Result, refuse } from '../../../domain/result.ts';
import { startSheetWorker } from '../start-sheet-worker.ts';
import type { FromSheetWorker } from '../worker-messages.ts';
import { type ReadRefusal, readLimits } from './read-refusal.ts';
import type { ReadPhase } from './read-workbook.ts';
import type { SheetRow, TextEncoding, Workbook } from './workbook.ts';

export interface WorkerReadOptions {
  readonly password?: string;
  /** Overrules the guess for a csv. */
  readonly encoding?: TextEncoding;
}

export interface ReadProgress {
  readonly phase: ReadPhase;
  readonly rowsRead: number;
  /** Known once the file is read and its rows are handed over. */
  readonly rowsInFile: number | null;
}

export interface ReadWatch {
  /** Aborting ends the worker at once; the result is the refusal `cancelled`. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
}

export function readInWorker(
  file: Blob | Uint8Array,
  name: string,
  options: WorkerReadOptions = {},
  { signal, onProgress }: ReadWatch = {},
): Promise<Result<Workbook, ReadRefusal>> {
  return new Promise((resolve) => {
    if (signal?.aborted) {
      resolve(refuse({ code: 'cancelled' }));
      return;
    }
    let head: Workbook | null = null;
    let rowsInFile: number | null = null;
    let rowsRead = 0;
    const rowsOf = new Map<number, SheetRow[]>();

    const end = (result: Result<Workbook, ReadRefusal>) => {
      worker.stop();
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      resolve(result);
    };
    const cancel = () => end(refuse({ code: 'cancelled' }));
    const report = (phase: ReadPhase) => onProgress?.({ phase, rowsRead, rowsInFile });

    const onMessage = (message: FromSheetWorker) => {
      switch (message.kind) {
        case 'phase':
          report(message.phase);
          break;
        case 'refused':
          end(refuse(message.refusal));
          break;
        case 'head':
          head = message.workbook;
          rowsInFile = message.rowsToCome;
          worker.say({ kind: 'next' });
          break;
        case 'rows':
          addRows(rowsOf, message.sheet, message.rows);
          rowsRead += message.rows.length;
          report('handingOver');
          worker.say({ kind: 'next' });
          break;
        case 'read':
          end(head ? ok(withRows(head, rowsOf)) : refuse({ code: 'readerStopped' }));
          break;
        case 'written':
        case 'failed':
          end(refuse({ code: 'readerStopped' }));
      }
    };
    const worker = startSheetWorker(
      { kind: 'read', file, name, password: options.password ?? null, encoding: options.encoding ?? null },
      { onMessage, onCrash: () => end(refuse({ code: 'readerStopped' })) },
    );
    const timer = setTimeout(
      () => end(refuse({ code: 'timeLimit', seconds: readLimits.seconds })),
      readLimits.seconds * 1000,
    );
    signal?.addEventListener('abort', cancel);
  });
}

function withRows(head: Workbook, rowsOf: ReadonlyMap<number, readonly SheetRow[]>): Workbook {
  return { ...head, sheets: head.sheets.map((sheet, index) => ({ ...sheet, rows: rowsOf.get(index) ?? [] })) };
}

function addRows(rowsOf: Map<number, SheetRow[]>, sheet: number, rows: readonly SheetRow[]): void {
  const held = rowsOf.get(sheet);
  if (held) held.push(...rows);
  else rowsOf.set(sheet, [...rows]);
}
