// Totals, rates and counts of a sheet checked against its rows (核对合计): agree, disagree or unknown; nothing is changed.
import type { Cell } from '../read/workbook.ts';
import { squeezed } from './normalise.ts';
import { readAmount } from './read-amount.ts';
import type { RowPlan } from './row-kinds.ts';
import type { SheetReader } from './row-reader.ts';
import { cellKey, type RowKind, type SheetColumn, type TotalCheck } from './understood.ts';

export function checkTotals(reader: SheetReader, plan: RowPlan): readonly TotalCheck[] {
  const checks: TotalCheck[] = [];
  for (const [row, kind] of plan.kinds) {
    if (kind !== 'total' && kind !== 'group') continue;
    const label = labelOf(reader, row);
    const scope = scopeOf(plan, row, kind, label);
    checks.push(...countChecks(reader, row, label, scope, kind));
    for (const column of reader.columns) {
      const cell = reader.grid.cell(row, column.column);
      if (cell === null) continue;
      const check = checkCell(reader, row, column, cell, label, scope);
      if (check !== null) checks.push(check);
    }
  }
  for (const check of checks) {
    reader.notes.use(check, 'total');
    if (check.result !== 'disagree') continue;
    const facts = { label: check.label, stated: check.stated ?? 0, counted: check.counted ?? 0, what: check.what };
    reader.notes.problem(check, check.what === 'count' ? 'countDiffers' : 'totalDiffers', 'check', facts);
  }
  return checks;
}

function labelOf(reader: SheetReader, row: number): string {
  const first = reader.grid.filled(row)[0];
  return first === undefined ? '' : squeezed(reader.grid.text(row, first));
}

/** The project rows a total speaks for; null where that is not sure (其中). */
function scopeOf(plan: RowPlan, row: number, kind: RowKind, label: string): readonly number[] | null {
  const rows = [...plan.kinds];
  const here = rows.findIndex(([at]) => at === row);
  const projects = (part: readonly [number, RowKind][]) => part.filter(([, of]) => of === 'project').map(([at]) => at);
  if (kind === 'group') {
    if (/^其中/.test(label)) return null;
    const level = levelOf(label);
    const end = rows.findIndex(
      ([at, of], index) => index > here && of === 'group' && levelOf(labelAt(plan, at, label)) <= level,
    );
    return projects(rows.slice(here + 1, end < 0 ? undefined : end));
  }
  if (/小计/.test(label)) {
    const before = rows.slice(0, here);
    const from = before.findLastIndex(([, of]) => of === 'total' || of === 'group');
    const above = projects(before.slice(from + 1));
    if (above.length > 0) return above;
    const end = rows.findIndex(([, of], index) => index > here && (of === 'total' || of === 'group'));
    return projects(rows.slice(here + 1, end < 0 ? undefined : end));
  }
  return projects(rows);
}

/** Groups of one list end where the next begins; without its text a group counts as of the same level. */
function labelAt(plan: RowPlan, row: number, fallback: string): string {
  return plan.labels.get(row) ?? fallback;
}

