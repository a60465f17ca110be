// Text as sheets write it brought to one form for comparing (规整): full-width letters, padding, line breaks, marks.
// Only comparisons use these forms; what is stored is what was typed.

/** Marks that are glued to names and serial numbers; the sheet's note says what they mean. */
export const MARK = /[★☆●○◎◆◇■□▲△※√✓✔×]/gu;

/** Every space out, full-width to half-width: 「张　三」 and 「张三」 are one name. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '');
}

/** The form in which names of projects, teams, units and people are compared. */
export function nameKey(text: string): string {
  return squeezed(text.replace(MARK, '')).toLowerCase();
}

/** A line of text without padding at its ends and with plain line breaks. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u3000]+$/gm, '')
    .trim();
}

export type Marked = { readonly text: string; readonly marks: readonly string[] };

/** The text without leading or trailing marks, and the marks themselves. */
export function withoutMarks(text: string): Marked {
  const marks: string[] = [];
  const take = (found: string): string => {
    marks.push(...(found.match(MARK) ?? []));
    return '';
  };
  const ends = new RegExp(`^(?:\\s*${MARK.source})+|(?:${MARK.source}\\s*)+$`, 'gu');
  return { text: text.replace(ends, take).trim(), marks };
}

/** Signs by which a cell says that there is nothing to say. */
export function saysNothing(text: string): boolean {
  return /^(?:[-—–―－_/\\]+|无|暂无|没有|N\/A)$/iu.test(squeezed(text)) || squeezed(text) === '';
}
