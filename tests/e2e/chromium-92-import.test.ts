// The oldest browser kernel on a plain http address brings in a real sheet: its workers run there, too, and so does the writing.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { zh } from '../../src/words/zh-CN/index.ts';
import { type Chromium92, launchChromium92, press } from '../support/chromium-92.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';
import { dropFiles, sampleFile, stored } from './import-steps.ts';

let served: ServedDist;
let old: Chromium92;
beforeEach(async () => {
  served = await serveDist({ base: '/pm/' });
  // One for each: in its single process the pages of two visits are not apart.
  old = await launchChromium92();
});
afterEach(async () => {
  await old?.close();
  await served?.close();
});

test.each([
  ['ledger/ledger-small-libreoffice.xlsx', 44],
  ['ledger/ledger-small.xls', 44],
  ['ledger/ledger-messy.gb18030.csv', 5],
])('%s comes in', async (file, projects) => {
  const page = await old.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const said = zh.importing;
  const shows = (text: string) => page.waitForFunction((wanted) => document.body.innerText.includes(wanted), text);
  await page.goto(served.insecureUrl);
  await shows(zh.firstRun.excel.title);
  await dropFiles(page, await sampleFile(file));
  await shows(said.next);
  await page.waitForFunction((label) => {
    const asked = Array.from(document.querySelectorAll('label')).find((one) => one.textContent?.includes(label));
    const field = asked?.parentElement?.querySelector('input');
    if (field?.value !== '') return true;
    field.focus();
    return document.execCommand('insertText', false, '2020');
  }, said.questions.year);
  await press(page, said.next);
  await page.waitForFunction(
    ([go, on]) =>
      Array.from(document.querySelectorAll('button')).some((one) => [go, on].includes(one.textContent ?? '')),
    [said.problems.toDiff, said.problems.goOn],
  );
  const leave = await page.evaluate(
    (on) => Array.from(document.querySelectorAll('button')).some((one) => one.textContent === on),
    said.problems.goOn,
  );
  await press(page, leave ? said.problems.goOn : said.problems.toDiff);
  await press(page, said.diff.import(projects));
  await shows(said.result.sentence(projects));
  expect(await stored(page, 'project')).toBe(projects);
  expect(errors).toEqual([]);
  await page.close();
});
