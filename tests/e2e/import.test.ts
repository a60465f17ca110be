// A sheet comes in through the screens, comes in again, goes out, is changed elsewhere and comes back: in both languages.
import { readFile } from 'node:fs/promises';
import { read, utils, write } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Words } from '../../src/words/catalogue.ts';
import { axeFindings } from '../support/axe.ts';
import { NO_PROBLEMS, openPage } from '../support/open-page.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';
import {
  counts,
  handIn,
  LANGUAGES,
  type SheetFile,
  sampleFile,
  speak,
  stored,
  toDifference,
  writeIt,
} from './import-steps.ts';

let served: ServedDist;
beforeAll(async () => {
  served = await serveDist();
});
afterAll(() => served.close());

describe.each(LANGUAGES)('import in %s', (locale, words) => {
  const said = words.importing;

  test('by door 2: 44 projects, again none, an edited export brings two changes, one undo takes them back', async () => {
    const opened = await openPage({ url: served.url });
    const { page } = opened;
    await speak(page, locale);
    const sheet = await sampleFile('ledger/ledger-small-libreoffice.xlsx');
    await page.getByText(words.firstRun.excel.title).waitFor();
    await handIn(page, sheet);
    await toDifference(page, words);
    expect(await counts(page, words)).toMatchObject({ changes: 44, added: 44, conflict: 0, notInSheet: 0 });
    await writeIt(page, words, 44);
    expect(await stored(page, 'project')).toBe(44);
    expect(await stored(page, 'team')).toBe(11);
    // The sheet's own total row was checked.
    await page
      .getByText(said.result.totalsAgree(3))
      .or(page.getByText(said.result.totalsAgree(4)))
      .waitFor();

    await page.getByRole('button', { name: said.result.again }).click();
    await handIn(page, sheet);
    await page.getByText(said.mapping.remembered).waitFor();
    await toDifference(page, words);
    expect(await counts(page, words)).toMatchObject({ changes: 0, added: 0, changed: 0, same: 44, notInSheet: 0 });

    const log = await stored(page, 'log');
    await page.getByRole('button', { name: said.result.toLedger }).click();
    const edited = twoCellsEdited(await exported(page, words));
    await page.getByRole('link', { name: words.shell.places.import }).click();
    await handIn(page, edited);
    await page.getByText(said.mapping.ours).waitFor();
    await toDifference(page, words);
    expect(await counts(page, words)).toMatchObject({ changes: 2, changed: 2, conflict: 0, same: 42 });
    expect(await page.locator('ins').allInnerTexts()).toEqual(['示例内容甲', '示例备注乙']);
    expect(await stored(page, 'log')).toBe(log);
    await writeIt(page, words, 2);
    expect(await stored(page, 'log')).toBe(log + 1);

    await page.getByRole('main').getByRole('button', { name: said.write.takeBack }).click();
    await page.getByText(words.kit.takenBack, { exact: true }).waitFor();
    await page.getByRole('button', { name: said.result.again }).click();
    await handIn(page, edited);
    await toDifference(page, words);
    // Taken back: the same two cells differ again.
    expect(await counts(page, words)).toMatchObject({ changes: 2, same: 42 });
    expect(opened.problems).toEqual(NO_PROBLEMS);
    await opened.close();
  });

  test.each(['light', 'dark'] as const)('every step is accessible, %s', async (colorScheme) => {
    const opened = await openPage({ url: served.url, colorScheme });
    const { page } = opened;
    await speak(page, locale);
    await page.getByText(words.firstRun.excel.title).waitFor();
    await handIn(page, await sampleFile('hostile/08-corrupt.xlsx'));
    await page.getByText(said.refused.title('08-corrupt.xlsx')).waitFor();
    await clean(page);
    await handIn(page, await sampleFile('hostile/00-ok.xlsx'));
    await page.getByText(said.notALedger.title).waitFor();
    await clean(page);
    await page.getByRole('button', { name: said.file.again }).click();
    await handIn(page, await sampleFile('ledger/ledger-messy-libreoffice.xlsx'));
    await page.getByRole('button', { name: said.next, exact: true }).waitFor();
    await clean(page);
    await page.getByRole('button', { name: said.next, exact: true }).click();
    await page.getByRole('button', { name: said.problems.toDiff }).waitFor();
    await page.keyboard.press('F8');
    await clean(page);
    await page.getByRole('button', { name: new RegExp(said.problems.leftovers(1).replace(/ ?1$/, '')) }).click();
    await page.getByRole('dialog').waitFor();
    await clean(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: said.problems.goOn }).click();
    await page.getByRole('tab').first().waitFor();
    await clean(page);
    await writeIt(page, words, 5);
    await clean(page);
    expect(opened.problems).toEqual(NO_PROBLEMS);
    await opened.close();
  });
});

