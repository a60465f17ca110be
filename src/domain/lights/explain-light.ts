/** 亮灯说明: why a project shows its light, as the code of a sentence in the catalogue (`lights`) and its facts. */
import type { Facts, Words } from '../../words/catalogue.ts';
import { nextMilestone } from '../derive/next-milestone.ts';
import type { ProjectSummary, SummaryContext } from '../derive/project-summary.ts';
import { shortDay } from '../derive/short-day.ts';

export type LightCode = {
  [K in keyof Words['lights']]: Words['lights'][K] extends (facts: Facts) => string ? K : never;
}[keyof Words['lights']];

export type LightReason = { readonly code: LightCode; readonly facts: Facts };

export function explainLight(summary: ProjectSummary, context: SummaryContext): LightReason {
  const { state, row } = summary;
  const { view, today } = context;
  const node = state.milestone === null ? null : view.row('milestone', state.milestone);
  const due = node?.planned?.to ?? null;
  if (state.light === 'stopped') {
    if (state.stopped === 'merged')
      return { code: 'merged', facts: { name: view.row('project', row.mergedInto ?? '')?.name ?? '' } };
    return { code: state.stopped ?? 'stopped', facts: { reason: row.stage?.reason ?? '' } };
  }
  if ((state.light === 'late' || state.light === 'soon') && node !== null && due !== null) {
    return { code: state.light, facts: { name: node.name, due: shortDay(due, today), days: state.days ?? 0 } };
  }
  if (state.light === 'done') {
    const on = node?.done?.on ?? null;
    return { code: 'done', facts: { name: node?.name ?? '', on: on === null ? '' : shortDay(on, today) } };
  }
  if (state.light === 'idle') return { code: 'idle', facts: { name: node?.name ?? '' } };
  const next = nextMilestone(view.rows('milestone', 'project', summary.id));
  const nextDue = next?.planned?.to ?? null;
  return {
    code: 'ok',
    facts:
      next === null || nextDue === null ? { name: '', due: '' } : { name: next.name, due: shortDay(nextDue, today) },
  };
}

/** Why the investment light shows what it shows; null without plan or figure. Whole per cent, points to one decimal. */
export function explainMoneyLight(summary: ProjectSummary, context: SummaryContext): LightReason | null {
  const { money, moneyLight } = summary;
  if (moneyLight === null || money.share === null || money.pace === null || money.month === null) return null;
  const code = moneyLight === 'late' ? 'investmentLate' : moneyLight === 'soon' ? 'investmentSoon' : 'investmentOk';
  return {
    code,
    facts: {
      through: `${context.planYear}-${String(money.month).padStart(2, '0')}`,
      share: Math.round(money.share * 100),
      pace: Math.round(money.pace * 100),
      points: Math.round(-(money.ahead ?? 0) * 10) / 10,
    },
  };
}
