// What a sheet file holds once it is read: plain values only, no reader's own objects (读表结果).
// Rows and columns count from 1, as the person sees them in the file: a finding names "row 12, column 5" without arithmetic.

export type WorkbookFormat = 'xlsx' | 'xls' | 'csv' | 'ods';

export interface Workbook {
  readonly format: WorkbookFormat;
  /** The text encoding of a csv as it was read; null for binary formats. */
  readonly encoding: TextEncoding | null;
  readonly sheets: readonly Sheet[];
  /** The file counts days from 1904; days below are already converted. */
  readonly date1904: boolean;
}

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Sheet {
  readonly name: string;
  /** null: the format does not say (.ods). Very-hidden sheets are hidden too. */
  readonly hidden: boolean | null;
  /** Hidden so that only a program brings it back: where our own exports keep their ids. */
  readonly veryHidden: boolean;
  /** Number of the last row that holds anything. */
  readonly rowCount: number;
  /** Number of the last column that holds anything. */
  readonly columnCount: number;
  /** Rows that hold anything, in order; blank rows are absent, so go by `row`. */
  readonly rows: readonly SheetRow[];
  /** Merged ranges, cut to the used area: a merge over the whole sheet must not become seventeen billion cells. */
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  /** What the file carries beside the cells and the import leaves behind, to be listed for the person. */
  readonly notTaken: readonly NotTaken[];
}

export interface SheetRow {
  readonly row: number;
  /** Index 0 is column 1; empty cells are null; nothing trails after the last filled cell. */
  readonly cells: readonly (Cell | null)[];
}

export interface CellRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface NotTaken {
  readonly row: number;
  readonly column: number;
  readonly kind: 'comment' | 'link' | 'image' | 'textBox' | 'chart';
  readonly text: string;
}

export interface Cell {
  /** As the file shows it, line breaks as \n: 43,245.95 · 7.2% · 2019年12月. */
  readonly text: string;
  readonly value: CellValue;
  /** The formula's text; '' when the file only refers to a shared one; null for a typed cell. */
  readonly formula: string | null;
  /** A formula whose result the file does not carry: unknown, never 0. `text` is then ''. */
  readonly unknown: boolean;
}

export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly text: string }
  | {
      readonly kind: 'day';
      /** YYYY-MM-DD, whatever the file's day count. */
      readonly day: string;
      readonly text: string;
      /** How much of the day the cell shows: 2019年12月 shows a month, the day in it is the file's filler. */
      readonly shows: 'day' | 'month' | 'year';
    }
  | { readonly kind: 'flag'; readonly flag: boolean }
  | { readonly kind: 'error'; readonly code: string };
