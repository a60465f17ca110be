// Backup and restore (备份与恢复) on real IndexedDB: what comes back is what was there, on a new device, and nothing that goes
// wrong on the way touches the ledger.
import { describe, expect, test, vi } from 'vitest';
import { makeBackup } from '../../../src/exchange/backup/make-backup.ts';
import { openBackup } from '../../../src/exchange/backup/open-backup.ts';
import { restoreBackup } from '../../../src/exchange/backup/restore-backup.ts';
import { readBlob } from '../../../src/ledger/blob.ts';
import { commit } from '../../../src/ledger/commit.ts';
import { allContacts, writeContacts } from '../../../src/ledger/contact.ts';
import { digest, rebuild } from '../../../src/ledger/digest.ts';
import { allDrafts, writeDraft } from '../../../src/ledger/draft.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { allMappings, writeMapping } from '../../../src/ledger/mapping.ts';
import { createLedger, deleteLedger, openLedger } from '../../../src/ledger/open.ts';
import { markPoint, restorePoints, returnToPoint } from '../../../src/ledger/restore-point.ts';
import {
  newTestLedger,
  reopen,
  TEST_NOW,
  type TestMachine,
  testKey,
  testMachine,
} from '../../support/ledger/open-test-ledger.ts';
import { sweep } from '../../support/ledger/sweep.ts';
import { created, edited, writeDrafts } from '../../support/ledger/test-commands.ts';
import { attachFile, backupOf, fillLedger, longestGap, opened, restored } from './backup-support.ts';

// Locking and opening cost seconds by intent, and other work may share the machine.
vi.setConfig({ testTimeout: 120_000 });

/** Backup, wipe, restore. */
async function throughAFile(ledger: Ledger, machine: TestMachine, passphrase: string | null = null): Promise<Ledger> {
  const { file } = await backupOf(ledger, passphrase);
  ledger.close();
  await deleteLedger(ledger.key, machine.environment);
  expect((await openLedger(ledger.key, machine.environment)).kind).toBe('none');
  await restored(await opened(file, passphrase), ledger.key, machine.environment);
  return reopen(ledger, machine);
}

