// 打不开台账: written by a newer version, refused by the browser, lost. Each page says what it is and what to do, and none
// offers to begin anew where something can still be found.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { type OpenedPage, openPage } from '../support/open-page.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';
import { LANGUAGES, speak } from './import-steps.ts';

let served: ServedDist;
let opened: OpenedPage;
beforeAll(async () => {
  served = await serveDist();
});
afterAll(() => served.close());

describe.each(LANGUAGES)('in %s', (locale, words) => {
  const said = words.opening;

  beforeEach(async () => {
    opened = await openPage({ url: served.url, locale, reducedMotion: 'reduce' });
    const { page } = opened;
    await speak(page, locale);
    await page.getByRole('button', { name: words.firstRun.teams.act }).click();
    await page.waitForFunction(() => location.hash.startsWith('#/main/teams'));
    await page.getByText(words.kit.saved.savedUntimed).first().waitFor();
    // Off the page, so that no connection of it is open.
    await page.goto(`${served.url}icon.svg`);
    return () => opened.close();
  });

  const back = async (heading: string) => {
    const { page } = opened;
    await page.goto(served.url);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    expect(await page.getByText(words.firstRun.excel.title).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(opened.problems.policy).toEqual([]);
  };

  test('a ledger of a newer version is not touched', async () => {
    const { page } = opened;
    const version = await page.evaluate(async () => {
      const [found] = (await indexedDB.databases()).filter((entry) => entry.name?.startsWith('tz:'));
      const raised = (found?.version ?? 0) + 1000;
      await new Promise<void>((done, fail) => {
        const asked = indexedDB.open(found?.name ?? '', raised);
        asked.onsuccess = () => {
          asked.result.close();
          done();
        };
        asked.onerror = () => fail(asked.error);
      });
      return raised;
    });
    await back(said.newer.title);
    await page.getByRole('button', { name: said.newer.reload }).waitFor();
    await page.getByText(said.newer.next).waitFor();
    expect(
      await page.evaluate(
        async () => (await indexedDB.databases()).find((entry) => entry.name?.startsWith('tz:'))?.version,
      ),
    ).toBe(version);
  });

  test('a browser that gives no storage is said to be the cause, with what to try', async () => {
    const { page } = opened;
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused for the test', 'SecurityError');
      };
    });
    await back(said.unavailable.title);
    await page.getByText(said.unavailable.next).waitFor();
    await page.getByRole('button', { name: said.unavailable.retry }).waitFor();
  });

  test('a ledger that is gone leaves its traces, a restore and no first run; going on must be meant', async () => {
    const { page } = opened;
    await page.evaluate(async () => {
      for (const { name } of await indexedDB.databases())
        await new Promise<void>((done) => {
          indexedDB.deleteDatabase(name ?? '').onsuccess = () => done();
        });
    });
    await back(said.lost.title);
    await page.getByText(said.lost.ledger).waitFor();
    const anyway = page.getByRole('button', { name: said.lost.anyway });
    expect(await anyway.getAttribute('aria-disabled')).toBe('true');
    await page.getByText(said.lost.anywayRead).click();
    expect(await anyway.getAttribute('aria-disabled')).not.toBe('true');
    await page.getByRole('button', { name: said.lost.restore }).click();
    await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
  });
});
