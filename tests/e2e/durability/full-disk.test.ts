// A write that the disk or the browser refuses: the reason stands on the screen, what was typed stays, nothing half is written,
// and the same edit is saved as soon as there is room. And: no clock, however wrong, refuses an edit.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type OpenedPage, openPage } from '../../support/open-page';
import { type ServedDist, serveDist } from '../../support/serve-dist';
import { disagreements, readStore } from './read-store';
import {
  beginLedger,
  columnTexts,
  GRID,
  goTo,
  lines,
  mark,
  notSaved,
  notSavedMark,
  PATIENT,
  saved,
  say,
  type,
  words,
} from './screens';

const PROJECTS = 2;
const run = promisify(execFile);

let served: ServedDist;
let opened: OpenedPage | null = null;

beforeEach(async () => {
  served = await serveDist();
});
afterEach(async () => {
  await opened?.close();
  opened = null;
  await served.close();
});

describe('a refused write', () => {
  test('quota: the cell and the dialog keep what was typed, say why, and save it when there is room', async () => {
    opened = await openPage({ url: served.url });
    const { page } = opened;
    await beginLedger(page, PROJECTS);
    const debug = await page.context().newCDPSession(page);
    const { origin } = new URL(served.url);
    // While a connection is open the browser goes by what it last knew to be free: the page is left for a moment.
    await page.goto('about:blank');
    await wait(3000);
    await debug.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await page.goto(`${served.url}${GRID}`);
    await lines(page, PROJECTS);
    const before = await readStore(page);

    await staysTyped(page, words.shell.notSaved.quota);
    await page.getByRole('button', { name: words.ledger.tools.create }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words.ledger.creating.number).fill('9');
    await dialog.getByRole('textbox').first().fill('没地方存的项目');
    await page.keyboard.press('Enter');
    await dialog.getByText(words.shell.notSaved.quota).waitFor(PATIENT);
    expect(await dialog.getByRole('textbox').first().inputValue()).toBe('没地方存的项目');
    expect(await readStore(page)).toEqual(before);

    await debug.send('Storage.overrideQuotaForOrigin', { origin });
    await dialog.getByRole('textbox').first().focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ ...PATIENT, state: 'detached' });
    await lines(page, PROJECTS + 1);
    await savesNow(page);
    expect((await readStore(page)).log.length).toBe(before.log.length + 2);
  });

  test('an aborted transaction: the cell keeps what was typed, says why, and saves it the next time', async () => {
    opened = await openPage({ url: served.url });
    const { page } = opened;
    await beginLedger(page, PROJECTS);
    const before = await readStore(page);
    await breakNextWrites(page, 'abort');
    await staysTyped(page, words.shell.notSaved.aborted);
    expect(await readStore(page)).toEqual(before);
    await breakNextWrites(page, null);
    await savesNow(page);
    expect((await readStore(page)).log.length).toBe(before.log.length + 1);
  });

  test('a full disk: the reason is said, what was typed stays, and it is saved when there is room', async () => {
    const disk = await mountSmallDisk();
    say(disk === null ? 'full disk: injected AbortError with inner DataError' : 'full disk: a real tmpfs of 96 MB');
    try {
      if (disk === null) await injectedFullDisk();
      else await reallyFullDisk(disk);
    } finally {
      await opened?.close();
      opened = null;
      if (disk !== null) await unmount(disk);
    }
  });
});

async function injectedFullDisk(): Promise<void> {
  opened = await openPage({ url: served.url });
  const { page } = opened;
  await beginLedger(page, PROJECTS);
  const before = await readStore(page);
  await breakNextWrites(page, 'diskFull');
  await staysTyped(page, words.shell.notSaved.diskFull);
  expect(await readStore(page)).toEqual(before);
  await breakNextWrites(page, null);
  await savesNow(page);
}

