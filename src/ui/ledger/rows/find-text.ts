// Does a typed text name a row (检索): characters, full pinyin, initials, or any mixture, over rows that were folded beforehand.
import type { Found } from './found.ts';

/** `query` has been through `fold`; an empty one names every row. */
export function namesRow(query: string, found: Found): boolean {
  if (query === '' || found.plain.includes(query)) return true;
  if (found.spelling === null || !/^[a-z0-9]+$/.test(query)) return false;
  if (found.initials.includes(query)) return true;
  const { spelling, full } = found;
  if (query.length > 1 && full.includes(query) && startsAtSyllable(query, spelling)) return true;
  const hasOtherReadings = spelling.includes('|');
  // One letter is an initial, and those have been looked at, but for second readings.
  if (query.length === 1 && !hasOtherReadings) return false;
  return isSubsequence(query, hasOtherReadings ? spelling : full) && isMixed(query, readingsOf(spelling));
}

/** `inrong` is inside jinrong, but nobody means it: a run of full pinyin begins where a character begins. */
function startsAtSyllable(query: string, spelling: string): boolean {
  const words = spelling.split(' ');
  for (let at = 0; at < words.length; at++) {
    let joined = '';
    for (let end = at; end < words.length && joined.length < query.length; end++) {
      joined += (words[end] ?? '').split('|', 1)[0] ?? '';
    }
    if (joined.startsWith(query)) return true;
  }
  return false;
}

function readingsOf(spelling: string): readonly (readonly string[])[] {
  return spelling.split(' ').map((word) => (word === '' ? [] : word.split('|')));
}

function isSubsequence(query: string, letters: string): boolean {
  let from = 0;
  for (const letter of query) {
    const at = letters.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/** `guojjr`, `gjjinr`: each character gives its initial, its reading, or, at the end, the beginning of it. */
function isMixed(query: string, spelling: readonly (readonly string[])[]): boolean {
  for (let start = 0; start < spelling.length; start++) if (walks(query, 0, spelling, start)) return true;
  return false;
}

function walks(query: string, read: number, spelling: readonly (readonly string[])[], at: number): boolean {
  if (read === query.length) return true;
  const readings = spelling[at];
  if (readings === undefined) return false;
  // A sign without a reading (a bracket, a dot) is passed over, but nothing begins with one.
  if (readings.length === 0) return read > 0 && walks(query, read, spelling, at + 1);
  for (const reading of readings) {
    if (query.startsWith(reading, read) && walks(query, read + reading.length, spelling, at + 1)) return true;
    if (query.length - read < reading.length && reading.startsWith(query.slice(read))) return true;
    const double = /^[zcs]h/.test(reading) && query.startsWith(reading.slice(0, 2), read);
    if (double && walks(query, read + 2, spelling, at + 1)) return true;
    if (query[read] === reading[0] && walks(query, read + 1, spelling, at + 1)) return true;
  }
  return false;
}
