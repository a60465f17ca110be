// What our own export carries in a very-hidden sheet (隐藏底稿): the id of every row and the text of every cell as it left here,
// so that a sheet which comes back is compared three ways — with what it was, with what it is, with what the ledger says now.
import { dayOf } from '../../../domain/day.ts';
import { isId } from '../../../domain/id.ts';
import type { Cell, Sheet, Workbook } from '../read/workbook.ts';
import { findHead } from '../understand/find-head.ts';
import { gridOf } from '../understand/grid.ts';
import { headText } from '../understand/head-text.ts';
import { tidy } from '../understand/normalise.ts';
import { targetOf } from '../understand/target.ts';
import type { Mapping } from '../understand/understood.ts';
import type { SpecCell } from '../write/sheet-spec.ts';

/** Kept in files of ours that are out in the offices: never renamed. */
export const BASE_SHEET = '_ledger_base';
const MARK = 'ledger-base';
const VERSION = '1';

export type BaseRow = {
  /** Row of the sheet when it was exported. */
  readonly sheetRow: number;
  readonly id: string;
  readonly nameKey: string;
  /** Column key → the cell's text in its one form. */
  readonly cells: ReadonlyMap<string, string>;
};

export type SheetBase = {
  readonly ledger: string;
  /** The last stamp (or the moment) of the export. */
  readonly stamp: string;
  readonly sheet: string;
  /** Column number → key, as exported. */
  readonly columns: ReadonlyMap<number, string>;
  /** Key → the heads over it, joined: columns may be moved in the sheet. */
  readonly heads: ReadonlyMap<string, string>;
  readonly rows: readonly BaseRow[];
};

/** The one form in which two states of a cell are compared: days as days, numbers as numbers, text without padding. */
export function canonicalCell(cell: Cell | null): string {
  if (cell === null || cell.unknown) return '';
  switch (cell.value.kind) {
    case 'number':
      return canonicalNumber(cell.value.number);
    case 'day':
      return cell.value.day;
    case 'flag':
      return cell.value.flag ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.value.code;
    case 'text':
      return canonicalText(cell.value.text);
  }
}

export function canonicalSpec(cell: SpecCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return canonicalNumber(cell);
  return typeof cell === 'string' ? canonicalText(cell) : cell.day;
}

function canonicalNumber(number: number): string {
  return String(Number(number.toPrecision(15)));
}

/** WPS turns a typed 2026-8-5 into a day and a number into text: such texts compare as what they say. */
function canonicalText(text: string): string {
  const plain = tidy(text);
  const day = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain);
  if (day) return dayOf(Number(day[1]), Number(day[2]), Number(day[3])) ?? plain;
  return /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(plain)
    ? canonicalNumber(Number(plain.replace(/,/g, '')))
    : plain;
}

export function writeBase(base: SheetBase): readonly (readonly string[])[] {
  const columns = [...base.columns];
  return [
    [MARK, VERSION, base.ledger, base.stamp, base.sheet],
    ['columns', ...columns.map(([column, key]) => `${column}=${key}`)],
    ['heads', ...columns.map(([, key]) => base.heads.get(key) ?? '')],
    ...base.rows.map((row) => [
      'row',
      String(row.sheetRow),
      row.id,
      row.nameKey,
      ...columns.map(([, key]) => row.cells.get(key) ?? ''),
    ]),
  ];
}

/** Null when the workbook is none of ours, or its hidden sheet has been tampered with. */
export function readBase(workbook: Workbook): SheetBase | null {
  const sheet = workbook.sheets.find(({ rows }) => rows[0]?.cells[0]?.text === MARK);
  const [first, second, third, ...rest] = sheet?.rows ?? [];
  if (
    first === undefined ||
    second === undefined ||
    textAt(first.cells, 1) !== VERSION ||
    textAt(second.cells, 0) !== 'columns' ||
    third === undefined
  )
    return null;
  const columns = new Map<number, string>();
  const keys: string[] = [];
  for (const cell of second.cells.slice(1)) {
    const found = /^(\d{1,5})=(.+)$/.exec(cell?.text ?? '');
    if (!found) return null;
    columns.set(Number(found[1]), found[2] ?? '');
    keys.push(found[2] ?? '');
  }
  const heads = new Map(keys.map((key, index) => [key, textAt(third.cells, index + 1)]));
  const rows: BaseRow[] = [];
  for (const { cells } of rest) {
    const [sheetRow, id] = [Number(textAt(cells, 1)), textAt(cells, 2)];
    if (textAt(cells, 0) !== 'row' || !Number.isSafeInteger(sheetRow) || !isId(id)) continue;
    rows.push({
      sheetRow,
      id,
      nameKey: textAt(cells, 3),
      cells: new Map(keys.map((key, index) => [key, textAt(cells, index + 4)])),
    });
  }
  return {
    ledger: textAt(first.cells, 2),
    stamp: textAt(first.cells, 3),
    sheet: textAt(first.cells, 4),
    columns,
    heads,
    rows,
  };
}

function textAt(cells: readonly (Cell | null)[], index: number): string {
  return cells[index]?.text ?? '';
}

/** The mapping of our own export, by heads and not by places: a column may have been moved or put in between. */
export function mappingOfBase(base: SheetBase, sheet: Sheet): Mapping {
  const byHeads = new Map([...base.heads].map(([key, heads]) => [heads, key]));
  const mapping = new Map<number, string>();
  for (const { column, path } of findHead(gridOf(sheet))?.columns ?? []) {
    const key = byHeads.get(headsKey(path));
    if (key !== undefined && targetOf(key) !== null) mapping.set(column, key);
  }
  return mapping;
}

/** Heads over a column, normalised and joined. */
export function headsKey(path: readonly string[]): string {
  return path
    .map((head) => headText(head).text)
    .filter((head) => head !== '')
    .join('>');
}
