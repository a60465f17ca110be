/** Guards of a light rule's own values (亮灯规则). */
import { type Refusal, refusal } from '../command.ts';
import type { RuleValues } from '../lights/light-rules.ts';

export function ruleRefusal(
  rule: Pick<RuleValues, 'atLeast' | 'atMost'>,
): { readonly ok: false; readonly refusal: Refusal } | null {
  if (rule.atLeast === null && rule.atMost === null) return refusal('ruleEmpty');
  if (rule.atLeast !== null && rule.atMost !== null && rule.atMost < rule.atLeast)
    return refusal('endsCrossed', { from: rule.atLeast, to: rule.atMost });
  return null;
}
