// Rules of the filter: what a text names, and how conditions meet.
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { filterRows } from '../../../src/ui/ledger/rows/filter-rows.ts';
import { namesRow } from '../../../src/ui/ledger/rows/find-text.ts';
import { type FoundOf, fold, foundIn } from '../../../src/ui/ledger/rows/found.ts';
import { type Conditions, NO_TEAM, WHOLE_LEDGER } from '../../../src/ui/ledger/rows/view-state.ts';
import { ids, ledgerRow } from './rows.ts';

const SPELLINGS: Readonly<Record<string, string>> = {
  国际金融中心: 'guo ji jin rong zhong|chong xin',
  冷链食品加工中心: 'leng lian shi pin jia gong zhong xin',
  '三桥两路（二期）': 'san qiao liang lu  er qi ',
};
const foundOf: FoundOf = (row) => foundIn(row, SPELLINGS[row.name] ?? null);
const finds = (typed: string, name: string) => namesRow(fold(typed), foundOf(ledgerRow({ id: 'p', name })));

describe('what a text names', () => {
  it.each(['国际', '金融中', 'gjjr', 'guoji', 'jinrong', 'guojjr', 'jrzx', 'chongxin', 'ＧＪＪＲ', '国际 金融'])(
    '%s finds 国际金融中心',
    (typed) => {
      expect(finds(typed, '国际金融中心')).toBe(true);
    },
  );

  it.each(['inrong', 'gjxr', 'rongjin', '金际', 'uoji'])('%s does not', (typed) => {
    expect(finds(typed, '国际金融中心')).toBe(false);
  });

  it('brackets and spaces in a name stand in nobody’s way', () => {
    expect(finds('sqll', '三桥两路（二期）')).toBe(true);
    expect(finds('liangluerqi', '三桥两路（二期）')).toBe(true);
  });

  it('until the pinyin is known only the characters find it', () => {
    expect(finds('gj', '国际社区')).toBe(false);
    expect(finds('国际', '国际社区')).toBe(true);
  });

  it('former names, owner, number, holders and the next node find it too', () => {
    const row = ledgerRow({
      id: 'p',
      name: '甲',
      number: '12',
      owner: '示例公司乙',
      specialist: { text: '专员07', gap: false },
      next: { milestone: 'm', name: '管线迁改', due: null, days: null },
      formerNames: ['旧名园区'],
    });
    for (const typed of ['旧名', '公司乙', '12', '专员07', '迁改'])
      expect([typed, namesRow(fold(typed), foundIn(row, null))]).toEqual([typed, true]);
    // Texts of two places do not run into one another.
    expect(namesRow(fold('甲12'), foundIn(row, null))).toBe(false);
  });
});

describe('conditions', () => {
  const next = (days: number) => ({ milestone: 'm', name: '节点', due: day('2026-11-30'), days });
  const rows = [
    ledgerRow({ id: 'late', team: 't1', light: 'late', next: next(-3), total: 20_000_000_000, gap: true }),
    ledgerRow({ id: 'soon', team: 't2', light: 'soon', next: next(14), total: 9_999_000_000 }),
    ledgerRow({ id: 'far', light: 'ok', stage: 'reserve', next: next(15) }),
  ];
  const found = (change: Partial<Conditions>) => ids(filterRows(rows, { ...WHOLE_LEDGER, ...change }, foundOf));

  it('without any, every row stays', () => {
    expect(found({})).toEqual(['late', 'soon', 'far']);
  });

  it('choices of one kind are alternatives, of two kinds must both hold', () => {
    expect(found({ lights: ['late', 'soon'] })).toEqual(['late', 'soon']);
    expect(found({ lights: ['late', 'soon'], teams: ['t2'] })).toEqual(['soon']);
    expect(found({ teams: [NO_TEAM] })).toEqual(['far']);
    expect(found({ stages: ['reserve'] })).toEqual(['far']);
    expect(found({ gap: true })).toEqual(['late']);
  });

  it('due within 14 days takes the 14th day and what is late, not the 15th', () => {
    expect(found({ dueWithin: 14 })).toEqual(['late', 'soon']);
  });

  it('one 亿元 is reached exactly, and an empty amount reaches nothing', () => {
    expect(found({ atLeastWan: 10_000 })).toEqual(['late']);
    expect(found({ atLeastWan: 9_999 })).toEqual(['late', 'soon']);
    expect(found({ atMostWan: 9_999 })).toEqual(['soon']);
  });
});
