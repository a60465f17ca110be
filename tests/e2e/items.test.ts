// The life of an item in the built page, in both languages: issued, reported with a photo, returned, reported again, verified and
// struck off by a second party, the rest of the queue by keyboard; it is all there after a reload, and undo keeps its rule.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../src/words/en/index.ts';
import { zh } from '../../src/words/zh-CN/index.ts';
import { axeFindings } from '../support/axe.ts';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { openSample } from '../support/sample-ledger.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';

const OFFICE = '督查室';
const CHIEF = '分管领导甲';
const MATTER = '补办夜间施工许可';
const RESULT = '许可已办妥';
const REASON = '照片看不清';
/** A grey pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';

let served: ServedDist;
let opened: OpenedPage;

beforeEach(async () => {
  served = await serveDist();
});
afterEach(async () => {
  await opened.close();
  await served.close();
});

const LANGUAGES = [
  { locale: 'zh-CN', words: zh },
  { locale: 'en', words: en },
] as const;

describe.each(LANGUAGES)('in $locale', ({ locale, words }) => {
  const said = words.items;

  beforeEach(async () => {
    opened = await openPage({
      url: served.url,
      locale,
      viewport: { width: 1366, height: 768 },
      reducedMotion: 'reduce',
    });
    const { page } = opened;
    await openSample(page, served.url, locale);
    await page.goto(`${served.url}#/sample/items`);
    await page.getByRole('button', { name: words.shell.who.unset }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words.shell.who.words).fill(OFFICE);
    await dialog.getByRole('button', { name: words.shell.who.keep }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('[data-item]').first().waitFor();
  });

  const panel = () => opened.page.getByRole('complementary');
  const list = () => opened.page.getByRole('grid', { name: said.list });
  const dialog = () => opened.page.getByRole('dialog');
  const confirm = async () => {
    await opened.page.keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'detached' });
  };
  const stateIs = (stage: keyof typeof words.fields.itemStages) =>
    panel().getByRole('img', { name: words.fields.itemStages[stage] }).waitFor();

  async function report(): Promise<void> {
    const { page } = opened;
    await list().focus();
    await page.keyboard.press('r');
    await dialog().getByLabel(said.form.result).fill(RESULT);
    await dialog()
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'site.png', mimeType: 'image/png', buffer: Buffer.from(PNG, 'base64') });
    await dialog().getByText('site.png').waitFor();
    await confirm();
    await stateIs('reported');
  }

  async function tickChecks(): Promise<void> {
    for (const check of await panel().locator('li').getByRole('checkbox').all()) {
      await check.focus();
      await opened.page.keyboard.press('Space');
    }
  }

  test('from issue to strike-off, and back by one step', async () => {
    const { page } = opened;
    await list().focus();
    await page.keyboard.press('n');
    await dialog().getByLabel(said.form.name, { exact: false }).first().fill(MATTER);
    await dialog().getByRole('combobox', { name: said.form.lead }).fill('住建部门');
    await page.getByRole('option', { name: '住建部门' }).click();
    await dialog().getByLabel(said.form.due, { exact: false }).first().fill('12.31');
    await confirm();
    await panel().getByRole('heading', { name: MATTER }).waitFor();
    await stateIs('issued');

    await report();
    await list().focus();
    await page.keyboard.press('t');
    await dialog().getByLabel(said.form.returnReason).fill(REASON);
    await confirm();
    // It was the last of its queue, so it stays open.
    await panel().getByText(REASON).first().waitFor();
    await report();

    // Whoever reported does not verify.
    await tickChecks();
    await panel().getByLabel(said.form.agreedBy).fill(CHIEF);
    const unit = panel().getByRole('combobox', { name: said.panel.verifierUnit });
    await unit.fill('住建部门');
    await page.getByRole('option', { name: '住建部门' }).click();
    await panel().getByText(words.refusals.verifierOfReportingUnit()).first().waitFor();
    await unit.fill(OFFICE);
    await page.getByRole('option').last().click();
    await expect.poll(() => unit.inputValue()).toBe(OFFICE);
    const strike = panel().getByRole('button', { name: said.acts.strikeOff });
    await expect.poll(() => strike.getAttribute('aria-disabled')).toBe(null);
    await list().focus();
    await page.keyboard.press('Control+Enter');
    await stateIs('struckOff');

    // The rest of the queue by keyboard: office and approver are known by now.
    const open = Number(await page.getByRole('button', { name: said.pipe.reported }).locator('b').innerText());
    await page.goto(`${served.url}#/sample/items?show=reported`);
    await list().focus();
    await page.keyboard.press('Home');
    let left = open;
    for (let guard = 0; guard < 8 && left > 0; guard++) {
      await strike.waitFor();
      await tickChecks();
      await expect.poll(() => strike.getAttribute('aria-disabled')).toBe(null);
      await page.keyboard.press('Control+Enter');
      await stateIs('struckOff');
      left--;
      await list().focus();
      await page.keyboard.press('j');
      if (left > 0) await strike.waitFor();
    }
    expect(left).toBe(0);

    await page.reload();
    await page.locator('fieldset').waitFor();
    const counted = await page.getByRole('button', { name: said.pipe.reported }).locator('b').innerText();
    expect(counted).toBe('0');

    // Undo reads the log: the last strike-off is taken back as a step; an issue is not.
    await page.goto(`${served.url}#/sample/items?show=struckOff`);
    await list().focus();
    await page.keyboard.press('Control+z');
    await page.getByText(words.shell.undo.undone).first().waitFor();
    await expect.poll(() => page.getByRole('button', { name: said.pipe.reported }).locator('b').innerText()).toBe('1');
    await page.goto(`${served.url}#/sample/items?show=issued`);
    await page.locator('[data-item]').first().waitFor();
    await panel().getByRole('button', { name: said.panel.others }).click();
    const withdraw = page.getByRole('menuitem', { name: said.acts.withdraw });
    expect(await withdraw.getAttribute('aria-disabled')).toBe('true');
    await withdraw.getByText(words.refusals.stepIsIssue()).waitFor();
    expect(opened.problems).toEqual(NO_PROBLEMS);
  });

  test.each(['light', 'dark'] as const)('nothing overflows and nobody is shut out in %s', async (theme) => {
    const { page } = opened;
    await page.emulateMedia({ colorScheme: theme });
    expect(await axeFindings(page)).toEqual([]);
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await wide()).toBe(0);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${served.url}#/sample/items`);
    await page.getByRole('button', { name: said.tools.create }).waitFor();
    // Targets grow with the density, a moment behind the window.
    await page.locator('[data-density="touch"]').first().waitFor({ state: 'attached' });
    expect(await axeFindings(page)).toEqual([]);
    expect(await wide()).toBe(0);
    expect(opened.problems).toEqual(NO_PROBLEMS);
  });
});
