// Where the head of the table stands (找表头): title, unit and report lines above it, one to three rows of heads, and the
// path of heads over every column. The block whose heads are best known wins.

import type { MoneyUnit } from '../../../domain/money.ts';
import type { Grid } from './grid.ts';
import { type HeadReading, readHead } from './head-rules.ts';
import { headText } from './head-text.ts';
import { EXACT, NODE_NAME, NODE_PLANNED } from './head-words.ts';
import { squeezed } from './normalise.ts';
import { GROUP, TOTAL } from './row-kinds.ts';

export type HeadColumn = {
  readonly column: number;
  /** As written, top to bottom. */
  readonly shown: readonly string[];
  readonly path: readonly string[];
  readonly unit: MoneyUnit | null;
  readonly reading: HeadReading;
};

export type HeadBlock = {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly HeadColumn[];
  /** Columns understood, weighted: how likely this is a ledger at all. */
  readonly score: number;
};

const ROWS_LOOKED_AT = 60;
const MOST_HEAD_ROWS = 4;

export function findHead(grid: Grid): HeadBlock | null {
  let best: HeadBlock | null = null;
  for (let row = 1; row <= Math.min(grid.rowCount, ROWS_LOOKED_AT); row++) {
    if (grid.filled(row).length < 2 || !mayStart(grid, row)) continue;
    const last = lastHeadRow(grid, row);
    const block = blockAt(grid, row, last);
    if (block.score > (best?.score ?? 0)) best = block;
  }
  // A ledger names its projects and says something else about them.
  return best !== null && hasNames(best) && best.score >= 3 ? best : null;
}

function hasNames(block: HeadBlock): boolean {
  return block.columns.some(({ reading: { target } }) => isName(target));
}

function isName(target: HeadReading['target']): boolean {
  return target.kind === 'nameAndScope' || (target.kind === 'field' && target.field === 'name');
}

function mayStart(grid: Grid, row: number): boolean {
  return grid.filled(row).some((column) => {
    const { text } = headText(grid.text(row, column));
    return EXACT.has(text) || /^项目(?:名称|全称)|名称|投资|序号/.test(text);
  });
}

/** Rows below belong to the head while they only fill places that a wider head above leaves open. */
function lastHeadRow(grid: Grid, first: number): number {
  let last = first;
  for (const column of grid.filled(first)) {
    const range = grid.merge(first, column);
    if (range !== null && range.firstRow === first && range.lastRow - first < MOST_HEAD_ROWS)
      last = Math.max(last, range.lastRow);
  }
  while (last - first + 1 < MOST_HEAD_ROWS && isMoreHead(grid, first, last)) last++;
  return last;
}

function isMoreHead(grid: Grid, first: number, last: number): boolean {
  const columns = grid.filled(last + 1);
  if (columns.length === 0) return false;
  const mayBeHead = columns.every((column) => {
    const cell = grid.cell(last + 1, column);
    if (cell === null || cell.value.kind !== 'text' || cell.text.length > 30) return false;
    return (
      !TOTAL.test(squeezed(cell.text)) && !GROUP.test(squeezed(cell.text)) && !isUnderName(grid, first, last, column)
    );
  });
  if (!mayBeHead) return false;
  const unitsOnly = columns.every((column) =>
    /^[(（]?(?:万元|亿元|元|亩|个|%|平方米|㎡)[)）]?$/.test(grid.text(last + 1, column).trim()),
  );
  const partsOnly = columns.every((column) => PART.test(squeezed(grid.text(last + 1, column))));
  return unitsOnly || partsOnly || columns.some((column) => isOpen(grid, first, last, column));
}

/** Heads that only stand under another. */
const PART =
  /^(?:第?[一二三四1-4]季度|\d{1,2}月份?|[上中下]旬|计划|完成|计划完成时间|实际完成时间|当月完成投资额|形象进度|单位名称|业主名称|责任人|联络人|电话)$/;

/** Under 序号 or 项目名称 stands a project, not a further head. */
function isUnderName(grid: Grid, first: number, last: number, column: number): boolean {
  for (let row = first; row <= last; row++) {
    const { text } = headText(grid.text(row, column));
    const target = EXACT.get(text);
    if (/^项目(?:名称|全称)/.test(text)) return true;
    if (target?.kind === 'field' && (target.field === 'name' || target.field === 'number')) return true;
  }
  return false;
}

