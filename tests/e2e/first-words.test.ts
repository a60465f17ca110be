// The first paint stands on its own words (首屏文案): with the rest of the catalogue kept back, shell, first run and overview
// show all the same, and a screen of its own waits for its words instead of failing.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sourceWords as words } from '../../src/words/source-words.ts';
import { NO_PROBLEMS, openPage } from '../support/open-page.ts';
import { INSECURE_NAME, type ServedDist, serveDist } from '../support/serve-dist.ts';

let served: ServedDist;
beforeAll(async () => {
  served = await serveDist();
});
afterAll(() => served.close());

test('without the later words the first screens stand; when these come, the others open', async () => {
  // Plain http: no service worker answers in the server's place.
  const opened = await openPage({ url: served.insecureUrl });
  const { page } = opened;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let heldBack = 0;
  await page.route('**/assets/*.js', async (route) => {
    const url = route.request().url().replace(INSECURE_NAME, '127.0.0.1');
    const response = await route.fetch({ url });
    const body = await response.text();
    if (body.includes(words.backup.dialog.title)) {
      heldBack++;
      await held;
    }
    await route.fulfill({ response, body });
  });
  await page.reload();
  await page.getByRole('heading', { name: words.firstRun.title }).waitFor();
  await page.evaluate(() => {
    location.hash = '#/sample/';
  });
  await page.getByRole('heading', { name: words.overview.teams.title(11) }).waitFor({ timeout: 60_000 });
  expect(heldBack).toBeGreaterThan(0);
  await page.getByRole('link', { name: words.shell.places.teams }).click();
  await expect.poll(() => page.url()).toContain('/teams');
  await expect.poll(() => page.locator('#page').innerText()).toBe('');
  release();
  await page.getByRole('heading', { name: words.teams.count(11) }).waitFor();
  await page.unrouteAll({ behavior: 'wait' });
  expect(opened.problems).toEqual(NO_PROBLEMS);
  await opened.close();
});