describe('what comes back', () => {
  test.each([0, 1, 60])('%i projects: the same digest, a new device, a ledger that goes on', async (projects) => {
    const machine = testMachine();
    const ledger = await newTestLedger(machine);
    await fillLedger(ledger, projects);
    const before = await digest(ledger);
    const again = await throughAFile(ledger, machine);
    expect(await digest(again)).toBe(before);
    expect(again.id).toBe(ledger.id);
    expect(again.device).not.toBe(ledger.device);
    expect((await rebuild(again)).wrong).toEqual([]);
    await commit(again, writeDrafts, created('project', 'new', { name: '恢复后新建' }));
    await sweep(again);
    again.close();
  });

  test('1,000 projects with 20,000 milestones: equal, and the page is never held up for long', async () => {
    const machine = testMachine();
    const ledger = await newTestLedger(machine);
    await fillLedger(ledger, 1000);
    const before = await digest(ledger);
    const made = await longestGap(() => backupOf(ledger));
    const { result: backup, gap: checkGap } = await longestGap(() => opened(made.result.file));
    const put = await longestGap(() => restored(backup, ledger.key, machine.environment));
    const again = await reopen(ledger, machine);
    expect(await digest(again)).toBe(before);
    expect(again.resident.all('milestone').length).toBe(20_000);
    // Milliseconds depend on the machine; only a page that stands still is a fault here.
    expect(Math.max(made.gap, checkGap, put.gap)).toBeLessThan(2000);
    again.close();
  });

  test('attachments, contacts, mappings, drafts, restore points and the last backup', async () => {
    const machine = testMachine();
    const ledger = await newTestLedger(machine);
    await fillLedger(ledger, 2);
    const photo = await attachFile(ledger, 'p0', new Blob([new Uint8Array(700_000).fill(7)], { type: 'image/jpeg' }));
    await writeContacts(ledger, [{ person: 'person1', phones: ['13800000000'], note: '办公室' }]);
    await writeMapping(ledger, '序号|项目名称', { name: 1 });
    await writeDraft(ledger, 'progress:p0', { text: '写到一半' });
    await writeDraft(ledger, 'tick:p0', { photo: new Blob(['x']) });
    await markPoint(ledger, '导入前');
    await commit(ledger, writeDrafts, edited('project', 'p0', { remark: '之后' }));
    const made = await backupOf(ledger);
    expect(made.leftOut).toBe(1);
    const again = await throughAFile(ledger, machine);
    expect((await readBlob(again, photo))?.size).toBe(700_000);
    expect((await readBlob(again, photo))?.type).toBe('image/jpeg');
    expect(await allContacts(again)).toEqual([{ person: 'person1', phones: ['13800000000'], note: '办公室' }]);
    expect((await allMappings(again)).map(({ mapping }) => mapping)).toEqual([{ name: 1 }]);
    expect((await allDrafts(again)).map(({ value }) => value)).toEqual([{ text: '写到一半' }]);
    const [point] = await restorePoints(again);
    expect(point?.name).toBe('导入前');
    if (point === undefined) return;
    await returnToPoint(again, point);
    expect(again.resident.row('project', 'p0')?.remark).toBe('改过 0');
    await sweep(again);
    again.close();
  });

  test('a second restore of the same file has a third device', async () => {
    const machine = testMachine();
    const ledger = await newTestLedger(machine);
    await fillLedger(ledger, 1);
    const { file } = await backupOf(ledger);
    ledger.close();
    const devices = new Set([ledger.device]);
    for (let time = 0; time < 2; time++) {
      await restored(await opened(file), ledger.key, machine.environment);
      const again = await reopen(ledger, machine);
      devices.add(again.device);
      await commit(again, writeDrafts, created('project', `t${time}`, { name: '各写各的' }));
      again.close();
    }
    expect(devices.size).toBe(3);
  });

  test('a browser killed right after the switch still has the old witness, and the restored ledger opens', async () => {
    const machine = testMachine();
    const ledger = await newTestLedger(machine);
    await fillLedger(ledger, 1);
    const { file } = await backupOf(ledger);
    ledger.close();
    const witness = new Map(machine.stored);
    await restored(await opened(file), ledger.key, machine.environment);
    for (const [key, value] of witness) machine.stored.set(key, value);
    const again = await reopen(ledger, machine);
    expect(again.device).not.toBe(ledger.device);
    again.close();
  });

  test('behind a Chinese passphrase in the real worker', async () => {
    const machine = testMachine();
    const ledger = await newTestLedger(machine);
    await fillLedger(ledger, 1);
    const before = await digest(ledger);
    const again = await throughAFile(ledger, machine, '示例口令 一二三');
    expect(await digest(again)).toBe(before);
    again.close();
  });
});

