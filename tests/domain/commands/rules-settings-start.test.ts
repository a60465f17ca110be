// 亮灯规则, 设置 and the first act of a ledger.
import { describe, expect, it } from 'vitest';
import { addLightRule } from '../../../src/domain/commands/add-light-rule.ts';
import { editLightRule } from '../../../src/domain/commands/edit-light-rule.ts';
import { removeLightRule } from '../../../src/domain/commands/remove-light-rule.ts';
import { setSetting } from '../../../src/domain/commands/set-setting.ts';
import { startLedger } from '../../../src/domain/commands/start-ledger.ts';
import { settingsOf } from '../../../src/domain/derive/settings-of.ts';
import { startPreset } from '../../../src/domain/presets/start-preset.ts';
import { en } from '../../../src/words/en/index.ts';
import { zh } from '../../../src/words/zh-CN/index.ts';
import { Office, TODAY } from '../office.ts';
import { smallOffice } from '../small-office.ts';

describe('a light rule', () => {
  const rule = { scope: 'milestone', metric: 'daysLate', light: 'late', atLeast: 8, atMost: null } as const;

  it('has at least one end, and its ends in order', () => {
    const { office } = smallOffice();
    expect(office.refused(addLightRule, { ...rule, atLeast: null })).toBe('ruleEmpty');
    expect(office.refused(addLightRule, { ...rule, atMost: 7 })).toBe('endsCrossed');
    const id = office.done(addLightRule, rule);
    expect(office.row('lightRule', id).on).toBe(true);
    expect(office.refused(editLightRule, { id, set: { atLeast: null } })).toBe('ruleEmpty');
    expect(office.refused(editLightRule, { id, set: { on: false } })).toBe('allowed');
    expect(office.refused(removeLightRule, { id, reason: null })).toBe('allowed');
    expect(office.refused(editLightRule, { id, set: { on: true } })).toBe('rowRemoved');
  });
});

describe('a setting', () => {
  it('is one the ledger knows, with a value it can hold', () => {
    const { office } = smallOffice();
    expect(office.refused(setSetting, { name: 'planYear', value: '2026' })).toBe('badYear');
    expect(office.refused(setSetting, { name: 'planYear', value: 2026 })).toBe('nothingChanged');
    expect(office.refused(setSetting, { name: 'ledgerName', value: ' ' })).toBe('nameMissing');
    // A name from elsewhere, as a message of another tab could bring it.
    expect(office.refused(setSetting, { name: 'passcode' as 'planYear', value: 1 })).toBe('unknownSetting');
    office.done(setSetting, { name: 'planYear', value: 2027 });
    expect(settingsOf(office.view(), TODAY).planYear).toBe(2027);
  });
});

describe('starting a ledger', () => {
  it.each([
    [zh, '第十一专班', '项目专员'],
    [en, 'Team 11', 'Project specialist'],
  ] as const)('makes 11 teams with empty leads, the slots and the rules', (words, last, label) => {
    const office = new Office();
    office.done(startLedger, startPreset(words.presets, 2026));
    const view = office.view();
    expect(view.all('team').map((team) => team.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(view.all('team').at(-1)?.name).toBe(last);
    expect(view.all('slot').some((slot) => slot.label === label)).toBe(true);
    expect(view.all('assignment')).toHaveLength(0);
    expect(view.all('lightRule').length).toBeGreaterThan(2);
    expect(settingsOf(view, TODAY).planYear).toBe(2026);
  });

  it('is the first act only, with a name and a year', () => {
    const { office } = smallOffice();
    const preset = startPreset(zh.presets, 2026);
    expect(office.refused(startLedger, preset)).toBe('ledgerNotEmpty');
    expect(new Office().refused(startLedger, { ...preset, ledgerName: ' ' })).toBe('nameMissing');
    expect(new Office().refused(startLedger, { ...preset, planYear: 26 })).toBe('badYear');
    expect(new Office().refused(startLedger, { ...preset, teams: [] })).toBe('allowed');
  });
});
