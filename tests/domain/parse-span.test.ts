// The date grammar of real ledgers (时限): due is the last day of the span that the words name.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMonth } from '../../src/domain/day.ts';
import { parseSpan, spanNeedsYear } from '../../src/domain/parse-span.ts';

/** Read in the plan year 2020: text, due day, first day (null = the same), year assumed. */
const DATED: readonly (readonly [string, string, string | null, boolean])[] = [
  ['2019年12月底', '2019-12-31', '2019-12-21', false],
  ['12月中旬', '2020-12-20', '2020-12-11', true],
  ['9月上旬', '2020-09-10', '2020-09-01', true],
  ['４月下旬', '2020-04-30', '2020-04-21', true],
  ['2月下旬', '2020-02-29', '2020-02-21', true],
  ['3月中下旬', '2020-03-31', '2020-03-11', true],
  ['3月上中旬', '2020-03-20', '2020-03-01', true],
  ['11月30日前', '2020-11-30', null, true],
  ['11月30号前', '2020-11-30', null, true],
  ['3月15日之前', '2020-03-15', null, true],
  ['6.30前', '2020-06-30', null, true],
  ['2020.6.30前', '2020-06-30', null, false],
  ['三季度', '2020-09-30', '2020-07-01', true],
  ['第三季度', '2020-09-30', '2020-07-01', true],
  ['2022年第4季度', '2022-12-31', '2022-10-01', false],
  ['2021Q1', '2021-03-31', '2021-01-01', false],
  ['一季度末', '2020-03-31', '2020-03-01', true],
  ['四季度前', '2020-12-31', '2020-10-01', true],
  ['2020年上半年', '2020-06-30', '2020-01-01', false],
  ['上半年', '2020-06-30', '2020-01-01', true],
  ['下半年', '2020-12-31', '2020-07-01', true],
  ['明年上半年', '2021-06-30', '2021-01-01', true],
  ['2020.3', '2020-03-31', '2020-03-01', false],
  ['2020-3', '2020-03-31', '2020-03-01', false],
  ['202003', '2020-03-31', '2020-03-01', false],
  ['２０２０年６月', '2020-06-30', '2020-06-01', false],
  ['2020 年 6 月', '2020-06-30', '2020-06-01', false],
  ['20年6月', '2020-06-30', '2020-06-01', false],
  ['8月份', '2020-08-31', '2020-08-01', true],
  ['8月', '2020-08-31', '2020-08-01', true],
  ['十二月', '2020-12-31', '2020-12-01', true],
  ['十月底', '2020-10-31', '2020-10-21', true],
  ['9月末', '2020-09-30', '2020-09-21', true],
  ['6月底前', '2020-06-30', '2020-06-21', true],
  ['5月初', '2020-05-10', '2020-05-01', true],
  ['10月份投产', '2020-10-31', '2020-10-01', true],
  ['年底前', '2020-12-31', '2020-12-01', true],
  ['年底', '2020-12-31', '2020-12-01', true],
  ['年底前投产', '2020-12-31', '2020-12-01', true],
  ['年底可全部竣工', '2020-12-31', '2020-12-01', true],
  ['2021年底', '2021-12-31', '2021-12-01', false],
  ['年内', '2020-12-31', '2020-01-01', true],
  ['全年', '2020-12-31', '2020-01-01', true],
  ['2021年', '2021-12-31', '2021-01-01', false],
  ['2021', '2021-12-31', '2021-01-01', false],
  ['明年3月', '2021-03-31', '2021-03-01', true],
  ['今年10月底', '2020-10-31', '2020-10-21', true],
  ['力争9月底完成', '2020-09-30', '2020-09-21', true],
  ['2022年1月至3月', '2022-03-31', '2022-01-01', false],
  ['3-4月', '2020-04-30', '2020-03-01', true],
  ['3月-4月', '2020-04-30', '2020-03-01', true],
  ['2020年3-5月', '2020-05-31', '2020-03-01', false],
  ['2007.10-2010.12', '2010-12-31', '2007-10-01', false],
  ['2009-2011', '2011-12-31', '2009-01-01', false],
  ['2009年—2011年', '2011-12-31', '2009-01-01', false],
  ['11月至次年3月', '2021-03-31', '2020-11-01', true],
  ['11月到3月', '2021-03-31', '2020-11-01', true],
  ['3月5日-8日', '2020-03-08', '2020-03-05', true],
  ['3月5日至4月20日', '2020-04-20', '2020-03-05', true],
];

