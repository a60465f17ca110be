// Backup, wipe, restore through the screens, in both languages, on a secure address and on plain http; a second tab is told;
// a browser killed in the middle of a restore comes back with a whole ledger.
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Locale, Words } from '../../src/words/catalogue.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { axeFindings } from '../support/axe.ts';
import { startKillableBrowser } from '../support/killable-browser.ts';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';

const PASSPHRASE = '示例口令 一二三四';

let served: ServedDist;
let opened: OpenedPage | null = null;
let folder: string;

beforeEach(async () => {
  served = await serveDist();
  folder = await mkdtemp(join(tmpdir(), 'ledger-backup-'));
});
afterEach(async () => {
  await opened?.close();
  opened = null;
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

async function speak(page: Page, url: string, locale: Locale): Promise<void> {
  await page.evaluate((chosen) => localStorage.setItem('tz.locale', chosen), locale);
  await page.goto(url);
  await page.reload();
}

/** Eleven teams, and one more typed by hand. */
async function beginLedger(page: Page, words: Words): Promise<void> {
  await page.getByRole('heading', { name: words.firstRun.title }).waitFor();
  await page.keyboard.press('1');
  await page.getByRole('button', { name: words.teams.fillPage.later }).click();
  await page.getByRole('heading', { name: words.teams.count(11) }).waitFor();
  await addTeam(page, words, 12);
}

async function addTeam(page: Page, words: Words, number: number): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/main/teams';
  });
  await page.getByRole('button', { name: words.teams.add }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.teams.team.addAct }).click();
  await page.getByRole('heading', { name: words.teams.count(number) }).waitFor();
}

async function backUp(page: Page, words: Words, passphrase: string | null, key = 'main'): Promise<string> {
  const said = words.backup;
  await page.evaluate((where) => {
    location.hash = `#/${where}/backup`;
  }, key);
  await page.getByRole('button', { name: said.make.now }).click();
  const dialog = page.getByRole('dialog');
  if (passphrase !== null) {
    await dialog.getByText(said.dialog.locked, { exact: true }).click();
    const act = dialog.getByRole('button', { name: said.dialog.act, exact: true });
    expect(await act.getAttribute('aria-disabled')).toBe('true');
    await dialog.locator('input[type=password]').first().fill(passphrase);
    await dialog.locator('input[type=password]').last().fill('other');
    expect(await act.getAttribute('aria-disabled')).toBe('true');
    await dialog.locator('input[type=password]').last().fill(passphrase);
  }
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: said.dialog.act, exact: true }).click();
  const download = await coming;
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  await dialog.getByRole('button', { name: said.dialog.close, exact: true }).last().click();
  return path;
}

/** Everything the ledger's database holds but what is this machine's own, and the device that writes it. */
function readLedger(page: Page, key = 'main'): Promise<{ readonly rows: string; readonly device: string }> {
  return page.evaluate(async (ledgerKey) => {
    const listed = await indexedDB.databases();
    const names = listed.flatMap(({ name }) => (name?.match(`^tz:.*:${ledgerKey}(~\\d+)?$`) ? [name] : [])).sort();
    const open = (name: string) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const all = (db: IDBDatabase, table: string) =>
      new Promise<unknown[]>((resolve) => {
        const request = db.transaction(table).objectStore(table).getAll();
        request.onsuccess = () => resolve(request.result);
      });
    const live: { rows: string; device: string }[] = [];
    for (const name of names) {
      const db = await open(name);
      const heads = (await all(db, 'head')) as { key: string; device: string; state: string }[];
      const own = heads.find((head) => head.key === 'own');
      const rows: Record<string, unknown> = {};
      for (const table of ['setting', 'team', 'slot', 'project', 'milestone', 'person', 'assignment', 'lightRule'])
        rows[table] = await all(db, table);
      db.close();
      if (own?.state === 'live') live.push({ rows: JSON.stringify(rows), device: own.device });
    }
    const last = live[live.length - 1];
    if (last === undefined) throw new Error('no ledger');
    return last;
  }, key);
}

async function chooseFile(page: Page, path: string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(path);
}

async function wipe(page: Page, url: string, locale: Locale): Promise<void> {
  const { origin } = new URL(url);
  await page.goto('about:blank');
  const debug = await page.context().newCDPSession(page);
  await debug.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await debug.detach();
  await page.goto(url);
  await speak(page, url, locale);
}

