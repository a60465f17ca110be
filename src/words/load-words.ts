// Brings a language's words (文案). Chinese is always at hand; English is fetched when it is chosen.
import type { Locale, Words } from './catalogue.ts';
import { zh } from './zh-CN/index.ts';

/** The words that are there before anything is loaded. */
export const sourceWords: Words = zh;

export async function loadWords(locale: Locale): Promise<Words> {
  if (locale === 'zh-CN') return sourceWords;
  const { en } = await import('./en/index.ts');
  return en;
}
