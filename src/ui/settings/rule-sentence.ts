// A light rule (亮灯规则) as the sentence it is.
import { explainRule } from '../../domain/lights/explain-rule.ts';
import type { RuleValues } from '../../domain/lights/light-rules.ts';
import type { Words } from '../../words/catalogue.ts';

export function ruleSentence(words: Words, rule: RuleValues): string {
  const { code, facts } = explainRule(rule, rule.light ? words.kit.light[rule.light] : '');
  return words.lights[code](facts);
}
