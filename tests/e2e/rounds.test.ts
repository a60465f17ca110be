// A round in the built page (调度): set up, pack frozen, two nodes ticked, decisions recorded by keyboard, closed; the record never changes.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/words/en/index.ts';
import { zh } from '../../src/words/zh-CN/index.ts';
import { axeFindings } from '../support/axe.ts';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { openSample } from '../support/sample-ledger.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';
import { openNodesOf } from './rounds-steps.ts';

const SERIES = { 'zh-CN': '半月调度', en: 'Fortnightly' } as const;
const LANGUAGES = [
  { locale: 'zh-CN', words: zh },
  { locale: 'en', words: en },
] as const;

let served: ServedDist;
let opened: OpenedPage;

beforeAll(async () => {
  served = await serveDist();
  opened = await openPage({ url: `${served.url}#/sample/`, reducedMotion: 'reduce' });
  await opened.page.locator('main h2').first().waitFor();
});
afterAll(async () => {
  await opened.close();
  await served.close();
});

/** The paper of one edition, byte by byte as the browser shows it. */
async function paperOf(page: Page, round: string): Promise<string> {
  await page.goto(`${served.url}#/sample/round/${round}/paper`);
  const article = page.locator('article[data-edition]');
  await article.waitFor();
  return article.evaluate((node) => node.outerHTML);
}

describe.each(LANGUAGES)('in $locale', ({ locale, words }) => {
  const said = words.rounds;
  const fields = words.fields.series;
  let round = '';
  let decidedOn = '';
  let ticked: readonly { readonly project: string; readonly node: string; readonly name: string }[] = [];

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const dialog = (page: Page) => page.getByRole('dialog');
  const act = (page: Page, name: string) => dialog(page).getByRole('button', { name }).click();

  test('a series is set up: its days are shown before they are written', async () => {
    const { page } = opened;
    await openSample(page, served.url, locale);
    await page.goto(`${served.url}#/sample/rounds`);
    await button(page, said.list.addSeries).click();
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
    await dialog(page).getByLabel(fields.name).fill(SERIES[locale]);
    await dialog(page).getByLabel(fields.firstDay).first().fill(today);
    await dialog(page).getByLabel(fields.firstNumber).fill('7');
    await dialog(page).getByText(said.series.cutOff('').trim()).first().waitFor();
    await act(page, said.series.act);
    const section = page.getByRole('region', { name: SERIES[locale] });
    await section.getByRole('link', { name: said.named(7, '轮') }).click();
    await page.waitForURL(/\/round\//);
    round = /\/round\/([^/?]+)/.exec(page.url())?.[1] ?? '';
    expect(round).not.toBe('');
  });

  test('its scope is chosen and the agenda builds itself, with a reason for each', async () => {
    const { page } = opened;
    await button(page, said.page.chooseProjects).click();
    await button(page, said.choice.running).click();
    await dialog(page).locator('footer button').last().click();
    const agenda = page.getByRole('navigation', { name: said.agenda.label });
    await agenda.getByRole('listitem').nth(2).waitFor();
    expect(await agenda.getByRole('listitem').count()).toBeGreaterThan(3);
  });

  test('by keyboard: an entry of the agenda moves down, and is dropped with a reason', async () => {
    const { page } = opened;
    const entries = page.locator('[data-entry]');
    const names = () => entries.locator('b').allTextContents();
    const before = await names();
    await entries.nth(1).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(async () => (await names())[2]).toBe(before[1]);
    await entries.nth(2).focus();
    await page.keyboard.press('Delete');
    await page.keyboard.type('已专题研究');
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await names()).includes(before[1] ?? '')).toBe(false);
  });

  test('two nodes ticked after the pack was frozen are the updates before the meeting, and no others', async () => {
    const { page } = opened;
    await button(page, said.page.freeze).click();
    await act(page, said.freeze.act);
    await page.getByRole('group', { name: said.page.editions }).waitFor();
    ticked = await openNodesOf(page, 2);
    expect(ticked).toHaveLength(2);
    for (const { project, node, name } of ticked) {
      await page.goto(`${served.url}#/sample/project/${project}?node=${node}`);
      await button(page, words.project.tick.act).click();
      await page.getByText(words.project.tick.said(name)).first().waitFor();
    }
    await page.goto(`${served.url}#/sample/round/${round}?project=all`);
    const updates = page.getByRole('region', { name: said.summary.updates });
    await updates.getByRole('listitem').first().waitFor();
    await expect.poll(() => updates.getByRole('listitem').count(), { timeout: 10_000 }).toBe(2);
    for (const { name } of ticked) expect(await updates.textContent()).toContain(name);
  });

  test('a decision is recorded by keyboard, with unit and day recognised; what is typed survives a reload', async () => {
    const { page } = opened;
    const box = page.getByLabel(said.decide.label);
    await page.locator('[data-entry]').nth(1).click();
    decidedOn = (await page.locator('[data-entry]').nth(1).locator('b').textContent()) ?? '';
    await page.keyboard.press('n');
    await page.keyboard.type('住建部门协调消防，12月29日前完成复验');
    const group = page.getByRole('group', { name: said.decide.understood });
    await expect
      .poll(() => group.getByRole('combobox', { name: said.decide.unit, exact: true }).inputValue())
      .toBe('住建部门');
    expect(await group.getByLabel(said.decide.due, { exact: true }).inputValue()).toMatch(/12-29|12月29日/);
    // The draft waits a moment before it goes to the disk.
    await page.waitForTimeout(1500);
    await page.reload();
    await expect.poll(() => box.inputValue()).toBe('住建部门协调消防，12月29日前完成复验');
    await box.focus();
    await page.keyboard.press('Enter');
    await page.getByText('7-1', { exact: true }).waitFor();
    await expect.poll(() => box.inputValue()).toBe('');
    await page.keyboard.type('情况已听取');
    await page.keyboard.press('Control+Enter');
    await page.getByText('7-2', { exact: true }).waitFor();
    const record = page.getByRole('complementary', { name: said.decide.title });
    await record.getByText(said.decide.isNote, { exact: true }).first().waitFor();
  });

  test('the projector follows the recorder, and shows a decision as it is recorded', async () => {
    const { page, context } = opened;
    const [projector] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('button', { name: said.page.present }).click(),
    ]);
    const heading = projector.getByRole('heading', { level: 2 });
    await heading.waitFor();
    await projector.getByText('7-1', { exact: true }).waitFor();
    const here = page.locator('[data-entry][aria-current] b');
    const before = await here.textContent();
    await page.keyboard.press(']');
    await expect.poll(() => here.textContent()).not.toBe(before);
    const name = await here.textContent();
    await expect.poll(() => heading.textContent()).toBe(name);
    await projector.keyboard.press('ArrowLeft');
    await expect.poll(() => here.textContent()).toBe(before);
    expect(await axeFindings(projector)).toEqual([]);
    await projector.close();
  });

  test('an incomplete decision keeps the round open and says which one', async () => {
    const { page } = opened;
    await page.getByLabel(said.decide.label).fill('抓紧推进');
    await page.keyboard.press('Enter');
    await page.getByText('7-3', { exact: true }).waitFor();
    await button(page, said.page.close).click();
    await dialog(page).getByText('7-3 抓紧推进').waitFor();
    expect(await dialog(page).locator('footer button').last().getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: said.decide.editTitle('7-3') }).click();
    await page.getByRole('menuitem', { name: said.decide.removeAct }).click();
    await expect.poll(() => page.getByText('7-3', { exact: true }).count()).toBe(0);
  });

  test('closing issues what was decided; the record is read only from then on', async () => {
    const { page } = opened;
    await button(page, said.page.close).click();
    await dialog(page).getByText(said.close.newItems(1)).waitFor();
    await act(page, said.close.act);
    await page.getByText(said.page.frozenNote).waitFor();
    expect(await page.getByLabel(said.decide.label).count()).toBe(0);
    const issued = page.locator('a[href*="/items?item="]');
    await issued.first().waitFor();
    expect(await issued.first().textContent()).toMatch(/\d/);
  });

  test('later edits change nothing of the paper, byte by byte', async () => {
    const { page } = opened;
    const paper = await paperOf(page, round);
    expect(paper).toContain('住建部门协调消防');
    const [first] = ticked;
    await page.goto(`${served.url}#/sample/project/${first?.project}`);
    await button(page, words.project.edit.open).click();
    const name = dialog(page).getByLabel(words.fields.project.name, { exact: true });
    await name.fill(`${await name.inputValue()}二期`);
    await dialog(page).locator('footer button').last().click();
    await dialog(page).waitFor({ state: 'detached' });
    for (const { project, node } of await openNodesOf(page, 4)) {
      await page.goto(`${served.url}#/sample/project/${project}?node=${node}`);
      await button(page, words.project.tick.act).click();
      await button(page, words.project.tick.act).waitFor({ state: 'detached' });
    }
    await page.reload();
    expect(await paperOf(page, round)).toBe(paper);
  });

  test('the item that was issued stands in the next round as last round’s', async () => {
    const { page } = opened;
    await page.goto(`${served.url}#/sample/rounds`);
    const section = page.getByRole('region', { name: SERIES[locale] });
    await section.getByRole('link', { name: said.named(8, '轮') }).click();
    await button(page, said.page.chooseProjects).click();
    await button(page, said.choice.running).click();
    await dialog(page).locator('footer button').last().click();
    await page.locator('[data-entry]').filter({ hasText: decidedOn }).first().click();
    const carried = page.getByRole('region', { name: said.project.items });
    // The journey in the other language has given the same.
    await carried.getByText('住建部门协调消防，12月29日前完成复验').first().waitFor();
  });
});

