// How a person works in the ledger's own screens, and what the screens say about it: the tests of durability count as saved
// only what stands in the grid while the mark says saved.
import type { Locator, Page } from 'playwright-core';
import { sourceWords } from '../../../src/words/source-words.ts';

export const words = sourceWords;

/** The grid with few columns, all of which are in sight. */
export const GRID = '#/main/ledger?group=0&cols=scope,total,progress,remark';
export type Column = 'scope' | 'total' | 'progress' | 'remark';
const PLACE: Readonly<Record<Column, number>> = { scope: 3, total: 4, progress: 5, remark: 6 };

/** Slow machines: many browsers at once on two cores. */
export const PATIENT = { timeout: 60_000 } as const;

/** Door 1, and some projects by the dialog of the ledger. */
export async function beginLedger(page: Page, projects: number): Promise<void> {
  await page.getByRole('heading', { name: words.firstRun.title }).waitFor(PATIENT);
  await page.keyboard.press('1');
  await page.getByRole('button', { name: words.teams.fillPage.later }).click(PATIENT);
  await toGrid(page);
  for (let made = 1; made <= projects; made++) {
    await page.getByRole('button', { name: words.ledger.tools.create }).first().click(PATIENT);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words.ledger.creating.number).fill(String(made));
    await dialog.getByRole('textbox').first().fill(`示例项目${made}`);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ ...PATIENT, state: 'detached' });
  }
  await lines(page, projects);
}

export async function toGrid(page: Page): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, GRID);
}

/** Waits until the grid shows so many projects. */
export async function lines(page: Page, projects: number): Promise<void> {
  try {
    await page
      .locator('[role=grid] [data-line]:not([data-line^=group])')
      .nth(projects) // the head is a line, too
      .waitFor(PATIENT);
  } catch (cause) {
    const shown = await page.evaluate(() => `${location.hash} ${document.readyState}: ${document.body.innerText}`);
    throw new Error(`The grid does not show ${projects} projects; the page says: ${shown}`, { cause });
  }
}

/** Goes to a cell with the mouse; from there on the keyboard does everything. */
export async function goTo(page: Page, line: number, column: Column): Promise<void> {
  const cell = page.locator('[role=grid] [data-line]').nth(line + 1);
  await cell.locator(`[data-column="${PLACE[column]}"]`).click(PATIENT);
}

/** Into the active cell; the next line is active then, after the last the first. */
export async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}

export function mark(page: Page) {
  return page.locator('header[data-region=top]');
}

export async function saved(page: Page): Promise<void> {
  await mark(page)
    .getByText(/^已存本机/)
    .waitFor(PATIENT);
}

export async function notSaved(page: Page): Promise<void> {
  await notSavedMark(page).waitFor(PATIENT);
}

/** The button; the alert beside it says the same. */
export function notSavedMark(page: Page): Locator {
  return mark(page).getByRole('button', { name: words.kit.saved.failed, exact: true });
}

/** What stands in a column of the grid, from above. */
export function columnTexts(page: Page, column: Column): Promise<readonly string[]> {
  return page.evaluate(
    (place) =>
      [...document.querySelectorAll(`[role=gridcell][data-column="${place}"]`)].map((cell) => cell.textContent ?? ''),
    PLACE[column],
  );
}

/**
 * Reports every text that stands in the grid while the mark says saved, as soon as it does. Call before the page is opened.
 * What the box holds while it is being typed is no cell and does not count.
 */
export async function reportSaved(page: Page, onSaved: (texts: readonly string[]) => void): Promise<void> {
  await page.exposeBinding('reportSaved', (_source, texts: readonly string[]) => onSaved(texts));
  await page.addInitScript((savedWord) => {
    const known = new Set<string>();
    const look = () => {
      const state = document.querySelector('header[data-region=top] .saved');
      if (state?.textContent?.startsWith(savedWord) !== true) return;
      const news: string[] = [];
      for (const cell of document.querySelectorAll('[role=gridcell]')) {
        const text = cell.textContent ?? '';
        if (text.startsWith('#') && !known.has(text)) {
          known.add(text);
          news.push(text);
        }
      }
      // Put there by exposeBinding; the page's own types do not know it.
      const { reportSaved: report } = window as unknown as { reportSaved: (texts: readonly string[]) => void };
      if (news.length > 0) report(news);
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  }, words.kit.saved.savedUntimed);
}

/** One line in the test's log: what ran and how much of it. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
