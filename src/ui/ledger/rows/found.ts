// What the filter's text is looked for in (检索用文本): folded once, so that 10,000 rows answer inside a frame.
import type { LedgerRow } from './ledger-row.ts';

export type Found = {
  /** Lower case, half-width, no spaces: name, former names, number, owner, holders, next node. */
  readonly plain: string;
  /** Readings of the name as `match.ts` writes them, or null until the pinyin is worked out. */
  readonly spelling: string | null;
  readonly initials: string;
  readonly full: string;
};

export type FoundOf = (row: LedgerRow) => Found;

/** `spelling` of the name: one word per character, several readings by `|`; null = not known yet. */
export function foundIn(row: LedgerRow, spelling: string | null): Found {
  const holders = `${row.coordination.text}\n${row.permits.text}\n${row.locality.text}\n${row.specialist.text}`;
  const former = row.formerNames.length === 0 ? '' : row.formerNames.join('\n');
  const plain = fold(`${row.name}\n${row.number}\n${row.owner}\n${holders}\n${row.next?.name ?? ''}\n${former}`);
  if (spelling === null || spelling === '') return { plain, spelling: null, initials: '', full: '' };
  let initials = '';
  let full = '';
  for (const word of spelling.split(' ')) {
    if (word === '') continue;
    const bar = word.indexOf('|');
    initials += word[0];
    full += bar < 0 ? word : word.slice(0, bar);
  }
  return { plain, spelling, initials, full };
}

/** Full-width letters and digits, ligatures and the like: most texts hold none and need no folding of forms. */
const UNUSUAL = /[^\n -~\u00b7\u2018-\u201d\u3001-\u3011\u4e00-\u9fff]/;

/** Lines stay apart; spaces within them do not count. */
export function fold(text: string): string {
  const plain = UNUSUAL.test(text) ? text.normalize('NFKC') : text;
  return plain.toLowerCase().replace(/[ \t\u3000'’]+/g, '');
}
