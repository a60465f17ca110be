/**
 * 识别: units, people and days in one line as it is typed, with their places, so that the screen can show what was understood
 * and have it corrected. Nothing is decided here: a name that two people share keeps both.
 */
import { type Day, daysBetween } from '../day.ts';
import type { Span } from '../span.ts';
import { daysIn } from './days-in.ts';
import type { Lexicon } from './lexicon.ts';

export type Recognised = {
  readonly kind: 'unit' | 'person' | 'day';
  /** Places in the text as it was typed: from inclusive, to exclusive. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Units or people it may mean; more than one = ask. */
  readonly ids: readonly string[];
  readonly span: Span | null;
};

/** In the order of the text, none within another; the longest reading of a place wins. */
export function recognise(text: string, lexicon: Lexicon, today: Day): readonly Recognised[] {
  const { plain, places } = plainOf(text);
  const found: Recognised[] = [];
  const at = (from: number, to: number) => {
    const [start, end] = [places[from] ?? text.length, (places[to - 1] ?? text.length - 1) + 1];
    return { from: start, to: end, text: text.slice(start, end) };
  };
  const days = daysIn(plain, today);
  for (let from = 0; from < plain.length; ) {
    const day = days.find((each) => each.from === from);
    if (day !== undefined) {
      found.push({ kind: 'day', ...at(from, day.to), ids: [], span: day.span });
      from = day.to;
      continue;
    }
    const name = nameAt(plain, from, lexicon);
    if (name === null) {
      from++;
      continue;
    }
    found.push({ kind: name.kind, ...at(from, from + name.length), ids: name.ids, span: null });
    from += name.length;
  }
  return found;
}

export type Suggestion = {
  readonly unit: string | null;
  readonly coUnits: readonly string[];
  readonly person: string | null;
  readonly due: Span | null;
};

/** What a line proposes: its first unit answers, further ones support; a day with 前 or still to come is the deadline. */
export function suggestion(found: readonly Recognised[], today: Day): Suggestion {
  const units = [...new Set(found.flatMap(({ kind, ids }) => (kind === 'unit' && ids.length === 1 ? ids : [])))];
  const people = found.flatMap(({ kind, ids }) => (kind === 'person' && ids.length === 1 ? ids : []));
  const days = found.flatMap(({ span, text }) => (span === null ? [] : [{ span, isDeadline: /[前内底]$/.test(text) }]));
  const open = days.filter(({ span }) => span.to === null || daysBetween(today, span.to) >= 0);
  const due = open.filter(({ isDeadline }) => isDeadline).at(-1) ?? open.at(-1) ?? null;
  return {
    unit: units[0] ?? null,
    coUnits: units.slice(1),
    person: people[0] ?? null,
    due: due?.span ?? null,
  };
}

function nameAt(
  plain: string,
  from: number,
  lexicon: Lexicon,
): { readonly kind: 'unit' | 'person'; readonly ids: readonly string[]; readonly length: number } | null {
  const names = lexicon.byFirst.get(plain[from] ?? '') ?? [];
  const found = names.find(({ name }) => plain.startsWith(name, from));
  return found === undefined ? null : { kind: found.kind, ids: found.ids, length: found.name.length };
}

/** Without spaces and in plain forms, each character with its place in the typed text («张 三» is 张三). */
function plainOf(text: string): { readonly plain: string; readonly places: readonly number[] } {
  let plain = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    for (const character of (text[at] ?? '').normalize('NFKC')) {
      if (/\s/.test(character)) continue;
      plain += character;
      for (let unit = 0; unit < character.length; unit++) places.push(at);
    }
  }
  return { plain, places };
}
