// The order of rows (排序): the official order unless a column was chosen; empty cells always last.
import { toDays } from '../../../domain/day.ts';
import type { ColumnId } from '../columns/column-ids.ts';
import type { LedgerRow } from './ledger-row.ts';
import type { Order } from './view-state.ts';

/** What a column is sorted by; null = empty, sorts last in both directions. Texts compare in the order of pinyin. */
type SortKey = string | number | null;

const LIGHT_ORDER = { late: 0, soon: 1, ok: 2, idle: 3, done: 4, stopped: 5 } as const;

/** Rows come in official order, and rows that are equal under the chosen column keep it. */
export function sortRows(rows: readonly LedgerRow[], order: Order | null): readonly LedgerRow[] {
  if (order === null) return rows;
  const keys = comparable(rows.map((row) => keyOf(order.column, row)));
  const places = rows.map((_, index) => index);
  const turn = order.falling ? -1 : 1;
  places.sort((a, b) => {
    const left = keys[a] ?? null;
    const right = keys[b] ?? null;
    if (left === right) return a - b;
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right ? -turn : turn;
  });
  return places.flatMap((place) => rows[place] ?? []);
}

export function keyOf(column: ColumnId, row: LedgerRow): SortKey {
  switch (column) {
    case 'light':
      return LIGHT_ORDER[row.light] * 100_000 - row.daysLate;
    case 'total':
      return row.total;
    case 'yearPlan':
      return row.yearPlan;
    case 'yearDone':
      return row.yearDone;
    case 'ratio':
      return row.yearPlan === null || row.yearPlan === 0 || row.yearDone === null ? null : row.yearDone / row.yearPlan;
    case 'start':
    case 'completion': {
      const node = row[column];
      const day = node?.doneOn ?? node?.planned?.to ?? null;
      return day === null ? null : toDays(day);
    }
    case 'next':
      return row.next?.days ?? null;
    case 'coordination':
    case 'permits':
    case 'locality':
    case 'specialist':
      return row[column].text || null;
    default:
      return row[column] || null;
  }
}

/** So much of a text decides its place; what is alike so far keeps the official order. */
const MOST_CHARACTERS = 24;
/** Ranks begin above the lengths of runs of digits and above the digits, so that digits sort first. */
const FIRST_RANK = 128;

/**
 * Texts become keys that compare by code unit: every character by its place among the characters in use, runs of digits
 * by their value (2 before 10). Collating 10,000 whole texts takes ten times as long as collating the characters once.
 */
function comparable(keys: readonly SortKey[]): readonly SortKey[] {
  const ranks = new Uint16Array(0x10000);
  const signs: string[] = [];
  for (const key of keys) {
    if (typeof key !== 'string') continue;
    for (let at = Math.min(key.length, MOST_CHARACTERS) - 1; at >= 0; at--) {
      const code = key.charCodeAt(at);
      if (ranks[code] !== 0) continue;
      ranks[code] = 1;
      signs.push(String.fromCharCode(code));
    }
  }
  if (signs.length === 0) return keys;
  signs.sort(new Intl.Collator('zh-CN').compare);
  signs.forEach((sign, index) => {
    ranks[sign.charCodeAt(0)] = index + FIRST_RANK;
  });
  return keys.map((key) => (typeof key === 'string' ? keyText(key, ranks) : key));
}

/** A run of digits becomes its length and then itself; leading zeros say nothing. */
function keyText(text: string, ranks: Uint16Array): string {
  const codes: number[] = [];
  const end = Math.min(text.length, MOST_CHARACTERS);
  for (let at = 0; at < end; ) {
    const code = text.charCodeAt(at);
    if (!isDigit(code)) {
      codes.push(ranks[code] ?? code);
      at++;
      continue;
    }
    while (at + 1 < end && text.charCodeAt(at) === ZERO && isDigit(text.charCodeAt(at + 1))) at++;
    const place = codes.push(0) - 1;
    const from = at;
    while (at < end && isDigit(text.charCodeAt(at))) codes.push(text.charCodeAt(at++));
    codes[place] = at - from;
  }
  return String.fromCharCode(...codes);
}

const ZERO = 48;

function isDigit(code: number): boolean {
  return code >= ZERO && code <= ZERO + 9;
}
