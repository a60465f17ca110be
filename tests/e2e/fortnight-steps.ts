// The hands of the fortnight (半月闭环): files between three profiles, items by their dialogs, keys until something has the focus.
import { basename, join } from 'node:path';
import type { Download, Locator, Page } from 'playwright-core';
import type { Words } from '../../src/words/catalogue.ts';
import { csvOf, handIn, storedText, toDifference, writeIt } from './import-steps.ts';

/** One white pixel. */
export const PHOTO = {
  name: 'site.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
    'base64',
  ),
};

/** A day so many days from now, as the ledger writes it. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}

/** The address of the page without another load. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

export const button = (page: Page | Locator, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true });

/** A field by its label, with whatever mark stands behind it. */
export const field = (scope: Page | Locator, label: string): Locator =>
  scope.getByLabel(new RegExp(`^${plain(label)}`)).first();

const plain = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export const dialogOf = (page: Page): Locator => page.getByRole('dialog');

/** Its main button, and gone it is. */
export async function confirm(page: Page): Promise<void> {
  const dialog = dialogOf(page);
  await dialog.locator('footer button').last().click();
  await dialog.waitFor({ state: 'detached' });
}

/** Chooses from a list by typing; a name that is not there yet is made. */
export async function pick(page: Page, scope: Page | Locator, label: string, text: string): Promise<void> {
  await scope
    .getByRole('combobox', { name: new RegExp(`^${plain(label)}`) })
    .first()
    .fill(text);
  await page.getByRole('option').filter({ hasText: text }).first().click();
}

/** Matches the words whatever number stands in them. */
export function counted(say: (count: string) => string): RegExp {
  return new RegExp(`^${plain(say('#')).replace('#', '[\\d,]+')}`);
}

/** What the page hands to the browser, one file after the other. */
export async function downloads(page: Page, count: number, folder: string, act: () => Promise<void>) {
  const paths: string[] = [];
  const saving: Promise<void>[] = [];
  const done = new Promise<void>((resolve) => {
    const listen = (download: Download) => {
      const path = join(folder, download.suggestedFilename());
      paths.push(path);
      saving.push(download.saveAs(path));
      if (paths.length < count) return;
      page.off('download', listen);
      resolve();
    };
    page.on('download', listen);
  });
  await act();
  await done;
  await Promise.all(saving);
  return paths;
}

/** The one of the files that was made for somebody. */
export function fileOf(paths: readonly string[], whose: string): string {
  const found = paths.find((path) => basename(path).includes(whose));
  if (found === undefined) throw new Error(`no file for ${whose} among ${paths.map((path) => basename(path))}`);
  return found;
}

/** Eleven teams by the first door, then the projects from a sheet. */
export async function beginLedger(page: Page, words: Words, rows: readonly (readonly string[])[]): Promise<void> {
  await page.getByRole('heading', { name: words.firstRun.title }).waitFor();
  await page.keyboard.press('1');
  await page.locator('[data-cell="10-number"]').waitFor();
  await goTo(page, '#/main/import');
  await page.getByRole('heading', { name: words.shell.places.import }).first().waitFor();
  await handIn(page, csvOf(rows));
  await toDifference(page, words, dayFromNow(0).slice(0, 4));
  await writeIt(page, words, rows.length - 1);
}

/** A file that was given out becomes the ledger of a fresh machine. */
export async function openShare(page: Page, words: Words, path: string, whose: string): Promise<void> {
  await page.getByRole('button', { name: words.firstRun.restore }).click();
  await page.locator('input[type=file]').first().setInputFiles(path);
  await page.getByText(words.exchange.open.share(whose)).waitFor();
  await button(page, words.exchange.open.act).click();
  await page.waitForURL(/#\/main/);
  await page.locator('main h2').first().waitFor();
}

export type NewItem = {
  readonly name: string;
  readonly project: string;
  readonly unit: string;
  readonly due: string;
  readonly agreedBy: string;
};

/** A matter is issued at once. */
export async function issueItem(page: Page, words: Words, item: NewItem): Promise<void> {
  const { form } = words.items;
  await goTo(page, '#/main/items');
  await button(page, words.items.tools.create).first().click();
  const dialog = dialogOf(page);
  await field(dialog, form.name).fill(item.name);
  await pick(page, dialog, form.project, item.project);
  await pick(page, dialog, form.lead, item.unit);
  await field(dialog, form.due).fill(item.due);
  await field(dialog, form.agreedBy).fill(item.agreedBy);
  await confirm(page);
}

/** The form of a report: the result, a photo, and how the typist knows. */
export async function reportIn(page: Page, words: Words, result: string): Promise<void> {
  const dialog = dialogOf(page);
  await field(dialog, words.items.form.result).fill(result);
  await dialog.locator('input[type=file]').first().setInputFiles(PHOTO);
  await dialog.getByText(PHOTO.name).first().waitFor();
  await field(dialog, words.items.form.basis).selectOption('phone');
  await button(dialog, words.items.acts.report).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The whole scope of a round, team by team. */
export async function chooseTeams(page: Page, words: Words, teams: readonly string[]): Promise<void> {
  await button(page, words.rounds.page.chooseProjects).click();
  for (const name of teams) await dialogOf(page).getByRole('checkbox', { name }).first().check({ force: true });
  await confirm(page);
}

/** The machine is used under the name of a team. */
export async function identify(page: Page, words: Words, role: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${words.shell.who.label}`) }).click();
  await field(dialogOf(page), words.shell.who.words).fill(role);
  await confirm(page);
}

export async function remark(page: Page, words: Words, project: string, text: string): Promise<void> {
  await goTo(page, `#/main/project/${project}`);
  await button(page, words.project.edit.open).click();
  await field(dialogOf(page), words.fields.project.remark).fill(text);
  await confirm(page);
}

/** The panel's track names the state before it is reached: the row of the register shows it when it is. */
export async function struckOffInRegister(page: Page, words: Words, name: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByText(words.fields.itemStages.struckOff).first().waitFor();
}

/** By the tabulator alone, as somebody without a mouse. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('not reached by Tab');
}

type Stored = { readonly [field: string]: unknown } & { readonly id: string };

/** The rows of a store, straight from the disk. */
export async function storedRows(page: Page, store: string): Promise<readonly Stored[]> {
  const rows: unknown = JSON.parse(await storedText(page, store));
  // The rows of a store are objects with an id; what else they hold is asked by name.
  return rows as readonly Stored[];
}
