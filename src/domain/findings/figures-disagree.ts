/** 投资数据: done without a plan for the year, more done over the years than the whole investment, two amounts for one period. */

import { investment } from '../derive/investment.ts';
import type { Row } from '../entities/registry.ts';
import { formatMoney } from '../money.ts';
import { inProject, type ProjectFinding } from './finding.ts';

export const figuresDisagree: ProjectFinding = (about) => {
  if (about.figures.length === 0) return [];
  const money = investment(about.project, about.figures, about.year, about.today);
  const at = { part: 'figures', at: null } as const;
  const done = (money.before ?? 0) + (money.done ?? 0);
  return [
    ...twoAmounts(about.figures).map(([one, other]) =>
      inProject(
        about,
        'figureTwice',
        'warn',
        { period: one.period ?? '', one: amountOf(one), other: amountOf(other) },
        at,
      ),
    ),
    ...(money.done !== null && money.plan === null
      ? [inProject(about, 'figureWithoutPlan', 'warn', { year: about.year }, at)]
      : []),
    ...(money.total !== null && done > money.total
      ? [
          inProject(
            about,
            'totalBelowYears',
            'bad',
            { done: formatMoney(done, 'wan'), total: formatMoney(money.total, 'wan') },
            at,
          ),
        ]
      : []),
  ];
};

type Figure = Row<'figure'>;

/** Two machines that knew nothing of each other each entered the same figure: both are kept, only one counts. */
function twoAmounts(figures: readonly Figure[]): readonly (readonly [Figure, Figure])[] {
  const first = new Map<string, Figure>();
  const found: [Figure, Figure][] = [];
  for (const row of [...figures].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (row.amount === null || row.period === null) continue;
    const key = `${row.measure} ${row.period} ${row.basis ?? ''}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    else if (before.amount?.fen !== row.amount.fen) found.push([before, row]);
  }
  return found;
}

function amountOf({ amount }: Figure): string {
  return amount === null ? '' : formatMoney(amount.fen, 'wan');
}
