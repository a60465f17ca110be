/** 话里的日期: days and deadlines within a sentence — 8.15, 8月15日前, 2026-08-15, 月底, 下周五, 15日前, 三日内. */
import { addDays, type Day, dayOf, daysBetween, daysInMonth, partsOf, weekday } from '../day.ts';
import { parseSpan } from '../parse-span.ts';
import { addWorkingDays } from '../schedule/working-days.ts';
import type { Precision, Span } from '../span.ts';

export type DayInText = { readonly from: number; readonly to: number; readonly span: Span };

type Reader = (parts: RegExpExecArray, today: Day) => { readonly to: Day; readonly precision: Precision } | null;

const BEFORE = '(?:之前|以前|前)?';
const DIGIT = '[一二三四五六七八九十两\\d]{1,3}';

/** The first that reads a place wins; each pattern starts where it is tried. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [new RegExp(`\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?${BEFORE}`, 'y'), (parts, today) => named(parts[0], today)],
  [new RegExp(`\\d{1,2}月\\d{1,2}[日号]?${BEFORE}`, 'y'), (parts, today) => named(parts[0].replace('号', '日'), today)],
  [
    new RegExp(`(?:\\d{4}年)?\\d{1,2}月(?:份|底|末|初|上旬|中旬|下旬)${BEFORE}`, 'y'),
    (parts, today) => named(parts[0], today),
  ],
  [new RegExp(`\\d{1,2}[./-]\\d{1,2}(?![\\d./%-])${BEFORE}`, 'y'), dotted],
  [/(?:本|这个|当)?月(?:底|末)(?:之前|以前|前)?/y, (_, today) => monthEnd(today, 0)],
  [/(?:下个?|次)月(?:底|末)(?:之前|以前|前)?/y, (_, today) => monthEnd(today, 1)],
  [/(?:下个?|次)月(\d{1,2})[日号](?:之前|以前|前)?/y, (parts, today) => dateInMonth(today, 1, Number(parts[1]))],
  [/(?:今年|本年|当年)?年(?:底|末)(?:之前|以前|前)?/y, (_, today) => ({ to: yearEnd(today), precision: 'year' })],
  [/(下下|下|本|这)?(?:周|星期|礼拜)([一二三四五六日天末])(?:之前|以前|前)?/y, inWeek],
  [new RegExp(`(${DIGIT})个?(工作日|日|天|周|星期|个?月)(?:之内|以内|内)`, 'y'), within],
  [/(\d{1,2})[日号](?:之前|以前|前|完成|到位)/y, (parts, today) => dateInMonth(today, 0, Number(parts[1]))],
  [/(今|明|后)[天日](?:之前|以前|前)?/y, (parts, today) => day(addDays(today, '今明后'.indexOf(parts[1] ?? '今')))],
];

/** `plain`: the text without spaces, in plain forms. Days never overlap. */
export function daysIn(plain: string, today: Day): readonly DayInText[] {
  const found: DayInText[] = [];
  for (let from = 0; from < plain.length; ) {
    const read = readAt(plain, from, today);
    if (read === null) from++;
    else {
      found.push(read);
      from = read.to;
    }
  }
  return found;
}

function readAt(plain: string, from: number, today: Day): DayInText | null {
  // A number that goes on to the left is no day: 128.15, 第3.2节.
  const follows = /[\d.第]/.test(plain[from - 1] ?? '') && /\d/.test(plain[from] ?? '');
  if (follows) return null;
  for (const [pattern, read] of READERS) {
    pattern.lastIndex = from;
    const parts = pattern.exec(plain);
    const value = parts === null ? null : read(parts, today);
    if (parts === null || value === null || isAmount(plain, from + parts[0].length, parts[0])) continue;
    const isPlain = value.precision === 'day' && /^[\d年月日./-]+(?:之前|以前|前)?$/.test(parts[0]);
    const span: Span = {
      kind: 'dated',
      from: value.to,
      to: value.to,
      precision: value.precision,
      words: isPlain ? null : parts[0],
    };
    return { from, to: from + parts[0].length, span };
  }
  return null;
}

