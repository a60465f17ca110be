// What page and sheet worker say to each other (读写表格的线程). A workbook travels as its head and then its rows in
// batches, each asked for by the page: one message of 20,000 rows, or a queue of many, would hold the page while they
// are unpacked.

import type { ReadRefusal } from './read/read-refusal.ts';
import type { ReadPhase } from './read/read-workbook.ts';
import type { SheetRow, TextEncoding, Workbook } from './read/workbook.ts';
import type { SheetSpec } from './write/sheet-spec.ts';

export type ToSheetWorker =
  | {
      readonly kind: 'read';
      readonly file: Blob | Uint8Array;
      readonly name: string;
      readonly password: string | null;
      readonly encoding: TextEncoding | null;
    }
  /** The page has taken the last batch and had time for other things. */
  | { readonly kind: 'next' }
  | { readonly kind: 'write'; readonly spec: SheetSpec };

export type FromSheetWorker =
  | { readonly kind: 'phase'; readonly phase: ReadPhase }
  | { readonly kind: 'refused'; readonly refusal: ReadRefusal }
  /** The sheets without their rows; as many rows follow, batch by batch, as `rowsToCome` says. */
  | { readonly kind: 'head'; readonly workbook: Workbook; readonly rowsToCome: number }
  | { readonly kind: 'rows'; readonly sheet: number; readonly rows: readonly SheetRow[] }
  | { readonly kind: 'read' }
  | { readonly kind: 'written'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly message: string };
