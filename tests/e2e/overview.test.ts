// The overview of the sample in the built page: the sentence, the lists, urging, both languages, both themes, three windows.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';

const LANGUAGES = [
  { locale: 'zh-CN', sentence: /\d+ 个节点逾期，涉及 \d+ 个专班/, urge: '催办', urged: /今天已催/, late: '逾期节点' },
  {
    locale: 'en',
    sentence: /\d+ milestones overdue in \d+ teams/,
    urge: 'Urge',
    urged: /Today|today/,
    late: 'Overdue milestones',
  },
] as const;

let served: ServedDist;
let opened: OpenedPage;

beforeAll(async () => {
  served = await serveDist();
  opened = await openPage({ url: `${served.url}#/sample/`, reducedMotion: 'reduce' });
  await opened.page.getByRole('table').waitFor();
});
afterAll(async () => {
  await opened.close();
  await served.close();
});

async function show(locale: string, theme = 'light'): Promise<void> {
  const { page } = opened;
  await page.evaluate(
    ([language, chosen]) => {
      localStorage.setItem('tz.locale', language ?? '');
      localStorage.setItem('tz.theme', chosen ?? '');
    },
    [locale, theme],
  );
  await page.goto(`${served.url}#/sample/`);
  await page.reload();
  await page.getByRole('table').waitFor();
}

describe.each(LANGUAGES)('in $locale', (said) => {
  test('the sentence comes first and counts as its list counts', async () => {
    const { page } = opened;
    await show(said.locale);
    const sentence = page.getByText(said.sentence);
    await sentence.waitFor();
    const number = Number(/\d+/.exec((await sentence.textContent()) ?? '')?.[0]);
    const section = page.getByRole('region', { name: said.late });
    expect(await section.getByRole('listitem').count()).toBe(number);
  });

  test('J goes to the first late node, C urges it, and the receipt can be taken back', async () => {
    const { page } = opened;
    await show(said.locale);
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await page.getByText(said.urged).first().waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByText(said.urged).count()).toBe(0);
  });
});

test.each([
  ['light', 'zh-CN'],
  ['dark', 'zh-CN'],
  ['light', 'en'],
])('it shuts nobody out and clips nothing, %s, %s', async (theme, locale) => {
  const { page } = opened;
  for (const [width, height] of [
    [1366, 768],
    [1440, 900],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    await show(locale, theme);
    const clipped = await page.evaluate(() => {
      const main = document.getElementById('page');
      const foot = document.querySelector('tfoot tr');
      const section = foot?.closest('section')?.parentElement;
      if (!main || !foot || !section) return ['nothing there'];
      const faults: string[] = [];
      if (document.documentElement.scrollWidth > window.innerWidth) faults.push('wider than the window');
      if (main.scrollHeight > main.clientHeight + 1) faults.push('higher than the window');
      if (foot.getBoundingClientRect().bottom > section.getBoundingClientRect().bottom + 1) faults.push('sum cut off');
      return faults;
    });
    expect({ width, theme, clipped }).toEqual({ width, theme, clipped: [] });
  }
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 1366, height: 768 });
});

test('on a phone it is one list after another', async () => {
  const { page } = opened;
  await page.setViewportSize({ width: 390, height: 844 });
  await show('zh-CN');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 1366, height: 768 });
});

test('nothing was refused by the policy, asked of another address or written as an error', () => {
  expect(opened.problems).toEqual(NO_PROBLEMS);
});
