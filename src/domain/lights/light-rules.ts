/** 亮灯规则: the rules that hold in this ledger, prepared for one day. Rules are data; the first that holds lights the node. */
import { addDays, type Day } from '../day.ts';
import type { Row } from '../entities/registry.ts';
import type { View } from '../view.ts';
import { SHIPPED_RULES } from './rule-presets.ts';

export type RuleValues = Pick<Row<'lightRule'>, 'scope' | 'metric' | 'light' | 'atLeast' | 'atMost'>;

/** A run of due days that lights `light`: both ends inclusive, '' and '~' are the open ends (they sort before and after any day). */
export type DueRange = { readonly light: 'late' | 'soon'; readonly from: Day | ''; readonly to: Day | '~' };

export type LightRules = {
  readonly today: Day;
  readonly nodes: readonly DueRange[];
  readonly investment: readonly RuleValues[];
};

/** The ledger's rules that are switched on, in the office's order; a ledger without any has the shipped ones. */
export function lightRulesOf(view: View, today: Day): LightRules {
  const rows = view
    .all('lightRule')
    .filter((rule) => rule.on)
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1));
  return prepareRules(view.all('lightRule').length === 0 ? SHIPPED_RULES : rows, today);
}

/** Days late become due days: late by 1 or more = due yesterday or before. */
export function prepareRules(rules: readonly RuleValues[], today: Day): LightRules {
  const nodes: DueRange[] = [];
  for (const rule of rules) {
    if (rule.scope !== 'milestone' || rule.metric !== 'daysLate' || rule.light === null) continue;
    nodes.push({
      light: rule.light,
      from: rule.atMost === null ? '' : addDays(today, -rule.atMost),
      to: rule.atLeast === null ? '~' : addDays(today, -rule.atLeast),
    });
  }
  return { today, nodes, investment: rules.filter((rule) => rule.scope === 'investment') };
}

/** The light of an open node that is due on `due`, null when no rule holds. */
export function lightOfDue(due: Day, rules: LightRules): 'late' | 'soon' | null {
  for (const range of rules.nodes) if (due >= range.from && due <= range.to) return range.light;
  return null;
}

/** The investment light by points behind and per cent of pace; both are judged at two decimals, so that ends are exact. */
export function lightOfPace(share: number, pace: number, rules: LightRules): 'late' | 'soon' | null {
  const behind = twoPlaces((pace - share) * 100);
  const ratio = pace === 0 ? 100 : twoPlaces((share / pace) * 100);
  for (const rule of rules.investment) {
    const value = rule.metric === 'ratioOfPace' ? ratio : behind;
    const holds = (rule.atLeast === null || value >= rule.atLeast) && (rule.atMost === null || value <= rule.atMost);
    if (holds && rule.light !== null) return rule.light;
  }
  return null;
}

function twoPlaces(value: number): number {
  return Math.round(value * 100) / 100;
}
