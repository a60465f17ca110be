// Rounds away from the office's desk (调度在别处): a series set to its weekday and around the holidays, a session on site held on a
// phone with a photo.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { openSample } from '../support/sample-ledger.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';
import { PHOTO, pick } from './fortnight-steps.ts';
import { LANGUAGES } from './import-steps.ts';
import { buttonOf, confirmed, dialogOn, rowsOf } from './rounds-steps.ts';

const DESK = { width: 1366, height: 768 };
const HAND = { width: 390, height: 844 };

describe.each(LANGUAGES)('in %s', (locale, words) => {
  const said = words.rounds;
  let served: ServedDist;
  const machines: OpenedPage[] = [];

  const machine = async (viewport: typeof DESK) => {
    const opened = await openPage({ url: served.url, locale, reducedMotion: 'reduce', viewport });
    machines.push(opened);
    await openSample(opened.page, served.url, locale);
    return opened.page;
  };

  beforeAll(async () => {
    served = await serveDist();
  });
  afterAll(async () => {
    for (const opened of machines) await opened.close();
    await served.close();
  });

  test('a series follows its first day, its weekday and what is said about holidays; the preview shows it before', async () => {
    const page = await machine(DESK);
    const names = words.fields.series;
    await page.goto(`${served.url}#/sample/rounds`);
    await buttonOf(page, said.list.addSeries).click();
    const dialog = dialogOn(page);
    const days = dialog.getByRole('region', { name: said.series.preview }).getByRole('listitem');
    await dialog.getByLabel(names.name).fill('月度会商');
    // A fortnight later is the national holiday of 2026.
    await dialog.getByLabel(names.firstDay).first().fill('2026-09-17');
    await page.keyboard.press('Tab');
    const shown = async () => (await days.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    await expect
      .poll(async () => (await shown())[1])
      .toMatch(locale === 'en' ? /10-8 \(was Thu 10-1/ : /10月8日.*原 10月1日/);
    await dialog.getByLabel(names.holiday).selectOption('before');
    await expect.poll(async () => (await shown())[1]).toMatch(locale === 'en' ? /9-30 \(was/ : /9月30日.*原 10月1日/);
    await dialog.getByLabel(names.weekday).selectOption('2');
    await expect.poll(async () => (await shown())[0]).toMatch(locale === 'en' ? /Tue 9-22/ : /9月22日 周二/);
    await dialog.getByLabel(words.rounds.series.planCount).fill('2');
    await confirmed(page);
    const section = page.getByRole('region', { name: '月度会商' });
    await expect.poll(() => section.getByRole('row').count()).toBe(3);
    const [row] = (await rowsOf(page, 'series')).filter(({ name }) => name === '月度会商');
    expect(row).toMatchObject({ weekday: 2, holiday: 'before', word: '轮' });
    await section.getByRole('button', { name: said.page.more }).click();
    await page.getByRole('menuitem', { name: said.list.edit }).click();
    await dialog.getByLabel(names.weekday).selectOption('4');
    await confirmed(page);
    await expect
      .poll(async () => (await rowsOf(page, 'series')).find(({ name }) => name === '月度会商')?.weekday)
      .toBe(4);
  });

  test('on site, in the hand: a session is opened, a photo taken, a matter decided, and the record closed', async () => {
    const page = await machine(HAND);
    await page.goto(`${served.url}#/sample/rounds`);
    await buttonOf(page, said.list.addSession).click();
    const dialog = dialogOn(page);
    await dialog.getByPlaceholder(said.choice.find).fill('slxmj');
    await dialog.getByRole('checkbox', { name: '示例项目甲' }).check({ force: true });
    await confirmed(page);
    await page.locator('[data-entry]').filter({ hasText: '示例项目甲' }).click();
    await buttonOf(page, words.shell.who.label).last().click();
    await pick(page, dialogOn(page), words.shell.who.person, '专员05');
    await confirmed(page);
    await page.locator('input[type=file]').first().setInputFiles(PHOTO);
    await page
      .getByRole('button', { name: new RegExp(PHOTO.name) })
      .first()
      .waitFor();
    const box = page.getByLabel(said.decide.label);
    await box.fill('住建部门12月29日前迁走杆线');
    const group = page.getByRole('group', { name: said.decide.understood });
    await expect
      .poll(() => group.getByRole('combobox', { name: said.decide.unit, exact: true }).inputValue())
      .toBe('住建部门');
    await page.getByRole('button', { name: new RegExp(said.decide.act('').trim()) }).click();
    const record = page.getByRole('complementary', { name: said.decide.title });
    // Among what is recorded, not in the box where it was typed.
    await record.getByRole('paragraph').filter({ hasText: '住建部门12月29日前迁走杆线' }).waitFor();
    const label = (await record.getByText(/^\d{4}-1$/).innerText()).trim();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    for (const target of await page.locator('main').getByRole('button').all()) {
      const box = await target.boundingBox();
      if (box !== null) expect([await target.innerText(), box.height >= 43]).toEqual([await target.innerText(), true]);
    }
    await buttonOf(page, said.page.close).click();
    await dialogOn(page).getByText(said.close.newItems(1)).waitFor();
    await confirmed(page);
    await page.getByText(said.page.frozenNote).waitFor();
    const [item] = (await rowsOf(page, 'item')).filter(({ meetingNumber }) => meetingNumber === label);
    expect(item).toMatchObject({ name: '住建部门12月29日前迁走杆线', source: 'site' });
  });

  test('nothing was refused by the policy, asked of another address or written as an error', () => {
    for (const { problems } of machines) expect(problems).toEqual(NO_PROBLEMS);
  });
});
