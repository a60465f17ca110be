import { expect, test } from 'vitest';
import { formatDay } from '../../../../src/exchange/sheet/read/format-day.ts';
import { clockOfSerial, dayOfSerial, isDatePattern, shownBy } from '../../../../src/exchange/sheet/read/serial-day.ts';

const morning = new Date(Date.UTC(2019, 11, 31, 8, 5, 9));
const afternoon = new Date(Date.UTC(2020, 1, 2, 15, 30, 0));

test.each([
  ['yyyy\\年m\\月d\\日', '2019年12月31日', 'day'],
  ['yyyy"年"m"月"d"日";@', '2019年12月31日', 'day'],
  ['[$-804]yyyy"年"m"月";@', '2019年12月', 'month'],
  ['yyyy-mm', '2019-12', 'month'],
  ['mmm-yy', 'Dec-19', 'month'],
  ['yyyy"年"', '2019年', 'year'],
  ['m"月"d"日"', '12月31日', 'day'],
  ['yyyy/m/d', '2019/12/31', 'day'],
  ['yyyy-mm-dd hh:mm', '2019-12-31 08:05', 'day'],
  ['yyyy"年"m"月"d"日" aaaa', '2019年12月31日 星期二', 'day'],
  ['aaa', '二', 'day'],
  ['h"时"mm"分"ss"秒"', '8时05分09秒', 'time'],
  ['mm:ss', '05:09', 'time'],
])('the pattern %s shows %s, which is a %s', (pattern, shown, part) => {
  expect(isDatePattern(pattern)).toBe(true);
  expect(shownBy(pattern)).toBe(part);
  expect(formatDay(morning, pattern)).toBe(shown);
});

test.each(['General', '0.00', '#,##0.00', '0"天"', '[Red]0.0%', '@', '0.00E+00', '# ?/?', 'G/通用格式"个"'])(
  'the pattern %s is none of a date',
  (pattern) => {
    expect(isDatePattern(pattern)).toBe(false);
  },
);

test('hours counted on past 24 are no day', () => {
  expect(shownBy('[h]:mm')).toBe('time');
});

test('twelve-hour clocks', () => {
  expect(formatDay(afternoon, 'h:mm AM/PM')).toBe('3:30 PM');
  expect(formatDay(afternoon, '上午/下午h"时"')).toBe('下午3时');
});

test.each([
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [60, false, '1900-02-28'],
  [61, false, '1900-03-01'],
  [43830.99, false, '2019-12-31'],
  [2_958_465, false, '9999-12-31'],
  [0, true, '1904-01-01'],
  [42368, true, '2019-12-31'],
  [-1, false, null],
  [2_958_466, false, null],
  [Number.NaN, false, null],
])('serial %d, counted from 1904: %s, is %s', (serial, date1904, day) => {
  expect(dayOfSerial(serial, date1904)).toBe(day);
});

test('a clock time is rounded to the second', () => {
  expect(clockOfSerial(43830.354166666664, false)?.toISOString()).toBe('2019-12-31T08:30:00.000Z');
});
