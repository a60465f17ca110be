// Brings a language's words (文案). The Chinese ones of the first paint are always at hand, the rest is fetched behind it.
import type { Locale, Words } from './catalogue.ts';
import { first } from './zh-CN/first.ts';

/** What is there before anything is loaded. */
export const firstWords: Pick<Words, keyof typeof first> = first;

export async function loadWords(locale: Locale): Promise<Words> {
  if (locale === 'zh-CN') return (await import('./zh-CN/index.ts')).zh;
  return (await import('./en/index.ts')).en;
}
