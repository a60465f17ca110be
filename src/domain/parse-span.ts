/**
 * Reads the day notations of real ledgers (时限): the words are kept, and what is due is the last day of the named span —
 * 上旬 the 10th, 中旬 the 20th, 下旬 and 月底 the last. A text that holds several nodes («8月…；9月…», «①…②…») is none of these.
 */
import { addDays, type Day, dayOf, daysInMonth, parseDay } from './day.ts';
import type { Precision, Span } from './span.ts';

type Dated = { readonly from: Day; readonly to: Day; readonly precision: Precision };

/** Null when the text names no day, span or standing duty, or names several. What has no year takes `year`. */
export function parseSpan(typed: string, year: number): Span | null {
  const words = typed.trim();
  if (words === '' || words.length > 60 || SEVERAL.test(words)) return null;
  const text = words.normalize('NFKC').replace(/\s+/g, '');
  const plain = parseDay(text, year);
  if (plain !== null) return { kind: 'dated', from: plain, to: plain, precision: 'day', words: null };
  const undated = (kind: 'standing' | 'open'): Span => ({ kind, from: null, to: null, precision: null, words });
  if (STANDING.test(text)) return undated('standing');
  if (OPEN.test(text)) return undated('open');
  const core = coreOf(text);
  const event = eventDay(core, year);
  if (event !== undefined) {
    return { kind: 'event', from: event, to: event, precision: event === null ? null : 'day', words };
  }
  const begin = /^(.+?)(?:-|—|~|至今|起|开始|以后|之后)$/.exec(core);
  const from = begin?.[1] === undefined ? null : named(begin[1], year, null);
  if (from !== null) return { kind: 'open', from: from.from, to: null, precision: from.precision, words };
  const dated = ranged(core, year) ?? named(core, year, null);
  return dated && { kind: 'dated', ...dated, words };
}

/** True when the text names a day or span but no year: its year was the one given to `parseSpan`. */
export function spanNeedsYear(typed: string): boolean {
  // Two leap years, so that 2月29日 reads in both.
  const one = parseSpan(typed, 2020);
  const other = parseSpan(typed, 2024);
  return one !== null && (one.from !== other?.from || one.to !== other?.to);
}

const SEVERAL = /[;；\n\r①-⑳。，,、]|[一-龥].*\d[.)）、][^\d]/u;
const STANDING =
  /^(?:长期(?:坚持|推进|抓|实施|工作)?|持续(?:推进|坚持|跟进|实施|开展)?|常态化?(?:推进|开展|坚持)?|随时|常年)$/;
const OPEN =
  /^(?:待定|未定|不定|暂定|待议|另定|尽快|尽早|即时|立即|适时|视.+|根据.+|待.+后|[本下上当]?月[底末初中]?[前内]?|[上中下]旬[前内]?|[本下]周[内前底末]?|近期)$/;

/** Without the words around the day: 力争, 计划 … before it, 前, 完成, 投产 … behind it. */
function coreOf(text: string): string {
  return text
    .replace(/^(?:力争|争取|确保|计划|预计|预期|拟定?|截至|截止|自|于|在|到)+/, '')
    .replace(
      /(?:可|能)?(?:全部|全面|基本|正式)?(?:完成|投产|竣工|建成|开工|交付|达产|通车|验收|投用|投入使用|完工)$/,
      '',
    )
    .replace(/(?:左右|以内|之前|以前)$/, (tail) => (tail === '之前' || tail === '以前' ? '前' : ''));
}

/** 国庆前 … : the day before a feast of fixed date; undefined = no feast, null = one whose day is not fixed. */
function eventDay(text: string, year: number): Day | null | undefined {
  const parts =
    /^(?:(\d{4})年)?(元旦|春节|两会|清明|五一|劳动节|七一|端午|中秋|国庆|十一|汛期|供暖季?|采暖季?|冬季|雨季|年关)节?(前|后|期间)?$/.exec(
      text,
    );
  if (!parts?.[2]) return undefined;
  const inYear = parts[1] === undefined ? year : Number(parts[1]);
  const feast = feastDay(parts[2], inYear);
  if (feast === null || parts[3] === '后') return null;
  return parts[3] === '前' ? addDays(feast, -1) : feast;
}

function feastDay(feast: string, year: number): Day | null {
  if (feast === '国庆' || feast === '十一') return dayOf(year, 10, 1);
  if (feast === '五一' || feast === '劳动节') return dayOf(year, 5, 1);
  if (feast === '七一') return dayOf(year, 7, 1);
  // Said within a plan year, 元旦 is the one that ends it.
  if (feast === '元旦') return dayOf(year + 1, 1, 1);
  const monthAndDate = feast === '春节' ? SPRING_FESTIVAL[year] : undefined;
  return monthAndDate === undefined ? null : dayOf(year, Math.floor(monthAndDate / 100), monthAndDate % 100);
}

/** First day of the first lunar month, as month × 100 + date; beyond the table the event has no day yet. */
const SPRING_FESTIVAL: Readonly<Record<number, number>> = {
  2019: 205,
  2020: 125,
  2021: 212,
  2022: 201,
  2023: 122,
  2024: 210,
  2025: 129,
  2026: 217,
  2027: 206,
  2028: 126,
  2029: 213,
  2030: 203,
};

