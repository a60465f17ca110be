// What becomes of a project and its nodes, through the screen: stage, tags, merging, a new baseline, the order of nodes.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { findLateNode, type LateNode, openSample } from '../support/sample-ledger.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';
import { LANGUAGES } from './import-steps.ts';

let served: ServedDist;
let opened: OpenedPage;
let late: LateNode;

describe.each(LANGUAGES)('in %s', (locale, words) => {
  const said = words.project;

  beforeEach(async () => {
    served = await serveDist();
    opened = await openPage({ url: served.url });
    opened.page.setDefaultTimeout(10_000);
    await openSample(opened.page, served.url, locale);
    late = await findLateNode(opened.page);
    await opened.page.goto(`${served.url}#/sample/project/${late.project}?node=${late.node}`);
    await opened.page.getByRole('heading', { level: 2, name: late.projectName }).waitFor();
  });
  afterEach(async () => {
    expect(opened.problems).toEqual(NO_PROBLEMS);
    await opened.close();
    await served.close();
  });

  const fromMenu = async (entry: string) => {
    await opened.page.getByRole('button', { name: said.more, exact: true }).click();
    await opened.page.getByRole('menuitem', { name: entry }).click();
    return opened.page.getByRole('dialog');
  };

  test('stopped needs a reason; a stopped project has no late light and stays listed', async () => {
    const { page } = opened;
    const dialog = await fromMenu(said.stage.open);
    await dialog.getByLabel(words.fields.project.stage).selectOption({ label: words.fields.stages.stopped });
    const act = dialog.getByRole('button', { name: said.stage.act, exact: true });
    expect(await act.getAttribute('aria-disabled')).toBe('true');
    await dialog.getByLabel(new RegExp(`^${said.stage.reason}`)).fill('资金未到位');
    await act.click();
    await dialog.waitFor({ state: 'detached' });
    const head = page.locator('main header').first();
    await head.getByText(words.fields.stages.stopped).first().waitFor();
    expect(await head.getByText(words.kit.light.late, { exact: true }).count()).toBe(0);
    await page.goto(`${served.url}#/sample/ledger?q=${encodeURIComponent(late.projectName)}`);
    await page.getByRole('grid').getByText(late.projectName).first().waitFor();
  });

  test('merged with its duplicate: one remains, the other is its former name, and undo parts them again', async () => {
    const { page } = opened;
    const dialog = await fromMenu(said.merge.open);
    await dialog.getByRole('combobox', { name: said.merge.other }).fill('国际金融');
    await page.getByRole('option').first().click();
    await dialog.getByRole('button', { name: said.merge.act, exact: true }).click();
    await page.getByRole('heading', { level: 2, name: '国际金融中心' }).waitFor();
    await page.getByText(late.projectName).first().waitFor();
    await page.goto(`${served.url}#/sample/project/${late.project}`);
    await page.getByText(said.mergedInto('国际金融中心'), { exact: true }).first().waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText(said.mergedInto('国际金融中心'), { exact: true }).first().waitFor({ state: 'detached' });
  });

  test('a moved plan becomes the baseline only with a reason', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: said.planned.act }).click();
    const move = page.getByRole('dialog');
    await move.getByLabel(said.planned.to).fill('2031-03-31');
    await move.getByLabel(new RegExp(`^${said.planned.reason}`)).fill('管线迁改未完');
    await move.getByRole('button', { name: said.planned.act }).click();
    await move.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: said.node.acts, exact: true }).click();
    await page.getByRole('menuitem', { name: said.rebaseline.open }).click();
    const dialog = page.getByRole('dialog');
    const act = dialog.getByRole('button', { name: said.rebaseline.act, exact: true });
    expect(await act.getAttribute('aria-disabled')).toBe('true');
    await dialog.getByLabel(new RegExp(`^${said.rebaseline.reason}`)).fill('规划调整');
    await act.click();
    await page.getByText(said.rebaseline.done(late.nodeName)).waitFor();
    await page.getByRole('complementary').getByText('规划调整').first().waitFor();
  });

  test('a node moves up by its menu and by Alt ↓ down again', async () => {
    const { page } = opened;
    const order = () =>
      page.locator('[data-node]').evaluateAll((ticks) => ticks.map((tick) => tick.getAttribute('data-node')));
    const before = await order();
    const place = before.indexOf(late.node);
    expect(place).toBeGreaterThan(0);
    await page.getByRole('button', { name: said.node.acts, exact: true }).click();
    await page.getByRole('menuitem', { name: said.node.up }).click();
    await expect.poll(async () => (await order()).indexOf(late.node)).toBe(place - 1);
    await page.locator(`[data-node="${late.node}"]`).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(order).toEqual(before);
  });

  test('tags are added and taken away one by one', async () => {
    const { page } = opened;
    const open = async () => {
      await page.getByRole('button', { name: said.edit.open, exact: true }).click();
      return page.getByRole('dialog');
    };
    const dialog = await open();
    await dialog.getByLabel(words.fields.project.tags).fill('专项债、四个一批');
    await dialog.getByRole('button', { name: said.edit.act, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('专项债', { exact: true }).waitFor();
    const again = await open();
    await again.getByLabel(words.fields.project.tags).fill('四个一批');
    await again.getByRole('button', { name: said.edit.act, exact: true }).click();
    await again.waitFor({ state: 'detached' });
    await page.locator('main').getByText('四个一批', { exact: true }).first().waitFor();
    expect(await page.locator('main header').getByText('专项债', { exact: true }).count()).toBe(0);
  });
});
