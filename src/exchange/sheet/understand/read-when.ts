// A day or span in a cell (时间): real days, serial numbers, words; what names no time keeps its words as 「open」.
import { type Day, dayOf, daysInMonth, fromDays, isDay } from '../../../domain/day.ts';
import { parseSpan } from '../../../domain/parse-span.ts';
import { type Span, spanOfDay } from '../../../domain/span.ts';
import type { Cell } from '../read/workbook.ts';
import { squeezed, tidy } from './normalise.ts';

export type When =
  | { readonly kind: 'span'; readonly span: Span }
  /** A time, but of which year? Neither the cell nor the sheet says. */
  | { readonly kind: 'needsYear' }
  /** 2019.2.30: the nearest day that exists is offered. */
  | { readonly kind: 'noSuchDay'; readonly nearest: Day }
  | { readonly kind: 'words' };

/** The day count of a sheet cell that lost its format: 40377 = 2010-07-17. */
const SERIAL_EPOCH = 25569;

export function readWhen(cell: Cell, year: number | null): When {
  const { value } = cell;
  if (value.kind === 'day' && isDay(value.day)) {
    if (value.shows === 'day') return { kind: 'span', span: spanOfDay(value.day) };
    return { kind: 'span', span: monthOrYear(value.day, value.shows, tidy(cell.text)) };
  }
  if (value.kind === 'number' && Number.isInteger(value.number) && value.number > 25_000 && value.number < 80_000)
    return { kind: 'span', span: spanOfDay(fromDays(value.number - SERIAL_EPOCH)) };
  return readWhenText(cell.text, year);
}

export function readWhenText(typed: string, year: number | null): When {
  const text = tidy(typed);
  // A text whose meaning moves with the year names none itself.
  const [inOdd, inLeap] = [parseSpan(text, 2003), parseSpan(text, 2004)];
  const moves = inOdd?.to !== inLeap?.to || inOdd?.from !== inLeap?.from;
  if (moves && year === null) return { kind: 'needsYear' };
  const span = moves && year !== null ? parseSpan(text, year) : inLeap;
  if (span !== null) return { kind: 'span', span };
  const nearest = nearestDay(text, year);
  return nearest === null ? { kind: 'words' } : { kind: 'noSuchDay', nearest };
}

/** Words that name no time, kept beside the node: 已完成, 视情况. */
export function openSpan(words: string): Span {
  return { kind: 'open', from: null, to: null, precision: null, words: tidy(words).slice(0, 500) };
}

function monthOrYear(value: Day, shows: 'month' | 'year', words: string): Span {
  const [year, month] = [Number(value.slice(0, 4)), Number(value.slice(5, 7))];
  const from = shows === 'month' ? dayOf(year, month, 1) : dayOf(year, 1, 1);
  const to = shows === 'month' ? dayOf(year, month, daysInMonth(year, month)) : dayOf(year, 12, 31);
  return { kind: 'dated', from, to, precision: shows, words };
}

function nearestDay(text: string, year: number | null): Day | null {
  const plain = squeezed(text);
  const full = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  const short = full === null && year !== null ? /^(\d{1,2})月(\d{1,2})[日号]?$/.exec(plain) : null;
  const [inYear, month, date] = full
    ? [Number(full[1]), Number(full[2]), Number(full[3])]
    : [year ?? 0, Number(short?.[1] ?? 0), Number(short?.[2] ?? 0)];
  if (month < 1 || month > 12 || date < 29 || date > 31) return null;
  return dayOf(inYear, month, daysInMonth(inYear, month));
}
