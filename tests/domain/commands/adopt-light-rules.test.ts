// 换一套亮灯规则: the old set goes and the new one comes in one act.
import { expect, it } from 'vitest';
import { adoptLightRules } from '../../../src/domain/commands/adopt-light-rules.ts';
import { day } from '../../../src/domain/day.ts';
import { lightOfDue, lightRulesOf } from '../../../src/domain/lights/light-rules.ts';
import { RULE_PRESETS } from '../../../src/domain/lights/rule-presets.ts';
import { smallOffice } from '../small-office.ts';

it('a node three days late turns from 逾期 to 临期 when the office takes the rule of seven days', () => {
  const { office } = smallOffice();
  const today = day('2026-03-04');
  expect(lightOfDue(day('2026-03-01'), lightRulesOf(office.view(), today))).toBe('late');
  office.done(adoptLightRules, { rules: RULE_PRESETS.days715 });
  expect(office.view().all('lightRule')).toHaveLength(RULE_PRESETS.days715.length);
  expect(lightOfDue(day('2026-03-01'), lightRulesOf(office.view(), today))).toBe('soon');
  expect(lightOfDue(day('2026-02-20'), lightRulesOf(office.view(), today))).toBe('late');
});

it('a rule without an end is refused, and then nothing is taken out', () => {
  const { office } = smallOffice();
  const before = office.view().all('lightRule').length;
  const rule = { scope: 'milestone', metric: 'daysLate', light: 'late', atLeast: null, atMost: null } as const;
  expect(office.refused(adoptLightRules, { rules: [rule] })).toBe('ruleEmpty');
  expect(office.view().all('lightRule')).toHaveLength(before);
});
