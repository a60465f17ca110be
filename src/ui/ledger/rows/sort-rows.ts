// The order of rows (排序): the official order unless a column was chosen; empty cells always last.
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
      return (node?.doneOn ?? node?.planned?.to ?? null) as SortKey;
    }
    case 'next':
      return row.next?.due ?? null;
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
const MOST_CHARACTERS = 32;

/**
 * Texts become keys that compare by code unit: every character by its place among the characters in use, runs of digits
 * by their value (2 before 10). Collating 10,000 whole texts takes ten times as long as collating the characters once.
 */
function comparable(keys: readonly SortKey[]): readonly SortKey[] {
  const texts = keys.filter((key) => typeof key === 'string');
  if (texts.length === 0) return keys;
  const used = new Set<string>();
  for (const text of texts) for (const sign of text.slice(0, MOST_CHARACTERS)) used.add(sign);
  const collator = new Intl.Collator('zh-CN');
  const place = new Map(
    [...used].sort(collator.compare).map((sign, index) => [sign, String.fromCharCode(index + 128)]),
  );
  const known = new Map<string, string>();
  return keys.map((key) => {
    if (typeof key !== 'string') return key;
    const made = known.get(key) ?? keyText(key.slice(0, MOST_CHARACTERS), place);
    known.set(key, made);
    return made;
  });
}

/** Digits sort before everything else: first by how many there are, then as they are. */
function keyText(text: string, place: ReadonlyMap<string, string>): string {
  let key = '';
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (isDigit(text.charCodeAt(end))) end++;
    if (end > at) {
      const digits = text.slice(at, end).replace(/^0+(?=.)/, '');
      key += String.fromCharCode(digits.length) + digits;
      at = end;
      continue;
    }
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    key += place.get(sign) ?? sign;
    at += sign.length;
  }
  return key;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
