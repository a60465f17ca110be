// 亮灯规则 are data, both ends inclusive; each light explains itself in a sentence in both languages.
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../../src/domain/day.ts';
import { projectSummary, summaryContext } from '../../../src/domain/derive/project-summary.ts';
import { explainLight, explainMoneyLight } from '../../../src/domain/lights/explain-light.ts';
import { explainRule } from '../../../src/domain/lights/explain-rule.ts';
import { lightOfDue, lightOfPace, lightRulesOf, prepareRules } from '../../../src/domain/lights/light-rules.ts';
import { RULE_PRESETS, SHIPPED_RULES } from '../../../src/domain/lights/rule-presets.ts';
import { sampleDrafts } from '../../../src/domain/sample/sample-drafts.ts';
import { en } from '../../../src/words/en/index.ts';
import { zh } from '../../../src/words/zh-CN/index.ts';
import { Office } from '../office.ts';

const TODAY = day('2026-11-23');

describe('the ends of a rule', () => {
  it.each([
    ['shipped', -1, 'late'],
    ['shipped', 0, 'soon'],
    ['shipped', 7, 'soon'],
    ['shipped', 8, null],
    ['days715', -8, 'late'],
    ['days715', -7, 'soon'],
    ['days715', 7, 'soon'],
    ['points1030', -1, 'late'],
    ['ratio6080', -1, 'late'],
  ] as const)('%s: due in %i days', (preset, days, light) => {
    expect(lightOfDue(addDays(TODAY, days), prepareRules(RULE_PRESETS[preset], TODAY))).toBe(light);
  });

  it.each([
    // 银川: 10 and 30 points below are both yellow, beyond 30 red.
    ['points1030', 0.9, null],
    ['points1030', 0.71, null],
    ['points1030', 0.7, 'soon'],
    ['points1030', 0.5, 'soon'],
    ['points1030', 0.499, 'late'],
    // 武汉: 80 % and 60 % of pace are not below.
    ['ratio6080', 0.64, null],
    ['ratio6080', 0.639, 'soon'],
    ['ratio6080', 0.48, 'soon'],
    ['ratio6080', 0.479, 'late'],
  ] as const)('%s: %f of the plan at a pace of 0.8', (preset, share, light) => {
    expect(lightOfPace(share, 0.8, prepareRules(RULE_PRESETS[preset], TODAY))).toBe(light);
  });
});

it('a ledger without rules has the shipped ones; a rule switched off does not count', () => {
  const office = new Office();
  expect(lightRulesOf(office.view(), TODAY)).toEqual(prepareRules(SHIPPED_RULES, TODAY));
  const rule = { scope: 'milestone', metric: 'daysLate', light: 'late', atLeast: 3, order: 'V', removed: null };
  office.write([
    { entity: 'lightRule', id: 'l1', set: { ...rule, on: true } },
    { entity: 'lightRule', id: 'l2', set: { ...rule, atLeast: 1, on: false } },
  ]);
  const rules = lightRulesOf(office.view(), TODAY);
  expect(lightOfDue(addDays(TODAY, -3), rules)).toBe('late');
  expect(lightOfDue(addDays(TODAY, -2), rules)).toBeNull();
});

it('every light of the sample ledger explains itself in both languages', () => {
  const office = new Office();
  office.write(sampleDrafts(TODAY, office.newId));
  const view = office.view();
  const context = summaryContext(view, TODAY);
  const spoken = view.all('project').map((project) => {
    const summary = projectSummary(project, context);
    const reasons = [explainLight(summary, context), explainMoneyLight(summary, context)];
    return reasons.flatMap((reason) =>
      reason === null ? [] : [zh.lights[reason.code](reason.facts), en.lights[reason.code](reason.facts)],
    );
  });
  expect(spoken.flat().filter((text) => /undefined|NaN|null|\[object/.test(text))).toEqual([]);
  expect(spoken.flat()).toContain('幕墙工程招标 应于 11-09，已超 14 天');
  expect(spoken.flat()).toContain('停缓建，不亮灯：投资方调整方案');
});

it('every preset rule reads as a sentence', () => {
  const read = Object.values(RULE_PRESETS).flatMap((rules) =>
    rules.flatMap((rule) => {
      const { code, facts } = explainRule(rule, zh.fields.choices.lightRule.light[rule.light ?? 'late']);
      return [zh.lights[code](facts), en.lights[code](facts)];
    }),
  );
  expect(read).toContain('节点超 1 天起，亮逾期灯');
  expect(read).toContain('节点到期前 7 天至到期当天，亮临期灯');
  expect(read).toContain('投资低于序时 10 个百分点至30 个百分点，亮临期灯');
  expect(read.filter((text) => /undefined|NaN|null/.test(text))).toEqual([]);
});
