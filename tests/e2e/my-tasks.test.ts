// A specialist's phone, in both languages: one touch ticks, a draft outlives a reload, everything without network.
import { beforeEach, describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { LANGUAGES, onSample } from '../support/on-sample.ts';
import { findLateNode, type LateNode } from '../support/sample-ledger.ts';

let late: LateNode;

describe.each(LANGUAGES)('in $locale', ({ locale, words }) => {
  const on = onSample(locale, { viewport: { width: 390, height: 844 } });
  const said = words.myTasks;
  const { plan, tick } = words.project;

  beforeEach(async () => {
    const page = on.page();
    late = await findLateNode(page);
    await on.go('tasks');
    await page.getByRole('button', { name: words.shell.who.choose }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill(late.personName);
    await page.getByRole('option', { name: late.personName }).first().click();
    await dialog.getByRole('button', { name: words.shell.who.keep }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  const tickOf = () => on.page().getByRole('button', { name: plan.tick(late.nodeName), exact: true });

  test('one touch without network, there after a reload, taken back', async () => {
    const { page, context } = on.opened();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await page.getByText(said.offline).first().waitFor();
    await tickOf().click();
    await page.getByText(tick.said(late.nodeName)).waitFor();
    await page.reload();
    await page.getByRole('tab', { name: new RegExp(`^${said.done}`) }).click();
    await page.getByRole('button', { name: plan.ticked(late.nodeName), exact: true }).waitFor();
    await page.getByRole('tab', { name: new RegExp(`^${said.open}`) }).click();
    expect(await tickOf().count()).toBe(0);
    await page.getByRole('main').focus();
    await page.keyboard.press('Control+z');
    await tickOf().waitFor();
  });

  test('what is kept for the office outlives a reload and goes when it is reported', async () => {
    const page = on.page();
    await page.getByRole('button', { name: new RegExp(`^${late.nodeName}`) }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: said.phrases.passed }).click();
    await sheet.getByRole('button', { name: tick.keep }).click();
    await page.getByText(said.kept, { exact: true }).waitFor();
    await page.reload();
    await page.getByText(said.kept, { exact: true }).waitFor();
    await tickOf().click();
    expect(await sheet.getByLabel(new RegExp(`^${tick.note}`)).inputValue()).toBe(said.phrases.passed);
    expect(await axeFindings(page)).toEqual([]);
    await sheet.getByRole('button', { name: tick.act }).click();
    await page.getByText(tick.said(late.nodeName)).waitFor();
    expect(await page.getByText(said.kept, { exact: true }).count()).toBe(0);
  });

  test.each(['light', 'dark'] as const)('nothing overflows and nobody is shut out in %s', async (theme) => {
    const page = on.page();
    await page.emulateMedia({ colorScheme: theme });
    await tickOf().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
    await on.go(`project/${late.project}?node=${late.node}`);
    await page.getByRole('dialog').getByRole('button', { name: tick.act }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
