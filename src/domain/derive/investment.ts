/**
 * 投资: total, year plan, done this year to which month, share, and 序时进度 — month/12 of the year plan for the month of the
 * figure (October data in November is 10/12). Amounts are exact; nothing is rounded here.
 */
import type { Day } from '../day.ts';
import type { Row } from '../entities/registry.ts';

export type Investment = {
  /** 分. */
  readonly total: number | null;
  readonly plan: number | null;
  readonly done: number | null;
  /** The last month the done figure covers, 1–12; null when there is no figure. */
  readonly month: number | null;
  /** done ÷ plan. */
  readonly share: number | null;
  /** month ÷ 12. */
  readonly pace: number | null;
  /** Percentage points ahead of pace; negative = behind. */
  readonly ahead: number | null;
  /** 至上年底累计完成. */
  readonly before: number | null;
};

export function investment(
  project: Pick<Row<'project'>, 'totalInvestment'>,
  figures: readonly Row<'figure'>[],
  year: number,
  today: Day,
): Investment {
  const plan = amountOf(figures, 'plan', String(year));
  const done = doneInYear(figures, year, today);
  const share = done === null || plan === null || plan === 0 ? null : done.fen / plan;
  const pace = done === null ? null : done.month / 12;
  return {
    total: project.totalInvestment?.fen ?? null,
    plan,
    done: done?.fen ?? null,
    month: done?.month ?? null,
    share,
    pace,
    ahead: share === null || pace === null ? null : (share - pace) * 100,
    before: amountOf(figures, 'done', `/${year - 1}`),
  };
}

/** A figure of one period; where several stand side by side, the better one counts. */
function amountOf(figures: readonly Row<'figure'>[], measure: 'plan' | 'done', period: string): number | null {
  let found: Row<'figure'> | null = null;
  for (const row of figures) {
    if (row.measure !== measure || row.period !== period || row.amount === null) continue;
    if (found === null || isBetter(row, found)) found = row;
  }
  return found?.amount?.fen ?? null;
}

type Done = { readonly fen: number; readonly month: number };

/** The longest run from January, then the single months (or their 旬) behind it. */
function doneInYear(figures: readonly Row<'figure'>[], year: number, today: Day): Done | null {
  const inYear = `${year}-`;
  const fromJanuary = `${year}-01/${year}-`;
  let run: Row<'figure'> | null = null;
  let runMonth = 0;
  let lastMonth = 0;
  for (const row of figures) {
    if (row.measure !== 'done' || row.amount === null || row.period === null) continue;
    const period: string = row.period;
    let month = 0;
    if (period.length === 4) month = Number(period) === year ? monthOfWholeYear(row, year, today) : 0;
    else if (!period.startsWith(inYear)) continue;
    else if (!period.includes('/')) {
      lastMonth = Math.max(lastMonth, Number(period.slice(5, 7)));
      continue;
    } else if (period.startsWith(fromJanuary)) month = Number(period.slice(-2));
    if (month === 0 || month < runMonth) continue;
    if (month > runMonth || run === null || isBetterRun(row, run)) run = row;
    runMonth = month;
  }
  if (runMonth === 0 && lastMonth === 0) return null;
  let fen = run?.amount?.fen ?? 0;
  for (let month = runMonth + 1; month <= lastMonth; month++)
    fen += monthAmount(figures, `${inYear}${month < 10 ? '0' : ''}${month}`) ?? 0;
  return { fen, month: Math.max(runMonth, lastMonth) };
}

/** A run that names its months before «本年完成», among figures of the same 口径. */
function isBetterRun(a: Row<'figure'>, b: Row<'figure'>): boolean {
  const [lengthA, lengthB] = [a.period?.length ?? 0, b.period?.length ?? 0];
  return (a.basis === null) === (b.basis === null) && lengthA !== lengthB ? lengthA > lengthB : isBetter(a, b);
}

/** The ledger's own 口径 (none said) before others, then the later day; two machines that hold the same rows choose the same. */
function isBetter(a: Row<'figure'>, b: Row<'figure'>): boolean {
  if ((a.basis === null) !== (b.basis === null)) return a.basis === null;
  if (a.on !== b.on) return (a.on ?? '') > (b.on ?? '');
  return a.id > b.id;
}

function monthAmount(figures: readonly Row<'figure'>[], month: string): number | null {
  const whole = amountOf(figures, 'done', month);
  if (whole !== null) return whole;
  let sum: number | null = null;
  for (const part of ['1', '2', '3']) {
    const tenDays = amountOf(figures, 'done', `${month}-${part}`);
    if (tenDays !== null) sum = (sum ?? 0) + tenDays;
  }
  return sum;
}

/** «本年完成» without a month: the month of the day it was reported for, else how far the year has come. */
function monthOfWholeYear(row: Row<'figure'>, year: number, today: Day): number {
  const said = row.on?.startsWith(`${year}-`) ? row.on : today;
  return said.startsWith(`${year}-`) ? Number(said.slice(5, 7)) : 12;
}
