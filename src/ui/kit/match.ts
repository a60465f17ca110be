// Finding by what people type (检索匹配): Chinese, full pinyin, initials and numbers, and any mixture of them.
// Pure, so that the palette, the pickers and the filters find the same rows for the same letters.

/** What can be found. `spelling` has one word per character of `text`, separated by spaces; several readings by `|`. */
export type Findable = {
  readonly text: string;
  /** Null until the pinyin of this text has been worked out: then only its own characters find it. */
  readonly spelling: string | null;
};

/** The characters of `text` from the first number to before the second: what the query stands for. */
export type Run = readonly [from: number, to: number];

export type Match = {
  /** Higher is nearer: whole text, its beginning, inside it; characters before pinyin. */
  readonly score: number;
  readonly runs: readonly Run[];
};

const WHOLE = 100;
const BEGINS = 80;
const INSIDE = 60;
const SPELLED_BEGINS = 50;
const SPELLED_INSIDE = 30;

/** Lower case, full-width signs as half-width, no spaces: how both sides are compared. */
export function plainQuery(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’]+/g, '');
}

/** Null when the query does not name the text. `query` has been through `plainQuery` and is not empty. */
export function findIn(query: string, target: Findable): Match | null {
  return findCharacters(query, target.text) ?? (target.spelling === null ? null : findSpelled(query, target));
}

function findCharacters(query: string, text: string): Match | null {
  if (!plainQuery(text).includes(query)) return null;
  // Character by character, so that a run points into the text as it is shown.
  const folded = Array.from(text, (sign) => plainQuery(sign));
  const joined = folded.join('');
  const at = joined.indexOf(query);
  if (at < 0) return null;
  const score = at > 0 ? INSIDE : joined.length === query.length ? WHOLE : BEGINS;
  return { score: score - Math.min(at, 20) / 100, runs: [runOf(text, folded, at, at + query.length)] };
}

/** Turns places in the joined, folded text back into places of the text as it is shown. */
function runOf(text: string, folded: readonly string[], start: number, end: number): Run {
  const signs = Array.from(text);
  let read = 0;
  let shown = 0;
  let from = -1;
  for (const [index, part] of folded.entries()) {
    if (from < 0 && part !== '' && read + part.length > start) from = shown;
    read += part.length;
    shown += signs[index]?.length ?? 0;
    if (read >= end && from >= 0) return [from, shown];
  }
  return [Math.max(from, 0), shown];
}

function findSpelled(query: string, target: Findable): Match | null {
  if (!/[a-z0-9]/.test(query)) return null;
  const words = (target.spelling ?? '').split(' ');
  const begins = words.map((word) => beginsWith(word, query[0] ?? ''));
  if (!begins.includes(true)) return null;
  const signs = Array.from(target.text);
  // A spelling that does not fit its text was written for an older text: it must not point anywhere.
  if (words.length !== signs.length) return null;
  for (let start = 0; start < words.length; start++) {
    if (!begins[start]) continue;
    const end = walk(query, 0, words, signs, start, new Set());
    if (end === null) continue;
    const score = start === 0 ? SPELLED_BEGINS : SPELLED_INSIDE;
    return {
      score: score - Math.min(start, 20) / 100,
      runs: [[lengthOf(signs, start), lengthOf(signs, end)]],
    };
  }
  return null;
}

/** The place after the last character that the rest of the query stands for, or null. `dead` keeps it linear. */
function walk(
  query: string,
  read: number,
  words: readonly string[],
  signs: readonly string[],
  at: number,
  dead: Set<number>,
): number | null {
  if (read === query.length) return at;
  if (at >= words.length) return null;
  const key = at * 1000 + read;
  if (dead.has(key)) return null;
  for (const taken of stepsAt(query, read, words[at] ?? '', signs[at] ?? '')) {
    const end = walk(query, read + taken, words, signs, at + 1, dead);
    if (end !== null) return end;
  }
  dead.add(key);
  return null;
}

/** Characters beyond the first plane take two places in a text. */
function lengthOf(signs: readonly string[], count: number): number {
  return signs.slice(0, count).join('').length;
}

/** A cheap look before the walk: most characters of most texts begin with another letter. */
function beginsWith(word: string, letter: string): boolean {
  return word.startsWith(letter) || word.includes(`|${letter}`);
}

/** How many letters of the query this character may stand for, longest first: a reading, its beginning at the end, its initial. */
function stepsAt(query: string, read: number, word: string, sign: string): readonly number[] {
  const steps = new Set<number>();
  const rest = query.length - read;
  const own = plainQuery(sign);
  // Signs that nobody types (brackets, dots) are passed over, but a run does not begin with one.
  if (own !== '' && query.startsWith(own, read)) steps.add(own.length);
  if (word === '') return read > 0 ? [...steps, 0] : [];
  for (const reading of word.split('|')) {
    if (query.startsWith(reading, read)) steps.add(reading.length);
    if (rest < reading.length && reading.startsWith(query.slice(read))) steps.add(rest);
    const initial = /^[zcs]h/.exec(reading)?.[0] ?? '';
    if (initial && query.startsWith(initial, read)) steps.add(initial.length);
    if (reading.length > 0 && query[read] === reading[0]) steps.add(1);
  }
  return [...steps].sort((a, b) => b - a);
}

/** The best of several texts that stand for one thing (name, former name, number), or null. */
export function findInAny(query: string, targets: readonly Findable[]): Match | null {
  let best: Match | null = null;
  for (const target of targets) {
    const match = findIn(query, target);
    if (match && (best === null || match.score > best.score)) best = match;
  }
  return best;
}
