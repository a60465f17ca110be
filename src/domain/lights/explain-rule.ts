/** A light rule in words: the code of its sentence in the catalogue (`lights`) and its facts. `light` is the light's word. */
import type { LightReason } from './explain-light.ts';
import type { RuleValues } from './light-rules.ts';

export function explainRule(rule: RuleValues, light: string): LightReason {
  const code = rule.scope === 'milestone' ? 'ruleDays' : rule.metric === 'ratioOfPace' ? 'ruleRatio' : 'rulePoints';
  return { code, facts: { from: rule.atLeast ?? '', to: rule.atMost ?? '', light } };
}
