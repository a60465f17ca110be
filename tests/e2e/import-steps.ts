// The hands of the import journeys: begin by door 2, hand in files, walk the steps, in either language.
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { Words } from '../../src/words/catalogue.ts';
import { en } from '../../src/words/en/index.ts';
import { zh } from '../../src/words/zh-CN/index.ts';

export const SAMPLES = resolve(import.meta.dirname, '../fixtures/samples');

export const LANGUAGES = [
  ['zh-CN', zh],
  ['en', en],
] as const;

/** Shows the page in the language, as the choice of an earlier visit would. */
export async function speak(page: Page, locale: 'zh-CN' | 'en'): Promise<void> {
  if (locale === 'zh-CN') return;
  await page.evaluate(() => localStorage.setItem('tz.locale', 'en'));
  await page.reload();
}

export type SheetFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

export async function sampleFile(path: string): Promise<SheetFile> {
  return { name: basename(path), mimeType: '', buffer: await readFile(resolve(SAMPLES, path)) };
}

export async function handIn(page: Page, ...files: readonly SheetFile[]): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([...files]);
}

/** From the mapping to the difference: answers the year where it is asked and leaves open problems open. */
export async function toDifference(page: Page, words: Words, year = '2020'): Promise<void> {
  const { importing } = words;
  await page.getByRole('button', { name: importing.next, exact: true }).waitFor();
  const asked = page.getByLabel(importing.questions.year);
  if ((await asked.count()) > 0 && (await asked.inputValue()) === '') {
    await asked.fill(year);
    await page.getByText(importing.questions.answered, { exact: true }).waitFor();
    await page.getByText(importing.file.phase.understanding).waitFor({ state: 'hidden' });
  }
  await page.getByRole('button', { name: importing.next, exact: true }).click();
  await page.getByRole('button', { name: importing.problems.toDiff }).waitFor();
  const leave = page.getByRole('button', { name: importing.problems.goOn });
  if ((await leave.count()) > 0) await leave.click();
  else await page.getByRole('button', { name: importing.problems.toDiff }).click();
  await page.getByRole('tab').first().waitFor();
}

/** The counts on the tabs of the difference. */
export async function counts(page: Page, words: Words): Promise<Readonly<Record<string, number>>> {
  const { tabs } = words.importing.diff;
  const found: Record<string, number> = {};
  for (const id of ['changes', 'added', 'changed', 'conflict', 'same', 'notInSheet'] as const) {
    const text = (await page.locator(`[role=tab][data-tab=${id}]`).innerText()).replace(/\s+/g, '');
    found[id] = Number(text.slice(tabs[id].replace(/\s+/g, '').length));
  }
  return found;
}

/** A sheet as another program would save it: UTF-8 with its mark, so that every reader knows. */
export function csvOf(rows: readonly (readonly string[])[], name = '台账.csv'): SheetFile {
  const text = rows.map((row) => row.join(',')).join('\r\n');
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${text}`) };
}

/** Dragged from the desktop and let go over the middle of the page. */
export async function dropFiles(page: Page, ...files: readonly SheetFile[]): Promise<void> {
  await page.evaluate(
    (dropped) => {
      const carried = new DataTransfer();
      for (const { name, bytes } of dropped) carried.items.add(new File([new Uint8Array(bytes)], name));
      const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
      for (const type of ['dragenter', 'dragover', 'drop'])
        target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: carried }));
    },
    files.map(({ name, buffer }) => ({ name, bytes: [...buffer] })),
  );
}

export async function writeIt(page: Page, words: Words, projects: number): Promise<void> {
  // While the sheet is being compared the button says so and does nothing.
  await page.getByRole('button', { name: words.importing.diff.import(projects), disabled: false }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: words.importing.result.sentence(projects) }).waitFor();
}

/** Rows of a store of the page's one ledger; the log counts every change ever written. */
export async function stored(page: Page, store: string): Promise<number> {
  return page.evaluate(async (name) => {
    const [found] = (await indexedDB.databases()).filter((entry) => entry.name?.startsWith('tz:'));
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open(found?.name ?? '');
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
    try {
      return await new Promise<number>((done, fail) => {
        const asked = database.transaction(name).objectStore(name).count();
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error);
      });
    } finally {
      database.close();
    }
  }, store);
}

/** Everything a store holds, as text to look for something in. */
export async function storedText(page: Page, store: string): Promise<string> {
  return page.evaluate(async (name) => {
    const [found] = (await indexedDB.databases()).filter((entry) => entry.name?.startsWith('tz:'));
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open(found?.name ?? '');
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
    try {
      return await new Promise<string>((done, fail) => {
        const asked = database.transaction(name).objectStore(name).getAll();
        asked.onsuccess = () => done(JSON.stringify(asked.result));
        asked.onerror = () => fail(asked.error);
      });
    } finally {
      database.close();
    }
  }, store);
}
