// How a cell is written (单元格编辑): every editor reads typed text or a choice and answers with one write, or says what is wrong.
import type { Outcome } from '../../kit/use-ledger.tsx';
import type { LedgerRow } from '../rows/ledger-row.ts';

/** A write that may still ask why (moving a day that has a baseline). */
export type Write = {
  readonly asksReason: boolean;
  readonly run: (reason: string | null) => Promise<Outcome>;
};

export type Written =
  /** Null = nothing would change. */
  { readonly ok: true; readonly write: Write | null } | { readonly ok: false; readonly sentence: string };

export type Option = {
  readonly id: string;
  readonly label: string;
  readonly note: string;
};

export type CellEditor =
  | {
      readonly kind: 'line' | 'long';
      readonly draft: (row: LedgerRow) => string;
      readonly hint: string;
      readonly write: (row: LedgerRow, typed: string) => Written;
    }
  | {
      readonly kind: 'choice';
      readonly draft: (row: LedgerRow) => string;
      readonly hint: string;
      /** Said when the typed text names none of the options. */
      readonly missing: string;
      /** The held option's id, to begin the list at. */
      readonly held: (row: LedgerRow) => string | null;
      /** `typed` is null when nothing has been typed yet: then all are offered. */
      readonly options: (row: LedgerRow, typed: string | null) => readonly Option[];
      /** `option` null = the cell is emptied. */
      readonly choose: (row: LedgerRow, option: Option | null) => Written;
    };
