// 地址: another ledger's key typed into the address starts the page anew, without a word of complaint; so does the way back.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sourceWords } from '../../src/words/source-words.ts';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';

let served: ServedDist;
let opened: OpenedPage;
beforeAll(async () => {
  served = await serveDist();
  opened = await openPage({ url: `${served.url}#/sample/` });
});
afterAll(async () => {
  await opened.close();
  await served.close();
});

test('the key of the address is changed by hand, and by the browser’s back', async () => {
  const { page } = opened;
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'log') said.push(`${message.type()}: ${message.text()}`);
  });
  await page.locator('#page table').first().waitFor();
  await page.evaluate(() => {
    location.hash = '#/main/teams';
  });
  await page.getByText(sourceWords.firstRun.excel.title).waitFor();
  await page.goBack();
  await page.locator('#page table').first().waitFor();
  expect(said).toEqual([]);
  expect(opened.problems).toEqual(NO_PROBLEMS);
});
