// What the import screen and its worker say to each other (导入台的对话). One worker holds one file from reading to writing;
// everything long travels in batches that the page asks for, because unpacking one big message would hold it.

import type { BaseRow, SheetBase } from '../export/sheet-base.ts';
import type { ReadRefusal } from '../read/read-refusal.ts';
import type { ReadPhase } from '../read/read-workbook.ts';
import type { CellRange, Sheet, SheetRow, TextEncoding, WorkbookFormat } from '../read/workbook.ts';
import type {
  Answers,
  Leftover,
  Mapping,
  Problem,
  ProjectReading,
  RowKind,
  Understood,
} from '../understand/understood.ts';

/** A sheet with its rows, and how well its head reads as a ledger's; 0 = no ledger. */
export type DeskSheet = Sheet & { readonly score: number };

export type DeskBook = {
  readonly format: WorkbookFormat;
  readonly encoding: TextEncoding | null;
  /** Sheets that a person can see; the very hidden ones belong to programs. */
  readonly sheets: readonly DeskSheet[];
  /** The sheet to begin with, null when none is a ledger. */
  readonly proposed: number | null;
  /** What an export of ours carries beside the cells; null in a sheet of somebody else's. */
  readonly base: SheetBase | null;
};

/** A reading without its long lists. `used` stays in the worker. */
export type UnderstoodHead = Omit<Understood, 'projects' | 'problems' | 'leftovers' | 'rowKinds' | 'used'>;

/** A reading as the page holds it. */
export type SheetReading = UnderstoodHead & {
  readonly rowKinds: ReadonlyMap<number, RowKind>;
  readonly projects: readonly ProjectReading[];
  readonly problems: readonly Problem[];
  readonly leftovers: readonly Leftover[];
  /** Merged ranges of the head rows. */
  readonly headMerges: readonly CellRange[];
};

export type ToDesk =
  | {
      readonly kind: 'read';
      readonly file: Blob | Uint8Array;
      readonly name: string;
      readonly password: string | null;
      readonly encoding: TextEncoding | null;
    }
  | {
      readonly kind: 'understand';
      readonly sheet: number;
      readonly answers: Answers;
      readonly known: Mapping | null;
    }
  /** The page has taken the last batch and had time for other things. */
  | { readonly kind: 'next' };

export type Batch =
  | { readonly of: 'rows'; readonly sheet: number; readonly rows: readonly SheetRow[] }
  | { readonly of: 'base'; readonly rows: readonly BaseRow[] }
  | { readonly of: 'rowKinds'; readonly kinds: readonly (readonly [number, RowKind])[] }
  | { readonly of: 'projects'; readonly projects: readonly ProjectReading[] }
  | { readonly of: 'problems'; readonly problems: readonly Problem[] }
  | { readonly of: 'leftovers'; readonly leftovers: readonly Leftover[] };

export type FromDesk =
  | { readonly kind: 'phase'; readonly phase: ReadPhase }
  | { readonly kind: 'refused'; readonly refusal: ReadRefusal }
  | { readonly kind: 'book'; readonly book: DeskBook; readonly rowsToCome: number }
  /** null: no ledger is recognised on the sheet. */
  | {
      readonly kind: 'reading';
      readonly head: (UnderstoodHead & { readonly headMerges: readonly CellRange[] }) | null;
      readonly projectsToCome: number;
    }
  | { readonly kind: 'batch'; readonly batch: Batch }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed' };
