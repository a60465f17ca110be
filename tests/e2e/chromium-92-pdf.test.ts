// The oldest browser kernel has no viewer for PDF: evidence is kept there all the same, and the viewer says how to look at it.
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { zh } from '../../src/words/zh-CN/index.ts';
import { type Chromium92, launchChromium92, press } from '../support/chromium-92.ts';
import { plainPdf } from '../support/plain-pdf.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';
import { dropFiles } from './import-steps.ts';

let served: ServedDist;
let old: Chromium92;
let page: Page;
beforeEach(async () => {
  served = await serveDist({ base: '/pm/' });
  old = await launchChromium92();
  page = await old.newPage();
});
afterEach(async () => {
  // With a page open this kernel does not end.
  await page?.close();
  await old?.close();
  await served?.close();
});

test('a PDF is offered for download, and no frame takes it away from the page', async () => {
  const downloads: string[] = [];
  const errors: string[] = [];
  page.on('download', (one) => downloads.push(one.suggestedFilename()));
  page.on('pageerror', (error) => errors.push(String(error)));
  const shows = (text: string) => page.waitForFunction((wanted) => document.body.innerText.includes(wanted), text);
  await page.goto(`${served.insecureUrl}#/sample/items`);
  await page.waitForFunction(() => document.querySelector('[data-panel] h2') !== null);
  await press(page, zh.shell.who.unset);
  await page.waitForFunction((label) => {
    const field = Array.from(document.querySelectorAll('[role=dialog] label'))
      .find((one) => one.textContent?.includes(label))
      ?.parentElement?.querySelector('input');
    field?.focus();
    return field !== undefined && document.execCommand('insertText', false, '督查室');
  }, zh.shell.who.words);
  await press(page, zh.shell.who.keep);
  await page.waitForFunction(() => document.querySelector('[role=dialog]') === null);
  await press(page, zh.items.acts.attach);
  await page.waitForFunction(() => document.querySelector('[role=dialog] input[type=file]') !== null);
  await dropFiles(page, { name: 'a.pdf', mimeType: 'application/pdf', buffer: plainPdf('KEPT') });
  await shows('a.pdf');
  await page.evaluate((act) => {
    const made = Array.from(document.querySelectorAll('[role=dialog] footer button'));
    made.find((one) => one.textContent?.startsWith(act))?.setAttribute('id', 'take-it');
  }, zh.items.acts.attach);
  await page.waitForFunction(() => document.querySelector('#take-it')?.getAttribute('aria-disabled') !== 'true');
  await page.evaluate(() => document.querySelector<HTMLElement>('#take-it')?.click());
  await page.waitForFunction(() => document.querySelector('[role=dialog]') === null);
  await press(page, zh.project.evidence.open('a.pdf'));
  await shows(zh.project.evidence.pdfElsewhere);
  await shows(zh.project.evidence.download);
  expect(await page.evaluate(() => document.querySelector('iframe') === null)).toBe(true);
  expect(downloads).toEqual([]);
  expect(errors).toEqual([]);
});