function levelOf(label: string): number {
  return /^[(（]/.test(label) ? 2 : /^其中/.test(label) ? 3 : 1;
}

function countChecks(
  reader: SheetReader,
  row: number,
  label: string,
  scope: readonly number[] | null,
  kind: RowKind,
): readonly TotalCheck[] {
  const checks: TotalCheck[] = [];
  for (const column of reader.grid.filled(row)) {
    const text = squeezed(reader.grid.text(row, column));
    const said = /[(（]?(?:共)?(\d+)(?:个|项)(?:项目)?[)）]?$/.exec(text);
    if (
      !said ||
      (kind === 'total' && !/^[(（]?(?:共)?\d+(?:个|项)(?:项目)?[)）]?$/.test(text) && !/合计|小计|总计/.test(text))
    )
      continue;
    const stated = Number(said[1]);
    const counted = scope?.length ?? null;
    const result = counted === null ? 'unknown' : counted === stated ? 'agree' : 'disagree';
    checks.push({ row, column, label, what: 'count', stated, counted, result });
  }
  return checks;
}

function checkCell(
  reader: SheetReader,
  row: number,
  column: SheetColumn,
  cell: Cell,
  label: string,
  scope: readonly number[] | null,
): TotalCheck | null {
  const { target } = column;
  const base = { row, column: column.column, label } as const;
  if (target.kind === 'figure' || (target.kind === 'field' && isMoney(target.field))) {
    if (cell.unknown)
      return {
        ...base,
        what: 'money',
        stated: null,
        counted: sumOf(reader, scope, column.column)?.fen ?? null,
        result: 'unknown',
      };
    const unit = column.unit ?? reader.unit;
    const stated = unit === null ? null : readAmount(cell, unit);
    if (stated === null) return null;
    const sum = sumOf(reader, scope, column.column);
    if (sum === null) return { ...base, what: 'money', stated: stated.fen, counted: null, result: 'unknown' };
    const digit = { yuan: 100, wan: 1_000_000, yi: 10_000_000_000 }[unit ?? 'wan'] / 10 ** decimalsIn(cell.text);
    const slack =
      decimalsIn(cell.text) > 0 ? (digit / 2) * (1 + 2 * Math.sqrt(sum.rows)) : sum.fractions ? digit / 2 : 0;
    const near = Math.abs(stated.fen - sum.fen) <= slack;
    return { ...base, what: 'money', stated: stated.fen, counted: sum.fen, result: near ? 'agree' : 'disagree' };
  }
  if (target.kind === 'derived' && target.what === 'rate') return checkRate(reader, row, column, cell, label, scope);
  return null;
}

function isMoney(field: string): boolean {
  return field === 'totalInvestment' || field === 'otherTotal';
}

function sumOf(
  reader: SheetReader,
  scope: readonly number[] | null,
  column: number,
): { fen: number; rows: number; fractions: boolean } | null {
  if (scope === null || scope.length === 0) return null;
  let fen = 0;
  let fractions = false;
  for (const row of scope) {
    const cell = reader.grid.cell(row, column);
    if (cell === null) continue;
    const amount = reader.notes.amounts.get(cellKey({ row, column }));
    // One row that cannot be read makes the sum unknown, not smaller.
    if (amount === undefined) {
      if (/^[-—–/\s]*$|^无$/.test(cell.text) && !cell.unknown) continue;
      return null;
    }
    fen += amount;
    fractions ||= cell.text.includes('.');
  }
  return { fen, rows: scope.length, fractions };
}

function checkRate(
  reader: SheetReader,
  row: number,
  column: SheetColumn,
  cell: Cell,
  label: string,
  scope: readonly number[] | null,
): TotalCheck | null {
  const base = { row, column: column.column, label, what: 'rate' } as const;
  const ends = endsOf(reader, column);
  if (ends === null) return null;
  if (cell.unknown) return { ...base, stated: null, counted: null, result: 'unknown' };
  const stated = percentIn(cell);
  if (stated === null) return null;
  const [done, plan] = [sumOf(reader, scope, ends.done), sumOf(reader, scope, ends.plan)];
  if (done === null || plan === null || plan.fen === 0) return { ...base, stated, counted: null, result: 'unknown' };
  const counted = (done.fen / plan.fen) * 100;
  return { ...base, stated, counted, result: near(stated, counted, cell.text) ? 'agree' : 'disagree' };
}

/** 完成率 of every project against 完成 ÷ 计划: the column itself is taken by no field. */
export function checkRates(reader: SheetReader, rows: readonly number[]): void {
  for (const column of reader.columns) {
    if (column.target.kind !== 'derived' || column.target.what !== 'rate') continue;
    const ends = endsOf(reader, column);
    if (ends === null) continue;
    for (const row of rows) {
      const cell = reader.grid.cell(row, column.column);
      const stated = cell === null || cell.unknown ? null : percentIn(cell);
      const done = reader.notes.amounts.get(cellKey({ row, column: ends.done }));
      const plan = reader.notes.amounts.get(cellKey({ row, column: ends.plan }));
      if (cell === null || stated === null || done === undefined || plan === undefined || plan === 0) continue;
      const counted = (done / plan) * 100;
      if (!near(stated, counted, cell.text))
        reader.notes.problem({ row, column: column.column }, 'rateDiffers', 'check', {
          stated,
          counted: Math.round(counted * 10) / 10,
        });
    }
  }
}

/** The two columns a rate divides: the nearest 完成 to its left over the year's plan, or over 总投资 when its head says so. */
function endsOf(reader: SheetReader, column: SheetColumn): { readonly done: number; readonly plan: number } | null {
  const head = squeezed(column.path.join(''));
  const left = reader.columns.filter((other) => other.column < column.column);
  const done = left.findLast(({ target }) => target.kind === 'figure' && target.measure === 'done');
  const ofTotal = /总投资/.test(squeezed(column.path.at(-1) ?? ''));
  const plan = ofTotal
    ? reader.columns.find(({ target }) => target.kind === 'field' && target.field === 'totalInvestment')
    : left.findLast(
        ({ target }) => target.kind === 'figure' && target.measure === 'plan' && target.period.span.kind === 'year',
      );
  if (done === undefined || plan === undefined || !/率|占比|年|计划|总投资|%/.test(head)) return null;
  return { done: done.column, plan: plan.column };
}

function percentIn(cell: Cell): number | null {
  const shown = /(-?[\d.]+)%/.exec(cell.text.normalize('NFKC'));
  if (shown) return Number(shown[1]);
  if (cell.value.kind !== 'number') return null;
  return Math.abs(cell.value.number) <= 3 ? cell.value.number * 100 : cell.value.number;
}

function near(stated: number, counted: number, text: string): boolean {
  return Math.abs(stated - counted) <= 0.51 / 10 ** decimalsIn(text.normalize('NFKC').replace('%', '')) + 0.01;
}

function decimalsIn(text: string): number {
  return /\.(\d+)/.exec(text.normalize('NFKC'))?.[1]?.length ?? 0;
}
