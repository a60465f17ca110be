// 手机上的名单: tables with many columns stand as labelled lines, nothing is squeezed to a character a line, nobody is shut out.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { findLateNode, openSample } from '../support/sample-ledger.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';

let served: ServedDist;
let opened: OpenedPage;
let screens: readonly string[];
beforeAll(async () => {
  served = await serveDist();
  opened = await openPage({ url: served.url, viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  await openSample(opened.page, served.url, 'zh-CN');
  const late = await findLateNode(opened.page);
  await opened.page.goto(`${served.url}#/sample/teams`);
  const team = await opened.page.locator('#page a[href*="/team/"]').first().getAttribute('href');
  screens = [String(team).replace(/^#\/sample\//, ''), `person/${late.person}`, 'people?view=onDay', 'import'];
});
afterAll(async () => {
  await opened.close();
  await served.close();
});

test.each([0, 1, 2, 3])('screen %i fits the phone', async (index) => {
  const { page } = opened;
  await page.goto(`${served.url}#/sample/${screens[index]}`);
  await page.locator('#page > *').first().waitFor();
  await page.waitForTimeout(300);
  const seen = await page.evaluate(() => {
    const main = document.getElementById('page');
    const squeezed = [...document.querySelectorAll('#page td')].filter((cell) => {
      const text = cell.textContent?.trim() ?? '';
      return text.length > 4 && cell.getClientRects().length > 0 && cell.getBoundingClientRect().width < 60;
    });
    return {
      wide: main === null ? -1 : Math.max(main.scrollWidth, document.documentElement.scrollWidth) - innerWidth,
      squeezed: squeezed.slice(0, 3).map((cell) => cell.textContent),
    };
  });
  expect(seen).toEqual({ wide: 0, squeezed: [] });
  expect(await axeFindings(page)).toEqual([]);
  expect(opened.problems).toEqual(NO_PROBLEMS);
});
