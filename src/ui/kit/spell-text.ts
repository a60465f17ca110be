// The spelling of a text (拼音): per character all its readings, the one in context first, so that 单志强 is found as shan and as dan.
import { pinyin, polyphonic } from 'pinyin-pro';

const HAN = /\p{Script=Han}/u;

/** One word per character, separated by spaces; readings by `|`; signs that nobody types are empty words (see match.ts). */
export function spellText(text: string): string {
  const signs = Array.from(text);
  const inContext = readings(pinyin(text, OPTIONS), signs);
  const asName = readings(pinyin(text, { ...OPTIONS, surname: 'head' }), signs);
  return signs
    .map((sign, index) => {
      if (!HAN.test(sign)) return plain(sign);
      const all = polyphonic(sign, { toneType: 'none', type: 'array', v: true })[0] ?? [];
      const found = [inContext?.[index], asName?.[index], ...all].filter((word) => word !== undefined && word !== sign);
      return [...new Set(found)].join('|');
    })
    .join(' ');
}

const OPTIONS = { toneType: 'none', type: 'array', nonZh: 'spaced', v: true } as const;

/** Null when the library has split the text otherwise than into its characters. */
function readings(words: readonly string[], signs: readonly string[]): readonly string[] | null {
  return words.length === signs.length ? words : null;
}

function plain(sign: string): string {
  const folded = sign.normalize('NFKC').toLowerCase();
  return /^[a-z0-9]+$/.test(folded) ? folded : '';
}
