// The oldest browser kernel on a plain http address works on a share: a locked file is opened there, edited, and what was done comes
// back to the office. Neither has `crypto.subtle`.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { zh } from '../../src/words/zh-CN/index.ts';
import { type Chromium92, click, launchChromium92 } from '../support/chromium-92.ts';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { findLateNode, openSample } from '../support/sample-ledger.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';
import { dropFiles } from './import-steps.ts';

const PASSPHRASE = '一二三四五六七八';
const said = zh.exchange;

let served: ServedDist;
let old: Chromium92;
let office: OpenedPage;
let folder: string;
beforeEach(async () => {
  served = await serveDist({ base: '/pm/' });
  folder = await mkdtemp(join(tmpdir(), 'ledger-exchange-92-'));
  office = await openPage({ url: served.insecureUrl, reducedMotion: 'reduce' });
  old = await launchChromium92();
});
afterEach(async () => {
  await old?.close();
  await office?.close();
  await served?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A locked share of the team of the project. */
async function lockedShare(page: Page, team: string): Promise<Buffer> {
  await page.goto(`${served.insecureUrl}#/sample/exchange?tab=give`);
  await page.getByRole('checkbox', { name: said.give.pick(team), exact: true }).check({ force: true });
  await page.getByRole('checkbox', { name: said.lock.use }).first().check({ force: true });
  await page.getByLabel(said.lock.label, { exact: true }).first().fill(PASSPHRASE);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: said.give.act(1) }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return readFile(path);
}

test('a locked share opens there, is edited, and the changes come back', async () => {
  await openSample(office.page, served.insecureUrl, 'zh-CN');
  const late = await findLateNode(office.page);
  await office.page.goto(`${served.insecureUrl}#/sample/project/${late.project}`);
  const team = await office.page
    .getByText(/^第.+专班/)
    .first()
    .innerText();
  const buffer = await lockedShare(office.page, /第[^\s]+专班/.exec(team)?.[0] ?? '');

  const page = await old.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const shows = (text: string) => page.waitForFunction((wanted) => document.body.innerText.includes(wanted), text);
  /** Playwright's own click does not work here: the page marks the button itself. */
  const press = async (text: string) => {
    await page.waitForFunction((wanted) => {
      const buttons = Array.from(document.querySelectorAll('button')).filter(
        (one) => one.getAttribute('aria-disabled') !== 'true',
      );
      const said = (one: Element) => one.textContent?.trim() ?? '';
      // Some show their key behind the verb.
      const button = buttons.find((one) => said(one) === wanted) ?? buttons.find((one) => said(one).startsWith(wanted));
      for (const marked of document.querySelectorAll('[data-press]')) marked.removeAttribute('data-press');
      button?.setAttribute('data-press', '');
      return button !== undefined;
    }, text);
    await click(page, '[data-press]');
  };
  const type = async (selector: string, text: string) => {
    await page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector);
    await page.evaluate(
      ([wanted, words]) => {
        document.querySelector<HTMLInputElement>(wanted ?? '')?.focus();
        document.execCommand('insertText', false, words);
      },
      [selector, text],
    );
  };

  await page.goto(served.insecureUrl);
  await shows(zh.firstRun.excel.title);
  await dropFiles(page, { name: '分发.tzshare', mimeType: '', buffer });
  await shows(zh.backup.restore.lockedTitle('分发.tzshare'));
  await type('input[type=password]', PASSPHRASE);
  await press(zh.backup.restore.unlock);
  await shows(said.open.sample);
  await press(said.open.act);
  await page.waitForFunction(() => document.querySelector('main h2') !== null);

  await page.evaluate((id) => {
    location.hash = `#/sample/project/${id}`;
  }, late.project);
  await press(zh.project.edit.open);
  await page.waitForFunction((label) => {
    const asked = Array.from(document.querySelectorAll('[role=dialog] label')).find((one) => one.textContent === label);
    const field = asked === undefined ? null : document.getElementById(asked.getAttribute('for') ?? '');
    field?.setAttribute('data-remark', '');
    return field !== null;
  }, zh.fields.project.remark);
  await type('[data-remark]', '老电脑上写的');
  await press(zh.project.edit.act);
  await page.waitForFunction(() => document.querySelector('[role=dialog]') === null);

  await page.evaluate(() => {
    location.hash = '#/sample/exchange';
    const made = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      // Put there for the test alone: this kernel's downloads cannot be followed.
      (window as unknown as { handedOver: Blob }).handedOver = file;
      return made(file);
    };
  });
  await shows(said.mine.lead('1'));
  await press(said.mine.act('1'));
  await shows(said.give.done(1));
  const mine = await page.evaluate(async () => {
    const { handedOver } = window as unknown as { handedOver: Blob };
    return Array.from(new Uint8Array(await handedOver.arrayBuffer()));
  });
  expect(errors).toEqual([]);

  await office.page.goto(`${served.insecureUrl}#/sample/exchange`);
  await office.page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '更改.tzshare', mimeType: '', buffer: Buffer.from(mine) });
  await office.page.getByText(said.take.taken('1', '0')).waitFor();
  await office.page.goto(`${served.insecureUrl}#/sample/project/${late.project}`);
  await office.page.getByText('老电脑上写的').first().waitFor();
  expect(office.problems).toEqual(NO_PROBLEMS);
  await page.close();
});
