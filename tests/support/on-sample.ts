// Journeys on the sample ledger: the page is served and the sample opened for every test of a file, and nothing that must not
// happen has happened when it ends.
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';
import { en } from '../../src/words/en/index.ts';
import { zh } from '../../src/words/zh-CN/index.ts';
import { NO_PROBLEMS, type OpenedPage, type OpenPageOptions, openPage } from './open-page.ts';
import { openSample } from './sample-ledger.ts';
import { type ServedDist, serveDist } from './serve-dist.ts';

/** For `describe.each`: what the page says in each of its languages. */
export const LANGUAGES = [
  { locale: 'zh-CN', words: zh },
  { locale: 'en', words: en },
] as const;

export type OnSample = {
  readonly page: () => Page;
  readonly opened: () => OpenedPage;
  readonly url: () => string;
  /** Goes to a screen of the sample: `items?show=all`. */
  readonly go: (screen: string) => Promise<void>;
};

/** Call it inside `describe`: every test begins with a sample of its own. */
export function onSample(locale: string, options: Omit<OpenPageOptions, 'url' | 'locale'> = {}): OnSample {
  const held: { served?: ServedDist; opened?: OpenedPage } = {};
  const there = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('outside a test');
    return value;
  };
  beforeEach(async () => {
    held.served = await serveDist();
    held.opened = await openPage({ ...options, url: held.served.url, locale, reducedMotion: 'reduce' });
    await openSample(held.opened.page, held.served.url, locale);
  });
  afterEach(async () => {
    const { problems } = there(held.opened);
    await held.opened?.close();
    await held.served?.close();
    expect(problems).toEqual(NO_PROBLEMS);
  });
  const page = () => there(held.opened).page;
  const url = () => there(held.served).url;
  return {
    page,
    opened: () => there(held.opened),
    url,
    go: async (screen) => {
      await page().goto(`${url()}#/sample/${screen}`);
    },
  };
}