describe.each([
  { locale: 'zh-CN', secure: true },
  { locale: 'en', secure: true },
  { locale: 'zh-CN', secure: false },
] as const)('in $locale, secure: $secure', ({ locale, secure }) => {
  test('backup with a passphrase, wipe, restore: the same rows, a new device', async () => {
    const words = await loadWords(locale);
    const said = words.backup;
    const url = secure ? served.url : served.insecureUrl;
    opened = await openPage({ url, locale });
    const { page, problems } = opened;
    expect(await page.evaluate(() => isSecureContext)).toBe(secure);
    await speak(page, url, locale);
    await beginLedger(page, words);
    const path = await backUp(page, words, PASSPHRASE);
    expect((await readFile(path)).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    await page.getByText(said.make.noneSince).waitFor();
    const before = await readLedger(page);

    await wipe(page, url, locale);
    await page.getByRole('button', { name: words.firstRun.restore }).click();
    await page.getByRole('heading', { name: said.restore.title }).waitFor();
    await chooseFile(page, path);
    await page.locator('input[type=password]').fill('wrong passphrase');
    await page.getByRole('button', { name: said.restore.unlock }).click();
    await page.getByText(said.refused.wrongPassphrase()).waitFor({ timeout: 60_000 });
    await page.locator('input[type=password]').fill(PASSPHRASE);
    await page.getByRole('button', { name: said.restore.unlock }).click();
    await page.getByText(said.restore.checked).waitFor({ timeout: 60_000 });
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: said.restore.act, exact: true }).click();
    await page.waitForFunction(() => document.querySelector('nav[data-region=rail]') !== null);
    await page.evaluate(() => {
      location.hash = '#/main/teams';
    });
    await page.getByRole('heading', { name: words.teams.count(12) }).waitFor();
    const after = await readLedger(page);
    expect(after.rows).toBe(before.rows);
    expect(after.device).not.toBe(before.device);
    // It goes on being written, and the page knows which file it came from.
    await addTeam(page, words, 13);
    await page.evaluate(() => {
      location.hash = '#/main/backup';
    });
    await page.getByText(said.make.since('1')).waitFor();
    expect(problems).toEqual(NO_PROBLEMS);
  });
});

test('a restore over an open ledger shows both, asks once, and tells the other tab', async () => {
  const words = await loadWords('zh-CN');
  const said = words.backup.restore;
  opened = await openPage({ url: served.url });
  const { page, context, problems } = opened;
  await beginLedger(page, words);
  const path = await backUp(page, words, null);
  expect(gunzipSync(await readFile(path)).toString('utf8')).toContain('"t":"end"');
  await addTeam(page, words, 13);
  const other = await context.newPage();
  await other.goto(`${served.url}#/main/teams`);
  await other.getByRole('heading', { name: words.teams.count(13) }).waitFor();

  await page.evaluate(() => {
    location.hash = '#/main/backup/restore';
  });
  await page.getByText(said.choose).waitFor();
  await chooseFile(page, path);
  await page.getByText(said.checked).waitFor();
  const act = page.getByRole('button', { name: said.act, exact: true });
  expect(await act.getAttribute('aria-disabled')).toBe('true');
  await page.getByText(said.read, { exact: true }).click();
  await act.click();
  await other.getByRole('heading', { name: words.opening.ended.restoredElsewhere.title }).waitFor();
  await page.waitForFunction(() => location.hash === '#/main/' && document.querySelector('nav') !== null);
  await page.evaluate(() => {
    location.hash = '#/main/teams';
  });
  await page.getByRole('heading', { name: words.teams.count(12) }).waitFor();
  await other.getByRole('button', { name: words.opening.ended.restoredElsewhere.reload }).click();
  await other.getByRole('heading', { name: words.teams.count(12) }).waitFor();
  expect(problems).toEqual(NO_PROBLEMS);
});

