// What each row under the head is (行的种类): a project, more nodes of the one above, a total, a group, a note, a signature …
import type { Grid } from './grid.ts';
import { squeezed } from './normalise.ts';
import type { RowKind } from './understood.ts';

export type RowPlan = {
  readonly kinds: ReadonlyMap<number, RowKind>;
  /** For `more` rows: the project row they belong to. */
  readonly owner: ReadonlyMap<number, number>;
  /** Texts of group rows: 一、第一专班（3个）. */
  readonly labels: ReadonlyMap<number, string>;
};

type TableShape = {
  readonly firstHead: number;
  readonly lastHead: number;
  readonly nameColumn: number;
  readonly numberColumn: number | null;
  readonly teamColumn: number | null;
  readonly nodeColumns: readonly number[];
};

export const TOTAL =
  /^(?:本页|本表|全部|全区|全县|全市)?(?:合计|总计|小计|共计|累计|总数)(?:[:：(（].*)?$|^.{1,20}(?:小计|合计)$/;
export const GROUP =
  /^(?:[一二三四五六七八九十百]+[、.．]|[(（][一二三四五六七八九十]+[)）]|其中[:：]|第[一二三四五六七八九十]+部分)/;
const CHINESE_SERIAL = /^(?:[一二三四五六七八九十百]+|[(（][一二三四五六七八九十]+[)）])[、.]?$/;
const NOTE = /^(?:注|备注|说明|附注|填表说明|注释)[:：]|^※|^(?:项目性质|建设性质)[:：]/;
const SIGNATURE =
  /^(?:制表|制表人|审核|审核人|填表|填表人|填报人|复核|审批|审定|分管领导|主要领导|主要负责人|单位负责人|责任单位|业主|挂钩领导|联系人|联系电话|电话|日期|负责人)(?:签字|签名|[(（].{0,6}[)）])?[:：]/;

export function rowKinds(grid: Grid, shape: TableShape): RowPlan {
  const kinds = new Map<number, RowKind>();
  const owner = new Map<number, number>();
  const labels = new Map<number, string>();
  let project: number | null = null;
  let noted = false;
  for (let row = shape.lastHead + 1; row <= grid.rowCount; row++) {
    const kind = kindOf(grid, row, shape, project, noted);
    kinds.set(row, kind);
    if (kind === 'group')
      labels.set(
        row,
        grid
          .filled(row)
          .map((column) => squeezed(grid.text(row, column)))
          .join(''),
      );
    if (kind === 'project') project = row;
    if (kind === 'more' && project !== null) owner.set(row, project);
    if (kind === 'total' || kind === 'group') project = null;
    if (kind === 'note' || kind === 'signature') noted = true;
    if (kind === 'project') noted = false;
  }
  return { kinds, owner, labels };
}

function kindOf(grid: Grid, row: number, shape: TableShape, project: number | null, noted: boolean): RowKind {
  const columns = grid.filled(row);
  const first = columns[0];
  if (first === undefined) return continuesMerge(grid, row, shape, project) ? 'more' : 'blank';
  const firstText = squeezed(grid.text(row, first));
  const nameText = squeezed(grid.text(row, shape.nameColumn));
  const leading = columns.slice(0, 3).map((column) => squeezed(grid.text(row, column)));
  if (isHeadAgain(grid, row, shape)) return 'headAgain';
  if (areColumnNumbers(grid, row, columns)) return 'columnNumbers';
  if (leading.some((text, index) => TOTAL.test(text) && isLabel(grid, row, columns[index] ?? 0, shape, columns)))
    return 'total';
  if (isGroup(grid, row, columns, shape)) return 'group';
  if (NOTE.test(firstText) || (noted && columns.length === 1 && firstText.length > 6)) return 'note';
  if (SIGNATURE.test(firstText) && columns.length <= 6) return 'signature';
  if (nameText !== '') return 'project';
  if (project !== null && (continuesMerge(grid, row, shape, project) || fillsOnlyNodes(columns, shape))) return 'more';
  return 'stray';
}

/** 合计 stands in a label column, left of the first amount; a project may well be called 「…合计」 only with other words. */
function isLabel(grid: Grid, row: number, column: number, shape: TableShape, columns: readonly number[]): boolean {
  if (column > Math.max(shape.nameColumn, shape.numberColumn ?? 0, shape.teamColumn ?? 0)) return false;
  const words = columns.filter((other) => other !== column && grid.cell(row, other)?.value.kind === 'text');
  const plain = words.filter((other) => !/^[-\d.,，%％约个项\s]*(?:万元|亿元)?$/.test(squeezed(grid.text(row, other))));
  return plain.length <= 1;
}

function isGroup(grid: Grid, row: number, columns: readonly number[], shape: TableShape): boolean {
  const label = columns.find((column) => GROUP.test(squeezed(grid.text(row, column))));
  const serial = columns[0];
  const numbered =
    serial !== undefined &&
    serial !== shape.nameColumn &&
    CHINESE_SERIAL.test(squeezed(grid.text(row, serial))) &&
    /(?:项|个)[)）]?$|专班$/.test(squeezed(grid.text(row, columns[1] ?? 0)));
  if (label === undefined && !numbered) {
    const range = grid.merge(row, serial ?? 0);
    const across = range !== null && range.lastColumn - range.firstColumn >= 3 && columns.length === 1;
    return (
      across &&
      (serial ?? 99) <= shape.nameColumn &&
      /专班$|[(（]\d+(?:个|项)[)）]$/.test(squeezed(grid.text(row, serial ?? 0)))
    );
  }
  if (label !== undefined && label > shape.nameColumn) return false;
  const labels = numbered ? [columns[0], columns[1]] : [label];
  return columns.every((column) => labels.includes(column) || isAmountLike(grid, row, column));
}

function isAmountLike(grid: Grid, row: number, column: number): boolean {
  const cell = grid.cell(row, column);
  if (cell === null || cell.unknown || cell.value.kind === 'number') return true;
  return /^[-\d.,，%％约]+(?:个|项|万元|亿元)?$/.test(squeezed(cell.text));
}

/** Printed ledgers repeat their head on every page; pasted together it stands between the projects. */
function isHeadAgain(grid: Grid, row: number, shape: TableShape): boolean {
  const name = squeezed(grid.text(row, shape.nameColumn));
  if (name === '') return false;
  for (let head = shape.firstHead; head <= shape.lastHead; head++)
    if (squeezed(grid.text(head, shape.nameColumn)) === name) return true;
  return false;
}

/** A row of column numbers under the head: 1 2 3 4 … */
function areColumnNumbers(grid: Grid, row: number, columns: readonly number[]): boolean {
  if (columns.length < 4) return false;
  const numbers = columns.map((column) => squeezed(grid.text(row, column)));
  const start = Number(numbers[0]);
  return numbers.every((text, index) => /^\d{1,2}$/.test(text) && Number(text) === start + index);
}

/** The name above is merged down over this row. */
function continuesMerge(grid: Grid, row: number, shape: TableShape, project: number | null): boolean {
  const range = grid.merge(row, shape.nameColumn);
  return (
    range !== null &&
    project !== null &&
    range.firstRow <= project &&
    range.firstRow < row &&
    range.firstRow > shape.lastHead
  );
}

function fillsOnlyNodes(columns: readonly number[], shape: TableShape): boolean {
  return shape.nodeColumns.length > 0 && columns.every((column) => shape.nodeColumns.includes(column));
}
