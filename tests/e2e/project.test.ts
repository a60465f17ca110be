// The main journey on one project, in both languages: ticked off with a photo without network, there after a reload, taken back;
// a planned day moved with its reason; who answered before a change of person; by keyboard alone.
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../src/words/en/index.ts';
import { zh } from '../../src/words/zh-CN/index.ts';
import { axeFindings } from '../support/axe.ts';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { findLateNode, type LateNode, openSample } from '../support/sample-ledger.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';

let served: ServedDist;
let opened: OpenedPage;
let late: LateNode;

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

/** Waits for the button; @returns whether the keys went into a text at the moment at which it appeared. */
function isTypingWhenShown(page: Page, button: string): Promise<boolean> {
  return page.evaluate(
    (name) =>
      new Promise<boolean>((resolve) => {
        const look = () => {
          if (document.querySelector(`button[aria-label="${name}"]`) === null) return;
          observer.disconnect();
          resolve(document.activeElement instanceof HTMLInputElement);
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { subtree: true, childList: true, attributes: true });
      }),
    button,
  );
}

/** One white pixel. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
);

describe.each(LANGUAGES)('in $locale', ({ locale, words }) => {
  const said = words.project;

  beforeEach(async () => {
    opened = await openPage({ url: served.url, locale });
    await openSample(opened.page, served.url, locale);
    late = await findLateNode(opened.page);
    await opened.page.getByRole('button', { name: new RegExp(`^${words.shell.who.label}`) }).click();
    await opened.page.getByRole('dialog').getByLabel(words.shell.who.words).fill('督查室');
    await opened.page.getByRole('dialog').getByRole('button', { name: words.shell.who.keep }).click();
  });

  const toProject = (node: string | null = late.node) =>
    opened.page.goto(`${served.url}#/sample/project/${late.project}${node === null ? '' : `?node=${node}`}`);

  test('ticked with a photo without network, still there after a reload, and taken back', async () => {
    const { page, context } = opened;
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await toProject();
    await page.getByRole('button', { name: said.tick.act }).waitFor();
    await page.locator('input[type=file]').first().setInputFiles({
      name: 'site.png',
      mimeType: 'image/png',
      buffer: PHOTO,
    });
    await page.getByText('site.png').waitFor();
    await page.getByRole('button', { name: said.tick.act }).click();
    await page.getByText(said.tick.said(late.nodeName)).waitFor();

    await page.reload();
    const ticked = page.getByRole('button', { name: said.plan.ticked(late.nodeName), exact: true });
    await ticked.click();
    await page.getByRole('button', { name: said.evidence.open('site.png') }).click();
    const picture = page.getByRole('dialog').getByRole('img', { name: 'site.png' });
    await picture.waitFor();
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.getByRole('complementary').getByRole('button', { name: words.kit.undo }).first().click();
    await page.getByRole('button', { name: said.plan.tick(late.nodeName), exact: true }).waitFor();
    expect(opened.problems).toEqual(NO_PROBLEMS);
  });

  test('a planned day moves with a reason; old and new stand in the changes', async () => {
    const { page } = opened;
    await toProject();
    await page.getByRole('button', { name: said.planned.act }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(said.planned.to).fill('2031-03-31');
    const act = dialog.getByRole('button', { name: said.planned.act });
    expect(await act.getAttribute('aria-disabled')).toBe('true');
    await dialog.getByLabel(new RegExp(`^${said.planned.reason}`)).fill('管线迁改未完');
    await act.click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('cell', { name: '2031-03-31', exact: true }).waitFor();
    await page.getByRole('complementary').locator('ins', { hasText: '2031-03-31' }).waitFor();
    expect(await page.getByRole('complementary').locator('del').count()).toBeGreaterThan(0);
    expect(opened.problems).toEqual(NO_PROBLEMS);
  });

  test('after a change of person the page says who answered before, and until when', async () => {
    const { page } = opened;
    await toProject(null);
    const slot = page.locator('main section').first();
    await slot.getByRole('link', { name: late.personName, exact: true }).waitFor();
    await slot.getByRole('button', { name: /项目专员/ }).click();
    await page.getByRole('menuitem', { name: said.roster.reassign }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: words.people.duty.person }).fill('接手专员甲');
    await page.getByRole('option').last().click();
    await dialog.getByLabel(words.people.duty.handover).fill('资料在三号柜');
    await dialog.getByRole('button', { name: words.people.duty.reassign }).click();
    await dialog.waitFor({ state: 'detached' });
    await slot.getByRole('link', { name: '接手专员甲' }).waitFor();
    await slot.getByRole('button', { name: said.roster.past(1) }).click();
    await slot.getByText(late.personName).waitFor();
    await slot.getByText(said.roster.handover('资料在三号柜')).waitFor();
    expect(opened.problems).toEqual(NO_PROBLEMS);
  });

  test('by keyboard alone: to the node, opened, ticked, taken back', async () => {
    const { page } = opened;
    await toProject(null);
    const tick = page.locator(`[data-node="${late.node}"]`);
    await tick.waitFor();
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('ArrowDown');
      if (await tick.evaluate((button) => button === document.activeElement)) break;
    }
    expect(await tick.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: said.tick.act }).waitFor();
    // Into the form: the day is its first field.
    await page.getByLabel(new RegExp(`^${said.tick.note}`)).focus();
    await page.keyboard.type('ok');
    const typingWhenTicked = isTypingWhenShown(page, said.plan.ticked(late.nodeName));
    await page.keyboard.press('Control+Enter');
    // As soon as the tick can be seen, Ctrl+Z means it: a text that still had the keys would take back its letters instead.
    expect(await typingWhenTicked).toBe(false);
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: said.plan.tick(late.nodeName), exact: true }).waitFor();
    expect(opened.problems).toEqual(NO_PROBLEMS);
  });

  test.each(['light', 'dark'] as const)('project, tasks and history shut nobody out in %s', async (theme) => {
    const { page } = opened;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await toProject();
    await page.getByRole('button', { name: said.tick.act }).waitFor();
    await page.getByRole('complementary').locator('time').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    for (const tab of ['', '?tab=removed']) {
      await page.goto(`${served.url}#/sample/history${tab}`);
      await page.getByRole('tabpanel').locator('table, li').first().waitFor();
      expect(await axeFindings(page)).toEqual([]);
    }
    expect(opened.problems).toEqual(NO_PROBLEMS);
  });
});