/** 2022年1月至3月, 3-4月, 2007.10-2010.12, 2009-2011, 3月5日-8日, 11月至次年3月. */
function ranged(text: string, year: number): Dated | null {
  const parts = /^(.+?)(?:至|到|-|–|—|~)+(.+)$/.exec(text);
  if (!parts?.[1] || !parts[2]) return null;
  let [, first, last] = parts;
  if (/^\d{1,2}(?:[.月]|$)/.test(first) && /^\d{1,2}\.\d{1,2}$/.test(last)) return null;
  if (/^(?:\d{4}[年.])?\d{1,2}$/.test(first) && /^\d{1,2}月/.test(last)) first += '月';
  if (/^\d{4}\.\d{1,2}$/.test(first) && /^\d{1,2}$/.test(last)) last += '月';
  if (/^\d{4}年?$/.test(first) !== /^\d{4}年?$/.test(last)) return null;
  const from = named(first, year, null);
  if (from === null) return null;
  const startYear = Number(from.from.slice(0, 4));
  const to = named(last, startYear, Number(from.from.slice(5, 7)));
  if (to === null) return null;
  const later = to.to < from.from && !/^\d{4}/.test(last) ? named(last, startYear + 1, null) : to;
  return later === null || later.to < from.from ? null : { from: from.from, to: later.to, precision: later.precision };
}

/** One day, 旬, month, quarter, half or year. `month` is the month that a bare «8日» belongs to. */
function named(text: string, year: number, month: number | null): Dated | null {
  const day = parseDay(text.replace(/[前内]$/, '').replace(/号$/, '日'), year);
  if (day !== null) return { from: day, to: day, precision: 'day' };
  const { rest, inYear, saysYear } = splitYear(text, year);
  const bare = rest.replace(/[前内]$/, '');
  const date = /^(\d{1,2})[日号]$/.exec(bare);
  if (date && month !== null) return days(dayOf(inYear, month, Number(date[1])), null, 'day');
  return (
    inMonth(bare, inYear, saysYear) ??
    inQuarter(bare, inYear) ??
    (/^上半年[底末]?$/.test(bare) || bare === '年中' ? months(inYear, 1, 6, 'half') : null) ??
    (/^下半年[底末]?$/.test(bare) ? months(inYear, 7, 12, 'half') : null) ??
    (/^年?[底末]$/.test(bare) && (saysYear || bare.startsWith('年')) ? months(inYear, 12, 12, 'month') : null) ??
    (bare === '全年' || bare === '年度' || rest === '年内' || (saysYear && bare === '')
      ? months(inYear, 1, 12, 'year')
      : null)
  );
}

function splitYear(
  text: string,
  year: number,
): { readonly rest: string; readonly inYear: number; readonly saysYear: boolean } {
  const relative = /^(今年|本年|当年|明年|次年|翌年|后年|去年)(?:度)?(.*)$/.exec(text);
  if (relative?.[1] !== undefined) {
    const shift = relative[1] === '后年' ? 2 : /^[明次翌]/.test(relative[1]) ? 1 : relative[1] === '去年' ? -1 : 0;
    return { rest: relative[2] ?? '', inYear: year + shift, saysYear: true };
  }
  const full =
    /^((?:19|20|21)\d{2})(?:年度?|[-./])(.*)$/.exec(text) ?? /^((?:19|20|21)\d{2})(Q[1-4]|\d{2})?$/i.exec(text);
  if (full?.[1] !== undefined) return { rest: full[2] ?? '', inYear: Number(full[1]), saysYear: true };
  const short = /^(\d{2})年(.+)$/.exec(text);
  if (short?.[1] !== undefined) return { rest: short[2] ?? '', inYear: 2000 + Number(short[1]), saysYear: true };
  return { rest: text, inYear: year, saysYear: false };
}

function inMonth(text: string, year: number, saysYear: boolean): Dated | null {
  const parts =
    /^([01]?\d|十[一二]?|[一二三四五六七八九])月份?([初中底末]|[上中下]{1,2}旬)?$/.exec(text) ??
    /^(0?[1-9]|1[0-2])()$/.exec(text);
  if (!parts?.[1]) return null;
  const month = /\d/.test(parts[1])
    ? Number(parts[1])
    : '一二三四五六七八九十'.indexOf(parts[1]) + 1 || tenAnd(parts[1]);
  // A bare number is a month only behind its year (2020.3), which `splitYear` has taken off.
  if (month < 1 || month > 12 || (!saysYear && /^\d+$/.test(text))) return null;
  const part = parts[2] ?? '';
  const last = daysInMonth(year, month);
  const end = part.endsWith('旬') ? part.charAt(part.length - 2) : part;
  if (end === '上' || end === '初') return days(dayOf(year, month, 1), dayOf(year, month, 10), 'tenDay');
  if (end === '中') {
    return days(dayOf(year, month, part.startsWith('上') ? 1 : 11), dayOf(year, month, 20), 'tenDay');
  }
  if (end === '下' || end === '底' || end === '末') {
    return days(dayOf(year, month, part.startsWith('中') ? 11 : 21), dayOf(year, month, last), 'tenDay');
  }
  return months(year, month, month, 'month');
}

function tenAnd(text: string): number {
  return text === '十一' ? 11 : text === '十二' ? 12 : 0;
}

function inQuarter(text: string, year: number): Dated | null {
  const parts = /^第?([一二三四1-4])(?:个)?季度?([初底末])?$/.exec(text) ?? /^Q([1-4])([底末])?$/i.exec(text);
  if (!parts?.[1]) return null;
  const quarter = /\d/.test(parts[1]) ? Number(parts[1]) : '一二三四'.indexOf(parts[1]) + 1;
  const last = quarter * 3;
  if (parts[2] === '底' || parts[2] === '末') return months(year, last, last, 'month');
  return parts[2] === '初' ? months(year, last - 2, last - 2, 'month') : months(year, last - 2, last, 'quarter');
}

function months(year: number, first: number, last: number, precision: Precision): Dated | null {
  return days(dayOf(year, first, 1), dayOf(year, last, daysInMonth(year, last)), precision);
}

function days(from: Day | null, to: Day | null, precision: Precision): Dated | null {
  return from === null ? null : { from, to: to ?? from, precision };
}
