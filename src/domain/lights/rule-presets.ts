/** 亮灯规则预设: rule sets that offices use, ready to be written as rows. The first set is what a new ledger starts with. */
import type { RuleValues } from './light-rules.ts';

const node = (light: 'late' | 'soon', atLeast: number | null, atMost: number | null): RuleValues => ({
  scope: 'milestone',
  metric: 'daysLate',
  light,
  atLeast,
  atMost,
});
const points = (light: 'late' | 'soon', atLeast: number | null, atMost: number | null): RuleValues => ({
  scope: 'investment',
  metric: 'pointsBehind',
  light,
  atLeast,
  atMost,
});
const ratio = (light: 'late' | 'soon', atLeast: number | null, atMost: number | null): RuleValues => ({
  scope: 'investment',
  metric: 'ratioOfPace',
  light,
  atLeast,
  atMost,
});

const LATE_FROM_FIRST_DAY = [node('late', 1, null), node('soon', -7, 0)];
const POINTS_10_30 = [points('soon', 10, 30), points('late', 30.01, null)];

/** Late from the first day after, due soon within 7 days; investment by points (10 to 30 both included, beyond 30). */
export const SHIPPED_RULES: readonly RuleValues[] = [...LATE_FROM_FIRST_DAY, ...POINTS_10_30];

/** The codes have their names in the catalogue (`lights.presets`). */
export const RULE_PRESETS = {
  shipped: SHIPPED_RULES,
  /** Late up to 7 days is yellow, from 8 days red (深圳 splits once more at 15; two lights here). */
  days715: [node('late', 8, null), node('soon', -7, 7), ...POINTS_10_30],
  /** 银川: 10–30 points below pace yellow (both ends included), more than 30 red. */
  points1030: [...LATE_FROM_FIRST_DAY, ...POINTS_10_30],
  /** 武汉: below 60 % of pace red, below 80 % yellow. */
  ratio6080: [...LATE_FROM_FIRST_DAY, ratio('late', null, 59.99), ratio('soon', 60, 79.99)],
} as const satisfies Readonly<Record<string, readonly RuleValues[]>>;
