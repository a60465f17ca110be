// 命令面板 on the project in view: its situation in four lines, and an urge over the node that is open.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { findLateNode, type LateNode, openSample } from '../support/sample-ledger.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';
import { LANGUAGES } from './import-steps.ts';

let served: ServedDist;
let opened: OpenedPage;
let late: LateNode;
beforeAll(async () => {
  served = await serveDist();
  opened = await openPage({ url: served.url });
  await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSample(opened.page, served.url, 'zh-CN');
  late = await findLateNode(opened.page);
});
afterAll(async () => {
  await opened.close();
  await served.close();
});

test.each(LANGUAGES)('the open project and its open node come first, %s', async (locale, words) => {
  const { page } = opened;
  const { actions, input } = words.palette;
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await openSample(page, served.url, locale);
  await page.goto(`${served.url}#/sample/project/${late.project}?node=${late.node}`);
  await page.getByRole('heading', { level: 2, name: late.projectName }).waitFor();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: input }).waitFor();
  await page.getByRole('option', { name: actions.copySituation }).click();
  await page.getByText(actions.copied, { exact: true }).waitFor();
  const lines = (await clipboard()).trim().split(/\r?\n/);
  expect(lines[0]).toContain(late.projectName);
  expect(lines.length).toBeGreaterThanOrEqual(4);

  await page.keyboard.press('Control+k');
  await page.getByRole('option', { name: actions.urge(late.nodeName) }).click();
  await page.getByText(words.kit.urge.said(late.projectName)).waitFor();
  const sentence = await clipboard();
  expect(sentence).toContain(late.nodeName);
  expect(sentence).toContain(late.personName);
  // A project found by its name offers the same.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: input }).fill('希尔顿');
  await page.getByRole('option', { name: actions.copySituation }).waitFor();
  await page.keyboard.press('Escape');
  expect(opened.problems).toEqual(NO_PROBLEMS);
});
