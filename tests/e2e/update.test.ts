// A new version on the server (更新): it takes over when every tab is clean, and never under a form that holds something.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildPage } from '../support/build-page.ts';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';

let builds = '';
let served: ServedDist;
let opened: OpenedPage;

beforeAll(async () => {
  builds = await mkdtemp(join(tmpdir(), 'ledger-update-'));
  await buildVersion('v1');
  await buildVersion('v2');
});
afterAll(() => rm(builds, { recursive: true, force: true }));

beforeEach(async () => {
  served = await serveDist({ directory: join(builds, 'v1') });
  opened = await openPage({ url: served.url });
  await opened.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
});
afterEach(async () => {
  await opened.close();
  await served.close();
});

test('a clean tab starts the new version and is loaded again', async () => {
  const { page } = opened;
  expect(await page.title()).toBe('v1');
  await deploy(page);
  await page.click('#apply');
  await page.waitForFunction(() => document.title === 'v2');
  expect(opened.problems).toEqual(NO_PROBLEMS);
});

test('a new version alone changes nothing: the page is not reloaded unasked', async () => {
  const { page } = opened;
  await page.evaluate(() => sessionStorage.setItem('loads', '1'));
  const loads = countLoads(page);
  await deploy(page);
  await page.waitForTimeout(1500);
  expect(loads()).toBe(0);
  expect(await page.title()).toBe('v1');
});

test('a dirty tab refuses its own update and keeps what was typed', async () => {
  const { page } = opened;
  await deploy(page);
  await page.fill('#remark', 'half a sentence');
  const loads = countLoads(page);
  await page.click('#apply');
  await page.waitForFunction(() => document.querySelector('output')?.value === 'busy');
  expect(loads()).toBe(0);
  expect(await page.inputValue('#remark')).toBe('half a sentence');
});

test('a dirty tab keeps its text when another tab asks; once it is clean, both get the new version', async () => {
  const dirty = opened.page;
  const other = await opened.context.newPage();
  await other.goto(served.url);
  await dirty.fill('#remark', 'half a sentence');
  const loads = countLoads(dirty);
  await deploy(other);
  await other.click('#apply');
  await other.waitForFunction(() => document.querySelector('output')?.value === 'busy');
  await other.waitForTimeout(1000);
  expect(loads()).toBe(0);
  expect(await dirty.inputValue('#remark')).toBe('half a sentence');
  expect(await other.title()).toBe('v1');

  await dirty.fill('#remark', '');
  await other.click('#apply');
  await other.waitForFunction(() => document.title === 'v2');
  await dirty.waitForFunction(() => document.title === 'v2');
});

test('a tab that hangs counts as not clean', async () => {
  const { page } = opened;
  const hanging = await opened.context.newPage();
  await hanging.goto(served.url);
  await deploy(page);
  const debug = await opened.context.newCDPSession(hanging);
  await debug.send('Debugger.enable');
  await debug.send('Debugger.pause');
  void hanging.evaluate(() => document.title).catch(() => undefined);
  await page.click('#apply');
  await page.waitForFunction(() => document.querySelector('output')?.value === 'busy');
  expect(await page.title()).toBe('v1');
});

test('a refused version runs at the next start, when no old tab is left', async () => {
  const { page, context } = opened;
  await deploy(page);
  await page.fill('#remark', 'half a sentence');
  await page.click('#apply');
  await page.waitForFunction(() => document.querySelector('output')?.value === 'busy');
  await page.goto('about:blank');
  await expect.poll(() => context.serviceWorkers().length).toBeGreaterThan(0);
  await page.waitForTimeout(500);
  await page.goto(served.url);
  expect(await page.title()).toBe('v2');
});

const buildVersion = (version: string): Promise<void> =>
  buildPage({
    directory: join(builds, version),
    root: join(import.meta.dirname, 'update-page'),
    env: { VITE_PAGE_VERSION: version },
  });

/** Puts v2 on the server and lets the tab look for it, as it does every hour and at every start. */
async function deploy(page: Page): Promise<void> {
  served.serve(join(builds, 'v2'));
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await page.waitForSelector('#apply:not([hidden])');
}

function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  return () => loads;
}
