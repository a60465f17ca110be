/** 投资数据: done without a plan for the year, and more done over the years than the whole investment. */

import { investment } from '../derive/investment.ts';
import { formatMoney } from '../money.ts';
import { inProject, type ProjectFinding } from './finding.ts';

export const figuresDisagree: ProjectFinding = (about) => {
  if (about.figures.length === 0) return [];
  const money = investment(about.project, about.figures, about.year, about.today);
  const at = { part: 'figures', at: null } as const;
  const done = (money.before ?? 0) + (money.done ?? 0);
  return [
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
