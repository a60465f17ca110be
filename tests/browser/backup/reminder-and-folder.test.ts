// When the office is reminded of a backup (备份提醒), and the daily file in a folder (自动备份到文件夹).
import { afterEach, describe, expect, test, vi } from 'vitest';
import { backUpIntoFolder, dropFolder, folderState, pickFolder } from '../../../src/exchange/backup/folder.ts';
import { keepLastBackup, quietReminder, readBackupState } from '../../../src/exchange/backup/last-backup.ts';
import { openBackup } from '../../../src/exchange/backup/open-backup.ts';
import { commit } from '../../../src/ledger/commit.ts';
import { digest } from '../../../src/ledger/digest.ts';
import { newTestLedger, TEST_NOW } from '../../support/ledger/open-test-ledger.ts';
import { created, writeDrafts } from '../../support/ledger/test-commands.ts';
import { fillLedger } from './backup-support.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('the reminder', () => {
  test('comes after seven days with changes, not without, and rests for a day when sent away', async () => {
    const ledger = await newTestLedger();
    await keepLastBackup(ledger, { at: new Date(TEST_NOW).toISOString(), name: 'a', seq: 1, where: 'downloads' });
    const at = (days: number) => readBackupState(ledger, TEST_NOW + days * DAY);
    expect(await at(30)).toMatchObject({ since: 0, due: false, days: 30 });
    await commit(ledger, writeDrafts, created('project', 'p1', { name: '示例项目甲' }));
    expect(await at(7)).toMatchObject({ since: 1, due: false });
    expect(await at(7.1)).toMatchObject({ since: 1, due: true, days: 7 });
    await quietReminder(ledger, TEST_NOW + 8 * DAY);
    expect((await at(8.9)).due).toBe(false);
    expect((await at(9.1)).due).toBe(true);
    ledger.close();
  });

  test('counts from the first change where there never was a backup', async () => {
    const ledger = await newTestLedger();
    expect(await readBackupState(ledger, TEST_NOW + 6 * DAY)).toMatchObject({ last: null, due: false });
    expect(await readBackupState(ledger, TEST_NOW + 8 * DAY)).toMatchObject({ last: null, due: true, days: 8 });
    ledger.close();
  });

  test('a clock that was set back does not silence it for longer than a day', async () => {
    const ledger = await newTestLedger();
    await quietReminder(ledger, TEST_NOW + 400 * DAY);
    expect((await readBackupState(ledger, TEST_NOW + 8 * DAY)).due).toBe(true);
    ledger.close();
  });
});

describe('the folder', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('is missing where the browser has no picker', async () => {
    const ledger = await newTestLedger();
    vi.stubGlobal('showDirectoryPicker', undefined);
    expect(await folderState(ledger)).toEqual({ kind: 'missing' });
    ledger.close();
  });

  test('gets one file a day, which opens and says what the ledger says', async () => {
    const ledger = await newTestLedger(undefined, { name: '示例台账' });
    await fillLedger(ledger, 2);
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(`backup-${ledger.key}`, { create: true });
    vi.stubGlobal('showDirectoryPicker', () => Promise.resolve(folder));
    expect(await folderState(ledger)).toEqual({ kind: 'none' });
    expect(await pickFolder(ledger)).toBe(true);
    expect(await folderState(ledger)).toEqual({ kind: 'ready', name: folder.name });
    expect(await backUpIntoFolder(ledger, TEST_NOW, '自动')).toBe(true);
    // Nothing new, and too soon.
    expect(await backUpIntoFolder(ledger, TEST_NOW + DAY, '自动')).toBe(false);
    await commit(ledger, writeDrafts, created('project', 'p9', { name: '示例项目乙' }));
    expect(await backUpIntoFolder(ledger, TEST_NOW + 1000, '自动')).toBe(false);
    expect(await backUpIntoFolder(ledger, TEST_NOW + DAY, '自动')).toBe(true);
    const file = await (await folder.getFileHandle('示例台账-自动-2026-03-02.tzbak')).getFile();
    const opened = await openBackup(file, { passphrase: null });
    expect(opened.ok && opened.value.facts.digest).toBe(await digest(ledger));
    if (opened.ok) opened.value.close();
    expect((await readBackupState(ledger, TEST_NOW + DAY)).last).toMatchObject({ where: 'folder' });
    await dropFolder(ledger);
    expect(await folderState(ledger)).toEqual({ kind: 'none' });
    ledger.close();
  });
});
