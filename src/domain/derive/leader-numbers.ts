/**
 * 领导要看的数: projects counted both ways (打捆 and 拆分), total, year plan, done and its share against 序时, start rate.
 * A bundle's own amount counts once; where the bundle has none, its parts count. Summed first, rounded by the screen.
 */
import type { Investment } from './investment.ts';
import type { ProjectSummary } from './project-summary.ts';
import { type StartRate, startRate } from './start-rate.ts';

export type LeaderNumbers = {
  readonly year: number;
  /** Bundles as one each. */
  readonly bundled: number;
  /** Bundles split into their parts. */
  readonly split: number;
  /** 分; null = nothing said. */
  readonly total: number | null;
  readonly plan: number | null;
  readonly done: number | null;
  readonly share: number | null;
  /** Σ plan × month/12 ÷ Σ plan; a project without a figure counts as nothing done up to the latest month reported. */
  readonly pace: number | null;
  readonly ahead: number | null;
  /** First and last month that the figures reach: they differ when not all have reported. */
  readonly months: { readonly from: number; readonly to: number } | null;
  /** Projects with a year plan and no figure yet. */
  readonly withoutFigure: number;
  readonly start: StartRate;
};

export function leaderNumbers(all: readonly ProjectSummary[], year: number): LeaderNumbers {
  const listed = all.filter((summary) => summary.state.stopped !== 'merged');
  const parents = new Set<string>();
  for (const { row } of listed) if (row.parent !== null) parents.add(row.parent);
  const bundles = new Map<string, Investment>();
  if (parents.size > 0) for (const s of listed) if (parents.has(s.id)) bundles.set(s.id, s.money);
  const topLevel = listed.filter(({ row }) => row.parent === null || !bundles.has(row.parent)).length;
  return {
    year,
    bundled: topLevel,
    split: listed.length - bundles.size,
    ...sums(listed, bundles),
    start: startRate(listed, year),
  };
}

function sums(listed: readonly ProjectSummary[], bundles: ReadonlyMap<string, Investment>) {
  let total: number | null = null;
  let plan: number | null = null;
  let done: number | null = null;
  let paced = 0;
  let planWithout = 0;
  let withoutFigure = 0;
  let from = 13;
  let to = 0;
  for (const { row, money } of listed) {
    const bundle = row.parent === null ? undefined : bundles.get(row.parent);
    if (money.total !== null && (bundle === undefined || bundle.total === null)) total = (total ?? 0) + money.total;
    if (bundle !== undefined && (bundle.plan !== null || bundle.done !== null)) continue;
    if (money.plan !== null) plan = (plan ?? 0) + money.plan;
    if (money.done !== null) done = (done ?? 0) + money.done;
    if (money.month !== null) {
      from = Math.min(from, money.month);
      to = Math.max(to, money.month);
      paced += ((money.plan ?? 0) * money.month) / 12;
    } else if (money.plan !== null) {
      withoutFigure += 1;
      planWithout += money.plan;
    }
  }
  const share = plan === null || plan === 0 || done === null ? null : done / plan;
  const pace = share === null || plan === null ? null : (paced + (planWithout * to) / 12) / plan;
  return {
    total,
    plan,
    done,
    share,
    pace,
    ahead: share === null || pace === null ? null : (share - pace) * 100,
    months: to === 0 ? null : { from, to },
    withoutFigure,
  };
}