describe('what goes wrong', () => {
  test('a wrong passphrase is refused', async () => {
    const ledger = await newTestLedger();
    const { file } = await backupOf(ledger, '示例口令');
    expect(await openBackup(file, { passphrase: null })).toEqual({ ok: false, refusal: { code: 'passphraseNeeded' } });
    expect(await openBackup(file, { passphrase: '示例' })).toEqual({ ok: false, refusal: { code: 'wrongPassphrase' } });
    ledger.close();
  });

  test('a damaged file never gets as far as a database, and the ledger stays', async () => {
    const machine = testMachine();
    const ledger = await newTestLedger(machine);
    await fillLedger(ledger, 3);
    const before = await digest(ledger);
    const names = async () => (await indexedDB.databases()).map(({ name }) => name).sort();
    const databases = await names();
    const bytes = new Uint8Array(await (await backupOf(ledger)).file.arrayBuffer());
    for (let place = 50; place < bytes.length; place += Math.ceil(bytes.length / 12)) {
      const changed = bytes.slice();
      changed[place] = (changed[place] ?? 0) ^ 0x55;
      for (const file of [new Blob([changed]), new Blob([bytes.slice(0, place)])]) {
        const answer = await openBackup(file, { passphrase: null });
        expect(answer.ok).toBe(false);
      }
    }
    expect(await names()).toEqual(databases);
    expect(await digest(ledger)).toBe(before);
    await sweep(ledger);
    ledger.close();
  });

  test('a restore stopped half-way leaves the ledger, and no staging database', async () => {
    const machine = testMachine();
    const ledger = await newTestLedger(machine);
    await fillLedger(ledger, 300);
    const before = await digest(ledger);
    const { file } = await backupOf(ledger);
    const stop = new AbortController();
    const backup = await openBackup(file, { passphrase: null, signal: stop.signal });
    if (!backup.ok) throw new Error(backup.refusal.code);
    const done = await restoreBackup(backup.value, {
      key: ledger.key,
      environment: machine.environment,
      fileName: 'x',
      identity: null,
      beforeSwitch: () => ledger.close(),
      onProgress: () => stop.abort(),
      signal: stop.signal,
    });
    expect(done).toEqual({ ok: false, refusal: { code: 'cancelled' } });
    const mine = (await indexedDB.databases()).filter(({ name }) => name?.includes(ledger.key));
    expect(mine).toHaveLength(1);
    expect(await digest(ledger)).toBe(before);
    await commit(ledger, writeDrafts, edited('project', 'p1', { remark: '照常' }));
    await sweep(ledger);
    ledger.close();
  });

  test('nothing real is restored in the sample, where a reset would throw it away; a sample is', async () => {
    const machine = testMachine();
    const ledger = await newTestLedger(machine);
    await fillLedger(ledger, 3);
    const before = await digest(ledger);
    const restoreAsSample = async (file: Blob, key: string) =>
      restoreBackup(await opened(file), {
        key,
        asSample: true,
        environment: machine.environment,
        fileName: 'x',
        identity: null,
        beforeSwitch: () => undefined,
      });
    const real = await restoreAsSample((await backupOf(ledger)).file, ledger.key);
    expect(real).toEqual({ ok: false, refusal: { code: 'notSample' } });
    const mine = (await indexedDB.databases()).filter(({ name }) => name?.includes(ledger.key));
    expect(mine).toHaveLength(1);
    expect(await digest(ledger)).toBe(before);
    const sample = await createLedger(testKey(), machine.environment, { name: '示例台账', sample: true });
    const madeUp = await restoreAsSample((await backupOf(sample)).file, testKey());
    expect(madeUp).toEqual({ ok: true, value: null });
    for (const each of [ledger, sample]) {
      await sweep(each);
      each.close();
    }
  });

  test('a backup that is stopped says so', async () => {
    const ledger = await newTestLedger();
    await fillLedger(ledger, 300);
    const stop = new AbortController();
    const made = await makeBackup(ledger, {
      passphrase: null,
      nowMs: TEST_NOW,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(made).toEqual({ ok: false, refusal: { code: 'cancelled' } });
    ledger.close();
  });

  test('a write during the backup is in it or not, and the backup is whole', async () => {
    const machine = testMachine();
    const ledger = await newTestLedger(machine);
    await fillLedger(ledger, 60);
    const before = await digest(ledger);
    const making = backupOf(ledger);
    await commit(ledger, writeDrafts, edited('project', 'p1', { remark: '边备份边写' }));
    const { file } = await making;
    const after = await digest(ledger);
    ledger.close();
    const backup = await opened(file);
    await restored(backup, ledger.key, machine.environment);
    const again = await reopen(ledger, machine);
    const { digest: written } = backup.facts;
    expect(await digest(again)).toBe(written);
    expect([before, after]).toContain(written);
    again.close();
  });
});
