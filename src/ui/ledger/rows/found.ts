// What the filter's text is looked for in (检索用文本): folded once, so that 10,000 rows answer inside a frame.
import type { LedgerRow } from './ledger-row.ts';

export type Found = {
  /** Lower case, half-width, no spaces: name, former names, number, owner, holders, next node. */
  readonly plain: string;
  /** Readings of each character of the name, or null until the pinyin is worked out. */
  readonly spelling: readonly (readonly string[])[] | null;
  readonly initials: string;
  readonly full: string;
  /** Every reading one after another: a cheap test before the dear one. */
  readonly letters: string;
};

export type FoundOf = (row: LedgerRow) => Found;

/** `spelling` of the name: one word per character, several readings by `|`; null = not known yet. */
export function foundIn(row: LedgerRow, spelling: string | null): Found {
  const holders = `${row.coordination.text}\n${row.permits.text}\n${row.locality.text}\n${row.specialist.text}`;
  const former = row.formerNames.length === 0 ? '' : row.formerNames.join('\n');
  const plain = fold(`${row.name}\n${row.number}\n${row.owner}\n${holders}\n${row.next?.name ?? ''}\n${former}`);
  if (spelling === null || spelling === '') return { plain, spelling: null, initials: '', full: '', letters: '' };
  const words = spelling.split(' ').map((word) => (word === '' ? [] : word.split('|')));
  return {
    plain,
    spelling: words,
    initials: words.map((readings) => readings[0]?.[0] ?? '').join(''),
    full: words.map((readings) => readings[0] ?? '').join(''),
    letters: words.map((readings) => readings.join('')).join(''),
  };
}

/** Lines stay apart; spaces within them do not count. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ \t\u3000'’]+/g, '');
}