const PLAIN_DAYS: readonly (readonly [string, string, boolean])[] = [
  ['20200415', '2020-04-15', false],
  ['2020/4/1', '2020-04-01', false],
  ['2020-06-30', '2020-06-30', false],
  ['2020年8月15日', '2020-08-15', false],
  ['8.15', '2020-08-15', true],
  ['8月15日', '2020-08-15', true],
  ['2月29日', '2020-02-29', true],
];

const NOT_ONE_DAY = [
  '',
  '已完成',
  '完成',
  '√',
  '—',
  '滞后',
  '13月',
  '2月30日',
  '12',
  '8月开工；9月封顶',
  '①3月底前完成；②6月底前验收',
  '国庆、年底',
  '1.3月立项 2.5月开工',
  '09.10-11.3',
  '3月\n4月',
  '示例街道',
] as const;

describe('a dated span', () => {
  it.each(DATED)('%s is due on %s', (text, to, from, needsYear) => {
    const span = parseSpan(text, 2020);
    expect(span).toMatchObject({ kind: 'dated', from: from ?? to, to, words: text });
    expect(spanNeedsYear(text)).toBe(needsYear);
  });

  it.each(PLAIN_DAYS)('%s is the plain day %s and keeps no words', (text, to, needsYear) => {
    expect(parseSpan(text, 2020)).toEqual({ kind: 'dated', from: to, to, precision: 'day', words: null });
    expect(spanNeedsYear(text)).toBe(needsYear);
  });
});

describe('words without a due day', () => {
  it.each(['长期', '长期坚持', '持续推进', '随时', '常态化推进'])('%s is a standing duty', (text) => {
    expect(parseSpan(text, 2020)).toMatchObject({ kind: 'standing', to: null, words: text });
    expect(spanNeedsYear(text)).toBe(false);
  });

  it.each(['待定', '视土地情况', '尽快', '月底前', '中旬'])('%s stays open', (text) => {
    expect(parseSpan(text, 2020)).toMatchObject({ kind: 'open', to: null, words: text });
  });

  it('a beginning without an end has no due day', () => {
    expect(parseSpan('2010-', 2020)).toMatchObject({ kind: 'open', from: '2010-01-01', to: null, words: '2010-' });
    expect(parseSpan('3月起', 2020)).toMatchObject({ kind: 'open', from: '2020-03-01', to: null });
  });

  it.each(NOT_ONE_DAY)('«%s» is not read', (text) => {
    expect(parseSpan(text, 2020)).toBeNull();
    expect(spanNeedsYear(text)).toBe(false);
  });
});

describe('an event', () => {
  it.each([
    ['国庆前', '2020-09-30'],
    ['国庆节前', '2020-09-30'],
    ['春节前', '2020-01-24'],
    ['2021年春节前', '2021-02-11'],
    ['五一前', '2020-04-30'],
    ['元旦前', '2020-12-31'],
  ])('%s is due on %s', (text, to) => {
    expect(parseSpan(text, 2020)).toMatchObject({ kind: 'event', to, words: text });
  });

  it.each(['汛期前', '两会前'])('%s has no day of its own', (text) => {
    expect(parseSpan(text, 2020)).toMatchObject({ kind: 'event', to: null, words: text });
  });
});

it('a month with its year is due on its last day, whatever the notation', () => {
  const notations = fc.constantFrom(
    (y: number, m: number) => `${y}年${m}月`,
    (y: number, m: number) => `${y}.${m}`,
    (y: number, m: number) => `${y}年${m}月底前`,
    (y: number, m: number) => `${y}/${String(m).padStart(2, '0')}`,
  );
  let read = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 1990, max: 2090 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 2000, max: 2040 }),
      notations,
      (year, month, planYear, say) => {
        const due = `${year}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}`;
        read += 1;
        expect(parseSpan(say(year, month), planYear)?.to).toBe(due);
        expect(spanNeedsYear(say(year, month))).toBe(false);
      },
    ),
  );
  expect(read).toBeGreaterThan(50);
});

it('never throws, and a dated span never ends before it begins', () => {
  const piece = fc.constantFrom(...'0123456789年月日底前至-./季度上中下旬半一三十、；份Q ');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const span = parseSpan(pieces.join(''), 2020);
      if (span?.from != null && span.to !== null) expect(span.from <= span.to).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
