// A sheet to be written, as the office draws it (要导出的表): title, unit row, heads of one to three rows, data with group
// and total rows, print set-up. Plain values only: it travels to a worker. Rows and columns count from 1.

export interface SheetSpec {
  readonly name: string;
  readonly title: string | null;
  /** The row under the title: 填报单位 at the left, 单位：万元 at the right. */
  readonly unitRow: { readonly left: string; readonly right: string } | null;
  readonly heads: readonly HeadCell[];
  readonly columns: readonly SpecColumn[];
  readonly rows: readonly SpecRow[];
  /** Columns that stay in sight when scrolling to the right. */
  readonly frozenColumns: number;
  /** 第 n 页 共 m 页; the page numbers go between the three pieces. */
  readonly footer: { readonly beforePage: string; readonly beforePages: string; readonly after: string };
  /** Rows of text that only a program brings back: ids and the stamps they were exported at. */
  readonly hidden: { readonly name: string; readonly rows: readonly (readonly string[])[] } | null;
  /** A form: only the open cells of its rows may be filled in, everything else is grey and locked (without a password). */
  readonly form?: true;
}

export interface HeadCell {
  readonly text: string;
  /** Counted within the heads: 1 is the first head row. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type ColumnKind = 'text' | 'longText' | 'money' | 'day' | 'number' | 'percent';

export interface SpecColumn {
  /** In characters of the standard font; a Chinese character takes two. */
  readonly width: number;
  readonly kind: ColumnKind;
}

export interface SpecRow {
  readonly kind: 'data' | 'group' | 'total';
  readonly cells: readonly SpecCell[];
  readonly merges: readonly SpecMerge[];
  /** Columns to be filled in, where the sheet is a form. */
  readonly open?: readonly number[];
}

/** Text is written as text whatever it looks like; a day as a real date. */
export type SpecCell = string | number | { readonly day: string } | null;

/** From this row at `column`, so many columns wide and rows high. */
export interface SpecMerge {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}