test.each([
  ['light', 'zh-CN'],
  ['dark', 'zh-CN'],
  ['light', 'en'],
])(
  'list, open round, closed round, paper and comparison shut nobody out and clip nothing, %s, %s',
  async (theme, locale) => {
    const { page } = opened;
    await page.evaluate((chosen) => localStorage.setItem('tz.theme', chosen), theme);
    await openSample(page, served.url, locale);
    await page.goto(`${served.url}#/sample/rounds`);
    const links = page.locator('main a[href*="/round/"]');
    await links.first().waitFor();
    const rounds = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(await axeFindings(page)).toEqual([]);
    const [open = '', closed = ''] = [rounds[0], rounds[1]];
    for (const [width, height] of [
      [1366, 768],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const href of [open, closed, `${closed}/paper`, `${closed}/compare`]) {
        await page.goto(served.url + href);
        await page.locator('main h2, main h1').first().waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
        if (width === 1366) expect({ href, found: await axeFindings(page) }).toEqual({ href, found: [] });
      }
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(served.url + open);
    await page.locator('[data-entry]').nth(1).click();
    await page.getByLabel((locale === 'en' ? en : zh).rounds.decide.label).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 1366, height: 768 });
  },
);

test('nothing was refused by the policy, asked of another address or written as an error', () => {
  expect(opened.problems).toEqual(NO_PROBLEMS);
});