/** 8.15万元, 3.5公里 are no days. */
function isAmount(plain: string, end: number, text: string): boolean {
  return (
    /^\d{1,2}[./-]\d{1,2}$/.test(text) &&
    /^[万亿元米公里亩吨㎡%倍个项处台套栋户人年度千百kmKM]/.test(plain.slice(end, end + 1))
  );
}

/** Days to come stand in a decision: a day more than 90 days past is next year's. */
function named(text: string, today: Day): ReturnType<Reader> {
  const { year } = partsOf(today);
  const bare = text.replace(/(?:之前|以前|前)$/, '');
  const span = parseSpan(bare, year);
  if (span?.to == null || span.precision === null) return null;
  if (/^\d{4}/.test(bare) || daysBetween(span.to, today) <= 90) return { to: span.to, precision: span.precision };
  const next = parseSpan(bare, year + 1);
  return next?.to == null || next.precision === null ? null : { to: next.to, precision: next.precision };
}

function dotted(parts: RegExpExecArray, today: Day): ReturnType<Reader> {
  return named(parts[0], today);
}

function monthEnd(today: Day, months: number): ReturnType<Reader> {
  const { year, month } = monthsOn(today, months);
  const last = dayOf(year, month, daysInMonth(year, month));
  return last === null ? null : { to: last, precision: 'month' };
}

/** The date in this month (or so many months on); a date that has passed this month is next month's. */
function dateInMonth(today: Day, months: number, date: number): ReturnType<Reader> {
  const { year, month } = monthsOn(today, months);
  const named = dayOf(year, month, date);
  if (named !== null && (months > 0 || named >= today)) return day(named);
  const next = monthsOn(today, months + 1);
  const later = dayOf(next.year, next.month, date);
  return later === null ? null : day(later);
}

function monthsOn(today: Day, months: number): { readonly year: number; readonly month: number } {
  const { year, month } = partsOf(today);
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

/** Weeks begin on Monday; a bare weekday that has passed is next week's. */
function inWeek(parts: RegExpExecArray, today: Day): ReturnType<Reader> {
  const monday = addDays(today, -((weekday(today) + 6) % 7));
  const at = '一二三四五六日天末'.indexOf(parts[2] ?? '一');
  const named = addDays(monday, at === 8 ? 4 : Math.min(at, 6));
  if (parts[1] === '下') return day(addDays(named, 7));
  if (parts[1] === '下下') return day(addDays(named, 14));
  return day(parts[1] === undefined && named < today ? addDays(named, 7) : named);
}

function within(parts: RegExpExecArray, today: Day): ReturnType<Reader> {
  const count = numeral(parts[1] ?? '');
  if (count === null) return null;
  const unit = parts[2] ?? '日';
  if (unit === '工作日') return day(addWorkingDays(today, count));
  if (unit === '周' || unit === '星期') return day(addDays(today, count * 7));
  if (unit.endsWith('月')) {
    const { year, month } = monthsOn(today, count);
    return day(dayOf(year, month, Math.min(partsOf(today).date, daysInMonth(year, month))) ?? today);
  }
  return day(addDays(today, count));
}

function numeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const digits = '零一二三四五六七八九';
  const plain = text.replace('两', '二');
  const tens = plain.indexOf('十');
  if (tens < 0) return plain.length === 1 && digits.includes(plain) ? digits.indexOf(plain) : null;
  const [head, tail] = [plain.slice(0, tens), plain.slice(tens + 1)];
  const value = (part: string, empty: number): number => (part === '' ? empty : digits.indexOf(part));
  return value(head, 1) * 10 + value(tail, 0);
}

function day(to: Day): { readonly to: Day; readonly precision: Precision } {
  return { to, precision: 'day' };
}

function yearEnd(today: Day): Day {
  return dayOf(partsOf(today).year, 12, 31) ?? today;
}
