// A file of the app that does not come (缺文件): gone from the server after an update, or a network that broke off. The page
// says so in the person's language and offers to load it again; it is never just empty.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { type OpenedPage, openPage } from '../support/open-page.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';
import { LANGUAGES, speak } from './import-steps.ts';

const SCREEN = /\/assets\/people-screen-[^/]*\.js$/;
const WORDS = /\/assets\/(?:zh-CN|en)-[^/]*\.js$/;

let served: ServedDist;
let opened: OpenedPage;
beforeAll(async () => {
  served = await serveDist();
});
afterAll(() => served.close());
beforeEach(async () => {
  // Plain http: no service worker answers in the server's place.
  opened = await openPage({ url: `${served.insecureUrl}#/sample/`, reducedMotion: 'reduce' });
  await opened.page.locator('main h2').first().waitFor();
  return () => opened.close();
});

test.each(LANGUAGES)(
  'of a screen: the rest of the app stands, and loading again brings it, in %s',
  async (locale, words) => {
    const { page, context } = opened;
    await speak(page, locale);
    await page.getByRole('link', { name: words.shell.places.people, exact: true }).waitFor();
    await context.route(SCREEN, (route) => route.abort());
    await page.getByRole('link', { name: words.shell.places.people, exact: true }).click();
    const { crashed } = words.shell;
    await page.getByText(crashed.title, { exact: true }).last().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: crashed.home, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: words.overview.title }).waitFor();
    await page.getByRole('link', { name: words.shell.places.people, exact: true }).click();
    await page.getByRole('button', { name: crashed.reload, exact: true }).waitFor();
    await context.unroute(SCREEN);
    await page.getByRole('button', { name: crashed.reload, exact: true }).click();
    await page.getByRole('table').first().waitFor();
  },
);

test('of the words: a screen that needs them says so, in the words that came with the page', async () => {
  const [[, zh]] = LANGUAGES;
  const { page, context } = opened;
  await context.route(WORDS, (route) => route.abort());
  await page.goto('about:blank');
  await page.goto(`${served.insecureUrl}#/sample/people`);
  await page.getByText(zh.shell.crashed.title, { exact: true }).last().waitFor();
  await context.unroute(WORDS);
  await page.getByRole('button', { name: zh.shell.crashed.reload, exact: true }).click();
  await page.getByRole('table').first().waitFor();
});

test('of the words of the other language: the app goes on in Chinese', async () => {
  const [[, zh]] = LANGUAGES;
  const { page, context } = opened;
  await context.route(/\/assets\/en-[^/]*\.js$/, (route) => route.abort());
  await page.evaluate(() => localStorage.setItem('tz.locale', 'en'));
  await page.goto('about:blank');
  await page.goto(`${served.insecureUrl}#/sample/people`);
  await page.getByRole('table').first().waitFor();
  await page.getByRole('heading', { level: 1, name: zh.shell.places.people }).waitFor();
});