async function reallyFullDisk(disk: string): Promise<void> {
  const profile = join(disk, 'profile');
  await mkdir(profile);
  opened = await openPage({ url: served.url, profile });
  const { page } = opened;
  await beginLedger(page, PROJECTS);
  const before = await readStore(page);
  const filler = join(disk, 'filler');
  await fill(disk, filler);
  // Small writes may still find room in a page of the file that has been begun: longer and longer texts come to its end.
  let saves = 0;
  let text = '';
  for (; saves < 40; saves++) {
    await fill(disk, `${filler}-${saves}`);
    text = `#${saves} ${'满'.repeat(4000)}`;
    await goTo(page, 0, 'remark');
    await type(page, text);
    await expect.poll(async () => (await columnTexts(page, 'remark'))[0], PATIENT).toBe(text);
    await expect.poll(() => mark(page).innerText(), PATIENT).not.toContain(words.kit.saved.saving);
    if ((await mark(page).innerText()).includes(words.kit.saved.failed)) break;
  }
  say(`full disk: refused after ${saves} more edits`);
  expect(saves).toBeLessThan(40);
  await notSavedMark(page).click();
  // The browser may notice before the disk does: then it is its quota that is at an end.
  const why = page.getByText(words.shell.notSaved.diskFull).or(page.getByText(words.shell.notSaved.quota));
  await why.first().waitFor(PATIENT);
  await page.keyboard.press('Escape');
  // The browser has closed the connection over it: the page has got another one, and what was typed is still there.
  await goTo(page, 0, 'remark');
  await page.keyboard.press('F2');
  await page
    .locator('[data-editor]')
    .getByText(/^没存上：/)
    .waitFor(PATIENT);
  expect(await page.locator('[data-grid-box]').inputValue()).toBe(text);
  for (let each = 0; each <= saves; each++) await rm(`${filler}-${each}`, { force: true });
  await rm(filler);
  const after = await readStore(page);
  expect(disagreements(after)).toEqual([]);
  expect(after.log.length).toBe(before.log.length + saves);
  await expect
    .poll(async () => {
      // The browser looks at the disk anew only now and then.
      await page.keyboard.press('Enter');
      await wait(500);
      if (!(await mark(page).innerText()).includes(words.kit.saved.failed)) return 'saved';
      await goTo(page, 0, 'remark');
      await page.keyboard.press('F2');
      return 'refused';
    }, PATIENT)
    .toBe('saved');
  await saved(page);
  await expect.poll(async () => (await columnTexts(page, 'remark'))[0], PATIENT).toBe(text);
  const ended = await readStore(page);
  expect(disagreements(ended)).toEqual([]);
  expect(ended.log.length).toBe(before.log.length + saves + 1);
}

test('data cleared under an open page: it stops and says so, and begins nothing new in the place of what was there', async () => {
  opened = await openPage({ url: served.url });
  const { page } = opened;
  await beginLedger(page, PROJECTS);
  const debug = await page.context().newCDPSession(page);
  await debug.send('Storage.clearDataForOrigin', { origin: new URL(served.url).origin, storageTypes: 'indexeddb' });
  await page.getByRole('heading', { name: words.opening.ended.databaseLost.title }).waitFor(PATIENT);
  await page.reload();
  await page.getByRole('heading', { name: words.opening.lost.title }).waitFor(PATIENT);
});

/** Types into a cell while nothing can be written: the text stands in the cell, the mark and the reopened cell say why. */
async function staysTyped(page: Page, sentence: string): Promise<void> {
  await goTo(page, 0, 'remark');
  await type(page, '#kept');
  await notSaved(page);
  expect((await columnTexts(page, 'remark'))[0]).toBe('#kept');
  await goTo(page, 0, 'remark');
  await page.keyboard.press('F2');
  await page.locator('[data-editor]').getByText(sentence).waitFor(PATIENT);
  expect(await page.locator('[data-grid-box]').inputValue()).toBe('#kept');
  // Tried again, it is refused again and kept again.
  await page.keyboard.press('Enter');
  await notSaved(page);
  await expect.poll(async () => (await columnTexts(page, 'remark'))[0], PATIENT).toBe('#kept');
}

async function savesNow(page: Page): Promise<void> {
  await goTo(page, 0, 'remark');
  await page.keyboard.press('F2');
  await page.keyboard.press('Enter');
  await saved(page);
  expect((await columnTexts(page, 'remark'))[0]).toBe('#kept');
  const store = await readStore(page);
  expect(disagreements(store)).toEqual([]);
  expect(store.rows.project?.some(({ remark }) => remark === '#kept')).toBe(true);
  await page.reload();
  await lines(page, PROJECTS);
  expect((await columnTexts(page, 'remark'))[0]).toBe('#kept');
}

