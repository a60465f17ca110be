// Writes a sheet as .xlsx (导出 Excel): merged heads, unit row, frozen panes, A3 landscape with repeated heads.
// No cell is ever a formula: what people typed is written as text, whatever it begins with (公式注入防护).

import { type CellValue, type MergeRange, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { SheetSpec, SpecCell, SpecMerge } from './sheet-spec.ts';
import {
  baseFont,
  cellStyle,
  formStyle,
  headStyle,
  titleStyle,
  unitLeftStyle,
  unitRightStyle,
} from './sheet-styles.ts';

type CellOverrides = NonNullable<WriteSheet['cells']>;
type CellOverride = CellOverrides extends Map<string, infer C> ? C : never;

export async function writeWorkbook(spec: SheetSpec): Promise<Uint8Array> {
  const page = new Page(spec.columns.length);
  const headRow = writeTop(spec, page);
  const headRows = Math.max(0, ...spec.heads.map((head) => head.row + head.rows - 1));
  writeHeads(spec, page, headRow, headRows);
  const firstDataRow = headRow + headRows;
  spec.rows.forEach((row, index) => {
    writeRow(spec, page, firstDataRow + index, row);
  });

  const name = sheetName(spec.name);
  const sheet: WriteSheet = {
    name,
    rows: page.rows,
    cells: page.cells,
    merges: page.merges,
    columns: spec.columns.map((column) => ({ width: column.width })),
    rowDefs: new Map(spec.title === null ? [] : [[0, { height: 36 }]]),
    freezePane: { rows: firstDataRow, columns: spec.frozenColumns },
    pageSetup: {
      paperSize: 'a3',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: footerOf(spec) },
    ...(spec.form === true ? { protection: FORM } : {}),
  };
  const hidden = spec.hidden ? [hiddenSheet(spec.hidden.name, spec.hidden.rows, name)] : [];
  const titles = firstDataRow === 0 ? [] : [printTitles(name, firstDataRow)];
  const written = await writeXlsx({ sheets: [sheet, ...hidden], defaultFont: baseFont, namedRanges: titles });
  return written instanceof Uint8Array ? written : new Uint8Array(written);
}

/** Cells may be selected and copied, columns and rows made wider; nothing but the white cells is typed into. */
const FORM = { sheet: true, selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true };

/** The grid being filled; rows and columns from 0 here, as the writer counts. */
class Page {
  readonly rows: CellValue[][] = [];
  readonly cells: CellOverrides = new Map();
  readonly merges: MergeRange[] = [];
  readonly #columns: number;

  constructor(columns: number) {
    this.#columns = columns;
  }

  put(row: number, column: number, cell: SpecCell, style: CellOverride['style']): void {
    while (this.rows.length <= row) this.rows.push(new Array<CellValue>(this.#columns).fill(null));
    const line = this.rows[row];
    const override: CellOverride = style ? { style } : {};
    if (line) line[column] = writtenValue(cell);
    if (typeof cell === 'string' && errorWords.has(cell)) override.richText = [{ text: cell }];
    this.cells.set(`${row},${column}`, override);
  }

  merge(row: number, column: number, { rows, columns }: Pick<SpecMerge, 'rows' | 'columns'>): void {
    if (rows * columns < 2) return;
    this.merges.push({ startRow: row, startCol: column, endRow: row + rows - 1, endCol: column + columns - 1 });
  }
}

/** The writer would make an error cell of these; as a run of text they stay what was typed. */
const errorWords = new Set([
  '#VALUE!',
  '#REF!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#DIV/0!',
  '#NUM!',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
]);

function writtenValue(cell: SpecCell): CellValue {
  if (typeof cell === 'string') return cell === '' ? null : literal(cell);
  if (cell === null || typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  // Midnight UTC: the writer counts the day from UTC, so that the serial is whole in every time zone.
  const date = new Date(`${cell.day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1901 ? cell.day : date;
}

/** _x0041_ in a sheet file means the character A; typed like that it must come back as typed. */
function literal(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Title and unit row; returns the index of the first head row. */
function writeTop(spec: SheetSpec, page: Page): number {
  const last = Math.max(0, spec.columns.length - 1);
  let row = 0;
  if (spec.title !== null) {
    page.put(row, 0, spec.title, titleStyle);
    page.merge(row, 0, { rows: 1, columns: last + 1 });
    row += 1;
  }
  if (spec.unitRow) {
    page.put(row, 0, spec.unitRow.left, unitLeftStyle);
    if (last > 0) page.put(row, last, spec.unitRow.right, unitRightStyle);
    page.merge(row, 0, { rows: 1, columns: Math.max(1, Math.floor(last / 2)) });
    row += 1;
  }
  return row;
}

function writeHeads(spec: SheetSpec, page: Page, headRow: number, headRows: number): void {
  for (let row = 0; row < headRows; row += 1) {
    spec.columns.forEach((_, column) => {
      page.put(headRow + row, column, null, headStyle);
    });
  }
  for (const head of spec.heads) {
    page.put(headRow + head.row - 1, head.column - 1, head.text, headStyle);
    page.merge(headRow + head.row - 1, head.column - 1, head);
  }
}

function writeRow(spec: SheetSpec, page: Page, at: number, row: SheetSpec['rows'][number]): void {
  spec.columns.forEach((column, index) => {
    const cell = row.cells[index] ?? null;
    const style = styleFor(cell, column.kind, row.kind);
    const open = row.open?.includes(index + 1) === true;
    page.put(at, index, cell, spec.form === true && style !== undefined ? formStyle(style, open) : style);
  });
  for (const merge of row.merges) page.merge(at, merge.column - 1, merge);
}

/** Words in a money or day column (约2.3亿, 三季度) stand in the middle like other words. */
function styleFor(cell: SpecCell, kind: SheetSpec['columns'][number]['kind'], row: 'data' | 'group' | 'total') {
  const isWords = typeof cell === 'string' && kind !== 'text' && kind !== 'longText';
  return styles.get(`${isWords ? 'text' : kind}/${row}`);
}

const styles = new Map(
  (['text', 'longText', 'money', 'day', 'number', 'percent'] as const).flatMap((kind) =>
    (['data', 'group', 'total'] as const).map((row) => [`${kind}/${row}`, cellStyle(kind, row)] as const),
  ),
);

function hiddenSheet(name: string, rows: readonly (readonly string[])[], taken: string): WriteSheet {
  const page = new Page(Math.max(1, ...rows.map((row) => row.length)));
  rows.forEach((row, at) => {
    row.forEach((text, column) => {
      page.put(at, column, text, { numFmt: '@' });
    });
  });
  const free = sheetName(name) === taken ? sheetName(`${name.slice(0, 28)}-2`) : sheetName(name);
  return { name: free, rows: page.rows, cells: page.cells, veryHidden: true };
}

/** Given as a name of its own: the writer leaves the quotes off that 2020年台账 needs. */
function printTitles(name: string, rows: number) {
  const quoted = `'${name.replaceAll("'", "''")}'`;
  return { name: '_xlnm.Print_Titles', range: `${quoted}!$1:$${rows}`, scope: name };
}

function footerOf({ footer }: SheetSpec): string {
  const plain = (text: string) => text.replaceAll('&', '&&');
  return `&C${plain(footer.beforePage)}&P${plain(footer.beforePages)}&N${plain(footer.after)}`;
}

/** Excel refuses []:*?/\ in a sheet's name, quotes at its ends and more than 31 characters. */
function sheetName(wanted: string): string {
  const clean = wanted
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .replace(/^[\s']+|[\s']+$/g, '');
  return clean === '' ? 'Sheet1' : clean;
}
