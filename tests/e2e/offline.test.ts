// Without network (离线): once opened, the built page starts again with the server switched off, deep links included.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';

const SHELL = '#root > *';

let served: ServedDist;
let opened: OpenedPage;

beforeEach(async () => {
  served = await serveDist({ base: '/pm/ledger/' });
  opened = await openPage({ url: served.url });
  await opened.page.waitForSelector(SHELL, { state: 'attached' });
  await opened.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
});
afterEach(async () => {
  await opened.close();
  await served.close();
});

test('the page reloads with the server dead and the browser offline', async () => {
  const { page, context } = opened;
  await served.close();
  await context.setOffline(true);
  await page.reload();
  await page.waitForSelector(SHELL, { state: 'attached' });
  expect(opened.problems).toEqual(NO_PROBLEMS);
});

test('a link into the ledger opens offline, in a new tab and after a restart of the browser', async () => {
  const link = `${served.url}#/sample/projects`;
  await served.close();
  await opened.context.setOffline(true);
  const tab = await opened.context.newPage();
  await tab.goto(link);
  await tab.waitForSelector(SHELL, { state: 'attached' });
  expect(new URL(tab.url()).hash).toContain('#/sample');

  await opened.close({ keepProfile: true });
  opened = await openPage({ url: link, profile: opened.profile });
  await opened.page.waitForSelector(SHELL, { state: 'attached' });
  expect(opened.problems.policy).toEqual([]);
});
