// Files between desks (收发), in both languages: a share goes out and opens in another browser, both sides edit the same cell, the
// changes come back, the conflict is settled, and the next share brings the decision; fill-in sheets go out to eleven teams and
// come back. On plain http, as in the offices.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read as readSheets, write as writeSheets } from '@e965/xlsx';
import type { Download, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../src/words/en/index.ts';
import { zh } from '../../src/words/zh-CN/index.ts';
import { axeFindings } from '../support/axe.ts';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { findLateNode, type LateNode, openSample } from '../support/sample-ledger.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';

let served: ServedDist;
let office: OpenedPage;
let team: OpenedPage | null = null;
let folder: string;

beforeEach(async () => {
  served = await serveDist();
  folder = await mkdtemp(join(tmpdir(), 'ledger-exchange-'));
});
afterEach(async () => {
  await office.close();
  await team?.close();
  team = null;
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

async function saved(download: Download): Promise<string> {
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

async function downloaded(page: Page, act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return saved(download);
}

/** The address of the page without another load. */
async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

async function teamOf(page: Page, project: string): Promise<string> {
  return page.evaluate(async (id) => {
    const names = await indexedDB.databases();
    const name = names.map((each) => each.name ?? '').find((each) => each.includes('sample')) ?? '';
    const open = indexedDB.open(name);
    await new Promise((resolve) => {
      open.onsuccess = resolve;
    });
    const get = (table: string, key: string) =>
      new Promise<{ readonly team?: string; readonly name?: string }>((resolve) => {
        const asked = open.result.transaction(table).objectStore(table).get(key);
        asked.onsuccess = () => resolve(asked.result);
      });
    const found = await get('team', (await get('project', id)).team ?? '');
    open.result.close();
    return found.name ?? '';
  }, project);
}

describe.each([
  { locale: 'zh-CN', words: zh },
  { locale: 'en', words: en },
] as const)('in $locale', ({ locale, words }) => {
  const said = words.exchange;
  let late: LateNode;

  beforeEach(async () => {
    office = await openPage({ url: served.insecureUrl, locale, reducedMotion: 'reduce' });
    await openSample(office.page, served.insecureUrl, locale);
    late = await findLateNode(office.page);
  });

  async function remark(page: Page, key: string, text: string): Promise<void> {
    await goTo(page, `#/${key}/project/${late.project}`);
    await page.getByRole('button', { name: words.project.edit.open, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words.fields.project.remark, { exact: true }).fill(text);
    await dialog.getByRole('button', { name: words.project.edit.act }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async function giveOut(name: string): Promise<string> {
    await goTo(office.page, '#/sample/exchange?tab=give');
    const box = office.page.getByRole('checkbox', { name: said.give.pick(name), exact: true });
    await box.waitFor({ state: 'attached' });
    if (!(await box.isChecked())) await box.check({ force: true });
    return downloaded(office.page, () => office.page.getByRole('button', { name: said.give.act(1) }).click());
  }

  async function takeIn(page: Page, key: string, path: string): Promise<void> {
    await goTo(page, `#/${key}/exchange`);
    await page.getByRole('heading', { name: said.take.title, exact: true }).waitFor();
    await page.locator('input[type=file]').first().setInputFiles(path);
  }

  test('a share goes out, is edited there and here, comes back, and the conflict is settled for both', async () => {
    const name = await teamOf(office.page, late.project);
    const share = await giveOut(name);
    expect(share).toMatch(/\.tzshare$/);
    expect(await axeFindings(office.page)).toEqual([]);

    team = await openPage({
      url: served.insecureUrl,
      locale,
      reducedMotion: 'reduce',
      viewport: { width: 1440, height: 900 },
    });
    const { page } = team;
    await page.evaluate((chosen) => localStorage.setItem('tz.locale', chosen), locale);
    await page.reload();
    await page.getByRole('button', { name: words.firstRun.restore }).click();
    await page.locator('input[type=file]').first().setInputFiles(share);
    await page.getByText(said.open.share(name)).waitFor();
    await page.getByText(said.open.sample).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: said.open.act, exact: true }).click();
    await page.locator('main h2').first().waitFor();
    // What is made up is the sample there, too, says so, and leaves the place of a real ledger free.
    expect(new URL(page.url()).hash).toMatch(/^#\/sample\//);
    await page.getByText(words.shell.sample.said).waitFor();

    await remark(page, 'sample', '班里写的');
    await remark(office.page, 'sample', '办里写的');
    await goTo(page, '#/sample/exchange');
    await page.getByText(said.share.banner(name)).waitFor();
    await page.getByText(said.mine.lead('1')).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const mine = await downloaded(page, () => page.getByRole('button', { name: said.mine.act('1') }).click());

    await takeIn(office.page, 'sample', mine);
    await office.page.getByText(said.take.taken('1', '0')).waitFor();
    await office.page.getByText(said.take.conflicts('1'), { exact: true }).waitFor();
    await office.page.getByRole('heading', { name: said.desk.title, exact: true }).waitFor();
    await office.page.getByText('班里写的').waitFor();
    await office.page.getByText('办里写的').waitFor();
    expect(await axeFindings(office.page)).toEqual([]);
    await office.page.getByRole('button', { name: said.desk.take, exact: true }).click();
    await office.page.getByText(said.desk.taken).waitFor();
    await office.page.getByRole('heading', { name: said.desk.title, exact: true }).waitFor({ state: 'detached' });

    await takeIn(office.page, 'sample', mine);
    await office.page.getByText(said.take.nothingNew('1')).waitFor();

    await takeIn(page, 'sample', await giveOut(name));
    await page.getByText(said.mine.none).first().waitFor();
    expect(await page.getByRole('heading', { name: said.desk.title, exact: true }).count()).toBe(0);
    await goTo(page, `#/sample/project/${late.project}`);
    await page.getByText('班里写的').first().waitFor();
    await page.getByRole('button', { name: words.shell.sample.leave }).click();
    await page.getByRole('button', { name: words.firstRun.restore }).waitFor();
    expect(office.problems).toEqual(NO_PROBLEMS);
    expect(team.problems).toEqual(NO_PROBLEMS);
  });

  test('a foreign, a broken and a locked file beside a good one: each says what it is, and the good one is taken', async () => {
    const name = await teamOf(office.page, late.project);
    const share = await giveOut(name);
    const bytes = await readFile(share);
    const cut = join(folder, 'cut.tzshare');
    await writeFile(cut, bytes.subarray(0, bytes.length - 40));
    const text = join(folder, 'text.tzshare');
    await writeFile(text, 'not a file of ours');
    await goTo(office.page, '#/sample/exchange');
    await office.page.getByRole('heading', { name: said.take.title, exact: true }).waitFor();
    await office.page.locator('input[type=file]').first().setInputFiles([text, cut, share]);
    await office.page.getByText(said.refused.notBackup()).waitFor();
    await office.page.getByText(said.refused.shareIntoWhole()).waitFor();
    expect(await office.page.getByRole('list', { name: said.take.title }).getByRole('alert').count()).toBe(3);
    expect(await axeFindings(office.page)).toEqual([]);
    expect(office.problems).toEqual(NO_PROBLEMS);
  });

  test('fill-in sheets go out to all teams, three come back, two filled in; written as one, taken back as one', async () => {
    const { page } = office;
    const downloads: Download[] = [];
    page.on('download', (download) => downloads.push(download));
    await goTo(page, '#/sample/exchange?tab=forms');
    await page.getByRole('button', { name: said.forms.act(11) }).click();
    await page.getByText(said.forms.done(11)).waitFor();
    await expect.poll(() => downloads.length).toBe(11);
    const paths: string[] = [];
    for (const download of downloads.slice(0, 3)) paths.push(await saved(download));
    for (const path of paths.slice(0, 2)) {
      const book = readSheets(await readFile(path), { cellStyles: true });
      const sheet = book.Sheets[book.SheetNames[0] ?? ''];
      if (sheet) sheet.F4 = { t: 's', v: '主体封顶，开始砌筑' };
      await writeFile(path, writeSheets(book, { type: 'buffer', bookType: 'xlsx' }));
    }
    await page.locator('input[type=file]').first().setInputFiles(paths);
    await page.getByRole('button', { name: said.forms.write(2) }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: said.forms.write(2) }).click();
    await page.getByText(said.forms.written(2)).waitFor();
    await page.getByText(said.forms.missing(said.forms.teams([4, 5, 6, 7, 8, 9, 10, 11].join(said.and)))).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText(words.shell.undo.undone).waitFor();
    expect(office.problems).toEqual(NO_PROBLEMS);
  });
});