/** From now on every write transaction ends badly after its first put; null = all is well again. */
async function breakNextWrites(page: Page, how: 'abort' | 'diskFull' | null): Promise<void> {
  await page.evaluate((wanted) => {
    const store = IDBObjectStore.prototype as IDBObjectStore & { whole?: IDBObjectStore['put'] };
    store.whole ??= store.put;
    const { whole } = store;
    store.put = function (this: IDBObjectStore, ...args: [unknown, IDBValidKey?]) {
      if (wanted === 'diskFull')
        throw Object.assign(new Error('DataError '), { name: 'AbortError', inner: { name: 'DataError' } });
      const request = whole.apply(this, args);
      if (wanted === 'abort') this.transaction.abort();
      return request;
    };
  }, how);
}

/** A small file system in memory, where this machine lets us mount one. */
async function mountSmallDisk(): Promise<string | null> {
  const disk = await mkdtemp(join(tmpdir(), 'ledger-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', disk]);
    return disk;
  } catch {
    await rm(disk, { recursive: true, force: true });
    return null;
  }
}

async function unmount(disk: string): Promise<void> {
  // The browser's last process may still be on its way out.
  await run('umount', [disk]).catch(() => run('umount', ['-l', disk]));
  await rm(disk, { recursive: true, force: true });
}

/** Writes until the last page of the disk is taken. */
async function fill(disk: string, file: string): Promise<void> {
  const { bavail, bsize } = await statfs(disk);
  await writeFile(file, Buffer.alloc(Math.max(0, bavail * bsize))).catch(() => undefined);
}

test('a clock set back, far ahead or frozen refuses no edit, and the order of the log stays', async () => {
  opened = await openPage({ url: served.url });
  const { page } = opened;
  await opened.context.addInitScript(() => {
    const Real = Date;
    const shift = () => Number(sessionStorage.getItem('shift') ?? 0);
    const frozen = () => sessionStorage.getItem('frozen');
    const now = () => (frozen() === null ? Real.now() + shift() : Number(frozen()));
    // A class of its own: `new Date()` must be wrong, too.
    class Wrong extends Real {
      constructor(...args: []) {
        if (args.length === 0) super(now());
        else super(...args);
      }
      static override now() {
        return now();
      }
    }
    Object.assign(window, { Date: Wrong });
  });
  await page.reload();
  await beginLedger(page, PROJECTS);
  const MINUTE = 60_000;
  const YEAR = 365 * 24 * 60 * MINUTE;
  const clocks: readonly { readonly said: string; readonly shift: number; readonly reload: boolean }[] = [
    { said: 'right', shift: 0, reload: false },
    { said: 'back 6 minutes', shift: -6 * MINUTE, reload: false },
    { said: 'back 5 years', shift: -5 * YEAR, reload: false },
    { said: 'back 5 years, begun anew', shift: -5 * YEAR, reload: true },
    { said: '5 years ahead', shift: 5 * YEAR, reload: false },
    { said: '500 years ahead', shift: 500 * YEAR, reload: true },
    { said: 'right again', shift: 0, reload: false },
    { said: 'right again, begun anew', shift: 0, reload: true },
  ];
  const before = await readStore(page);
  let edits = 0;
  const edit = async (text: string) => {
    await goTo(page, 1, 'remark');
    await type(page, text);
    await expect.poll(async () => (await columnTexts(page, 'remark'))[1], PATIENT).toBe(text);
    await saved(page);
    edits++;
  };
  for (const { said, shift, reload } of clocks) {
    await page.evaluate((by) => sessionStorage.setItem('shift', String(by)), shift);
    if (reload) await page.goto(`${served.url}${GRID}`);
    if (reload) await page.reload();
    await lines(page, PROJECTS);
    expect(Math.abs((await page.evaluate(() => Date.now())) - Date.now() - shift)).toBeLessThan(MINUTE);
    await edit(`#${said}`);
    await edit(`#${said}, once more`);
  }
  await page.evaluate(() => sessionStorage.setItem('frozen', String(Date.now())));
  for (let each = 0; each < 5; each++) await edit(`#frozen ${each}`);
  const after = await readStore(page);
  expect(disagreements(after)).toEqual([]);
  expect(after.log.length).toBe(before.log.length + edits);
  const stamps = after.log.map(({ at }) => at);
  expect(stamps).toEqual([...stamps].sort());
  expect(new Set(stamps).size).toBe(stamps.length);
});