/** Under a head that spans several columns, or (in a file without merges) one that is followed by an empty place. */
function isOpen(grid: Grid, first: number, last: number, column: number): boolean {
  for (let row = first; row <= last; row++) {
    const range = grid.merge(row, column);
    if (range !== null && range.lastColumn > range.firstColumn) return true;
    if (grid.hasMerges) continue;
    if (grid.cell(row, column) === null) return spanStart(grid, first, row, column) !== null;
    if (column < grid.columnCount && grid.cell(row, column + 1) === null) return true;
  }
  return grid.hasMerges && grid.cell(last, column) === null && grid.merge(last, column) === null && column > 1;
}

/** In a file without merges a head reaches right over empty places, up to the next head of its row. */
function spanStart(grid: Grid, first: number, row: number, column: number): number | null {
  for (let left = column - 1; left >= 1; left--) {
    if (grid.cell(row, left) !== null) return left;
    if (row > first && grid.cell(row - 1, left + 1) !== null && grid.cell(row - 1, left) !== null) return null;
  }
  return null;
}

function blockAt(grid: Grid, first: number, last: number): HeadBlock {
  const lastColumn = Math.max(
    ...Array.from({ length: last - first + 1 }, (_, index) => grid.filled(first + index).at(-1) ?? 1),
  );
  const raw: { column: number; shown: string[]; path: string[]; unit: MoneyUnit | null }[] = [];
  for (let column = 1; column <= Math.min(lastColumn, grid.columnCount); column++) {
    const shown: string[] = [];
    const path: string[] = [];
    let unit: MoneyUnit | null = null;
    for (let row = first; row <= last; row++) {
      const written = headAt(grid, first, last, row, column);
      if (written === null) continue;
      const { text, unit: named } = headText(written);
      unit = named ?? unit ?? unitAlone(text);
      if (text === '' || unitAlone(text) !== null || path.at(-1) === text) continue;
      shown.push(written);
      path.push(text);
    }
    if (path.length > 0) raw.push({ column, shown, path, unit });
  }
  const leaves = new Set(raw.map(({ path }) => path.at(-1) ?? ''));
  const hasNodeNames =
    NODE_NAME.some((word) => leaves.has(word)) && [...NODE_PLANNED, '完成时间'].some((word) => leaves.has(word));
  const columns = raw.map((entry) => {
    const leaf = entry.path.at(-1) ?? '';
    const above = entry.path.slice(0, -1).join('');
    return { ...entry, reading: readHead({ path: entry.path, leaf, above, all: above + leaf, hasNodeNames }) };
  });
  return { first, last, columns, score: scoreColumns(columns) };
}

function unitAlone(text: string): MoneyUnit | null {
  const plain = text.replace(/[()]/g, '');
  return plain === '万元' ? 'wan' : plain === '亿元' ? 'yi' : plain === '元' ? 'yuan' : null;
}

/** The head text over a column in one row: its own, the merge's, or in a file without merges the span's to the left. */
function headAt(grid: Grid, first: number, last: number, row: number, column: number): string | null {
  const reached = grid.reached(row, column);
  if (reached !== null) return reached.row >= first ? reached.cell.text : null;
  if (grid.hasMerges || row === last) return null;
  const below = Array.from({ length: last - row }, (_, index) => grid.cell(row + 1 + index, column));
  if (below.every((cell) => cell === null)) return null;
  const left = spanStart(grid, first, row, column);
  if (left === null) return null;
  const leftBelow = Array.from({ length: last - row }, (_, index) => grid.cell(row + 1 + index, left));
  return leftBelow.every((cell) => cell === null) ? null : grid.text(row, left);
}

const WEIGHT = { remembered: 1, exact: 1, pattern: 0.8, like: 0.4, none: 0 } as const;

function scoreColumns(columns: readonly HeadColumn[]): number {
  const known = columns.reduce((sum, { reading }) => sum + WEIGHT[reading.confidence], 0);
  const named = columns.some(({ reading }) => isName(reading.target)) ? 2 : 0;
  return named + known;
}