test('leaving half-way asks once, and the matching of the heads is kept', async () => {
  const [[, words]] = LANGUAGES;
  const said = words.importing;
  const opened = await openPage({ url: served.url });
  const { page } = opened;
  const sheet = await sampleFile('ledger/ledger-messy.gb18030.csv');
  await page.getByText(words.firstRun.excel.title).waitFor();
  await handIn(page, sheet);
  await page.getByRole('button', { name: said.next, exact: true }).waitFor();
  const status = page.getByLabel(said.mapping.selectLabel('备注'));
  await status.focus();
  await status.selectOption('ignored');
  await page.getByText(said.steps.mapped(12, 1)).waitFor();
  await page.getByRole('button', { name: said.next, exact: true }).click();
  await page.getByRole('link', { name: words.shell.places.ledger }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: said.leaving.go }).click();
  await page.getByText(words.ledger.empty.first).waitFor();
  await page.getByRole('navigation').getByRole('link', { name: words.shell.places.import }).click();
  await handIn(page, sheet);
  await page.getByText(said.mapping.remembered).waitFor();
  await page.getByText(said.steps.mapped(12, 1)).waitFor();
  expect(await stored(page, 'project')).toBe(0);
  expect(opened.problems).toEqual(NO_PROBLEMS);
  await opened.close();
});

async function exported(page: Page, words: Words): Promise<SheetFile> {
  await page.getByRole('button', { name: words.exporting.button }).click();
  const [arriving] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.exporting.act(44) }).click(),
  ]);
  return { name: arriving.suggestedFilename(), mimeType: '', buffer: await readFile(await arriving.path()) };
}

/** As a colleague would in WPS: two cells filled, everything else left, saved by another program. */
function twoCellsEdited(file: SheetFile): SheetFile {
  const book = read(file.buffer, { cellStyles: false });
  const [name = ''] = book.SheetNames;
  const sheet = book.Sheets[name] ?? {};
  const rows = utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, defval: null });
  const heads = rows.findIndex((row) => row.some((cell) => /^项目名称/.test(String(cell))));
  const column = (words: RegExp) =>
    [0, 1]
      .map((below) => (rows[heads + below] ?? []).findIndex((cell) => words.test(String(cell))))
      .find((at) => at >= 0) ?? -1;
  const projects = rows.flatMap((row, at) => (at > heads + 1 && /^\d+$/.test(String(row[0])) ? [at] : []));
  const put = (row: number | undefined, at: number, text: string) => {
    sheet[utils.encode_cell({ r: row ?? 0, c: at })] = { t: 's', v: text };
  };
  put(projects[2], column(/^建设内容/), '示例内容甲');
  put(projects[7], column(/^备注/), '示例备注乙');
  return { ...file, buffer: Buffer.from(write(book, { bookType: 'xlsx', type: 'buffer' })) };
}

async function clean(page: Page): Promise<void> {
  // Panels slide in and toasts come up: what is still moving has no settled colours.
  await page.waitForTimeout(400);
  expect(await axeFindings(page)).toEqual([]);
}
