// 设置 through the screen: the ledger's name, a light rule that changes a light, a slot that is then missing and filled.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { openSample } from '../support/sample-ledger.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';
import { LANGUAGES } from './import-steps.ts';

let served: ServedDist;
let opened: OpenedPage;
beforeEach(async () => {
  served = await serveDist();
  opened = await openPage({ url: served.url });
});
afterEach(async () => {
  await opened.close();
  await served.close();
});

describe.each(LANGUAGES)('in %s', (locale, words) => {
  const said = words.settings;
  const toSettings = async () => {
    await openSample(opened.page, served.url, locale);
    await opened.page.goto(`${served.url}#/sample/settings`);
    await opened.page.getByLabel(said.ledger.name).waitFor();
  };

  test('the name of the ledger is kept, is there after a reload, and can be taken back', async () => {
    const { page } = opened;
    await toSettings();
    const name = page.getByLabel(said.ledger.name);
    const before = await name.inputValue();
    await name.fill('示例台账（改名）');
    await page.keyboard.press('Enter');
    await page.getByText(said.ledger.changedName('示例台账（改名）')).waitFor();
    await page.reload();
    expect(await page.getByLabel(said.ledger.name).inputValue()).toBe('示例台账（改名）');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByLabel(said.ledger.name).inputValue()).toBe(before);
    expect(opened.problems).toEqual(NO_PROBLEMS);
  });

  test('a rule for nodes that is switched off puts out its light, with undo', async () => {
    const { page } = opened;
    await toSettings();
    const rules = page.getByRole('table', { name: said.rules.title });
    const late = rules.getByRole('row', { name: new RegExp(words.kit.light.late) }).first();
    await late.getByRole('checkbox').click({ force: true });
    await page.getByText(said.rules.switchedOff).waitFor();
    const lateOnes = async () => {
      await page.goto(`${served.url}#/sample/`);
      await page.locator('main h2').first().waitFor();
      return page.getByText(words.overview.headline.late(5)).count();
    };
    expect(await lateOnes()).toBe(0);
    await page.keyboard.press('Control+z');
    await page.getByText(words.overview.headline.late(5)).waitFor();
    expect(opened.problems).toEqual(NO_PROBLEMS);
  });

  test('a new slot of projects stands in every roster as a gap', async () => {
    const { page } = opened;
    await toSettings();
    await page.getByRole('button', { name: said.slots.add }).click();
    const dialog = page.getByRole('dialog');
    const add = dialog.getByRole('button', { name: said.slots.addAct, exact: true });
    expect(await add.getAttribute('aria-disabled')).toBe('true');
    await dialog.getByLabel(said.slots.label).fill('示例席位甲');
    await dialog.getByLabel(said.slots.least).fill('x');
    await dialog
      .getByText(said.slots.badCount)
      .or(add.and(page.locator('[aria-disabled=true]')))
      .first()
      .waitFor();
    await dialog.getByLabel(said.slots.least).fill('1');
    await add.click();
    await page.getByText(said.slots.added('示例席位甲')).waitFor();
    await page.getByRole('table', { name: said.slots.project }).getByText('示例席位甲').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: words.palette.input }).fill('国际金融');
    await page
      .getByRole('option', { name: /国际金融中心/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 2, name: '国际金融中心' }).waitFor();
    await page.getByText('示例席位甲').first().waitFor();
    expect(opened.problems).toEqual(NO_PROBLEMS);
  });
});