test('a damaged, a cut and a foreign file are refused in words, and the ledger stays', async () => {
  const words = await loadWords('zh-CN');
  const said = words.backup;
  opened = await openPage({ url: served.url });
  const { page } = opened;
  await beginLedger(page, words);
  const path = await backUp(page, words, null);
  const before = await readLedger(page);
  const bytes = await readFile(path);
  const changed = Buffer.from(bytes);
  changed[Math.floor(bytes.length / 2)] = (changed[Math.floor(bytes.length / 2)] ?? 0) ^ 0x55;
  await page.evaluate(() => {
    location.hash = '#/main/backup/restore';
  });
  for (const [name, buffer, sentence] of [
    ['cut.tzbak', bytes.subarray(0, bytes.length - 20), /不完整|坏了/],
    ['changed.tzbak', changed, /坏了|不完整/],
    ['letter.tzbak', Buffer.from('这不是备份'), said.refused.notBackup()],
    ['empty.tzbak', Buffer.alloc(0), said.refused.notBackup()],
  ] as const) {
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) });
    await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
    await page.evaluate(() => {
      location.hash = '#/main/backup';
    });
    await page.getByText(said.make.now).waitFor();
    await page.evaluate(() => {
      location.hash = '#/main/backup/restore';
    });
    await page.getByText(said.restore.choose).waitFor();
  }
  expect(await readLedger(page)).toEqual(before);
});

test('killed while it restores, the browser comes back with the old ledger or the new one, whole', async () => {
  const words = await loadWords('zh-CN');
  const said = words.backup.restore;
  const profile = join(folder, 'profile');
  const first = await openPage({ url: `${served.url}#/sample/`, profile });
  await first.page.getByText(words.shell.sample.said).waitFor({ timeout: 60_000 });
  const path = await backUp(first.page, words, null, 'sample');
  expect((await stat(path)).size).toBeGreaterThan(1000);
  const original = await readLedger(first.page, 'sample');
  await first.close({ keepProfile: true });
  const seen: string[] = [];
  let browser = await startKillableBrowser(profile);
  try {
    for (const wait of [0, 120, 400, 1500]) {
      const { page } = browser;
      await page.goto(`${served.url}#/sample/backup/restore`);
      await page.getByText(said.choose).waitFor({ timeout: 60_000 });
      const before = await readLedger(page, 'sample');
      await chooseFile(page, path);
      await page.getByText(said.checked).waitFor({ timeout: 60_000 });
      await page.getByText(said.read, { exact: true }).click();
      await page.getByRole('button', { name: said.act, exact: true }).click();
      await new Promise((resolve) => setTimeout(resolve, wait));
      await browser.kill();
      browser = await startKillableBrowser(profile);
      await browser.page.goto(`${served.url}#/sample/teams`);
      await teamsAfterKill(browser.page, words, wait);
      const after = await readLedger(browser.page, 'sample');
      expect(after.rows).toBe(original.rows);
      seen.push(after.device === before.device ? 'old' : 'new');
    }
  } finally {
    await browser.kill();
  }
  // Otherwise the kills came too late to say anything.
  expect(seen).toContain('old');
}, 400_000);

async function teamsAfterKill(page: Page, words: Words, wait: number): Promise<void> {
  try {
    await page.getByRole('heading', { name: words.teams.count(11) }).waitFor({ timeout: 60_000 });
  } catch (cause) {
    const shown = await page.locator('body').innerText();
    const databases = await page.evaluate(async () => JSON.stringify(await indexedDB.databases()));
    throw new Error(`killed after ${wait} ms, the page shows: ${shown}\n${databases}`, { cause });
  }
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('the backup page, its dialog and the restore page pass axe', async () => {
    const words = await loadWords('zh-CN');
    opened = await openPage({ url: `${served.url}#/sample/backup`, colorScheme, reducedMotion: 'reduce' });
    const { page, problems } = opened;
    await page.getByRole('button', { name: words.backup.check.act, exact: true }).click({ timeout: 60_000 });
    await page.getByText(/对得上/).waitFor();
    await page.getByLabel(words.backup.points.name).fill('导入十月台账前');
    await page.getByRole('button', { name: words.backup.points.mark }).click();
    await page.getByRole('cell', { name: '导入十月台账前' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: words.backup.make.now }).click();
    await page.getByText(words.backup.dialog.locked, { exact: true }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: words.backup.restore.open }).click();
    await page.getByText(words.backup.restore.choose).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(problems).toEqual(NO_PROBLEMS);
  });
});
