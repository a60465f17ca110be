// The shell by keyboard: palette by characters, pinyin and initials in both languages, regions, places, help; axe on its screens.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';

const LANGUAGES = [
  {
    locale: 'zh-CN',
    open: '项目、专班、人、动作',
    projects: '项目',
    none: /没找到/,
    keys: '这一页的按键',
    people: '人员',
  },
  {
    locale: 'en',
    open: 'Projects, teams, people, commands',
    projects: 'Projects',
    none: /Nothing found/,
    keys: 'Keys on this page',
    people: 'People',
  },
] as const;

const SCREENS = [
  '',
  'teams',
  'teams/fill',
  'people',
  'people?view=workload',
  'people?view=onDay',
  'settings',
  'no-such-page',
] as const;

let served: ServedDist;
let opened: OpenedPage;

beforeAll(async () => {
  served = await serveDist();
  opened = await openPage({ url: `${served.url}#/sample/teams`, reducedMotion: 'reduce' });
  await opened.page.getByRole('row').nth(12).waitFor();
});
afterAll(async () => {
  await opened.close();
  await served.close();
});

describe.each(LANGUAGES)('in $locale', (said) => {
  beforeEach(async () => {
    await opened.page.evaluate((locale) => localStorage.setItem('tz.locale', locale), said.locale);
    await opened.page.goto(`${served.url}#/sample/teams`);
    await opened.page.reload();
    await opened.page.getByRole('row').nth(12).waitFor();
  });

  test.each(['国际金融', 'guojijinrong', 'gjjr', 'guoji jr'])(
    'Ctrl K finds 国际金融中心 by “%s” and Enter opens it',
    async (typed) => {
      const { page } = opened;
      const top = page.getByRole('option', { name: /国际金融中心/ }).first();
      await expect
        .poll(
          async () => {
            await page.keyboard.press('Control+k');
            await page.getByRole('combobox', { name: said.open }).fill(typed);
            const found = await top.isVisible();
            // Pinyin is worked out beside the page: it may still be on its way.
            if (!found) await page.keyboard.press('Escape');
            return found;
          },
          { timeout: 20_000 },
        )
        .toBe(true);
      expect(await top.getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#\/sample\/project\//);
      await page.getByRole('heading', { level: 1, name: '国际金融中心' }).waitFor();
    },
  );

  test('what is not there is offered as a new project, and Esc leaves everything as it was', async () => {
    const { page } = opened;
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: said.open }).fill('qqqq');
    expect(await page.getByRole('option').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('combobox').waitFor({ state: 'detached' });
    expect(await page.getByRole('row').count()).toBe(13);
  });

  test('F6 goes round the regions, G with a letter goes to a place, ? lists the keys', async () => {
    const { page } = opened;
    const region = () => page.evaluate(() => document.activeElement?.getAttribute('data-region'));
    const seen = [];
    for (let step = 0; step < 3; step++) {
      await page.keyboard.press('F6');
      seen.push(await region());
    }
    expect(new Set(seen)).toEqual(new Set(['rail', 'top', 'main']));
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.getByRole('heading', { level: 1, name: said.people }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: said.keys }).waitFor();
    await page.keyboard.press('Escape');
  });
});

test.each(['light', 'dark'])('no screen of the shell shuts anybody out, %s', async (theme) => {
  const { page } = opened;
  await page.evaluate((chosen) => localStorage.setItem('tz.theme', chosen), theme);
  for (const screen of SCREENS) {
    await page.goto(`${served.url}#/sample/${screen}`);
    await page.reload();
    await page.waitForSelector('#page > *');
    expect({ screen, findings: await axeFindings(page) }).toEqual({ screen, findings: [] });
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('路');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
});

test('on a phone the tab bar carries the lists and nothing runs over the edge', async () => {
  const { page } = opened;
  await page.setViewportSize({ width: 390, height: 844 });
  for (const screen of ['teams', 'people', 'settings', 'me']) {
    await page.goto(`${served.url}#/sample/${screen}`);
    await page.waitForSelector('#page > *');
    const wide = await page.evaluate(() => {
      const main = document.getElementById('page');
      return main === null ? -1 : Math.max(main.scrollWidth, document.documentElement.scrollWidth) - window.innerWidth;
    });
    expect({ screen, wide }).toEqual({ screen, wide: 0 });
  }
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 1366, height: 768 });
});

test('nothing was refused by the policy, asked of another address or written as an error', () => {
  expect(opened.problems).toEqual(NO_PROBLEMS);
});
