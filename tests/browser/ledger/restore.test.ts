// Restoring and restore points (恢复、还原点): a staging ledger takes the place in one write; going back cuts no log.
import { expect, test, vi } from 'vitest';
import { commit } from '../../../src/ledger/commit.ts';
import { allContacts, writeContacts } from '../../../src/ledger/contact.ts';
import { digest, rebuild } from '../../../src/ledger/digest.ts';
import { changeOf, changesSince, rowAt } from '../../../src/ledger/history.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { openLedger } from '../../../src/ledger/open.ts';
import { receive } from '../../../src/ledger/receive.ts';
import { beginRestore } from '../../../src/ledger/restore.ts';
import { markPoint, restorePoints, returnToPoint } from '../../../src/ledger/restore-point.ts';
import { undoable } from '../../../src/ledger/undo.ts';
import { newTestLedger, reopen, testMachine } from '../../support/ledger/open-test-ledger.ts';
import { sweep } from '../../support/ledger/sweep.ts';
import { created, edited, removed, writeDrafts } from '../../support/ledger/test-commands.ts';

const logOf = async (ledger: Ledger) => (await changesSince(ledger, 0, 100_000)).map(changeOf);

test('a restore takes the place of the ledger in one write; the old tab ends and never writes again', async () => {
  const machine = testMachine();
  const old = await newTestLedger(machine);
  await commit(old, writeDrafts, created('project', 'p1', { name: 'Saved' }));
  const backup = await logOf(old);
  const saved = await digest(old);
  await commit(old, writeDrafts, edited('project', 'p1', { name: 'Later' }));
  const ended = new Promise<string>((resolve) => old.onEnded(resolve));
  const restore = await beginRestore(old.key, machine.environment, old.id);
  await receive(restore.staging, backup, { fromBackup: true });
  await writeContacts(restore.staging, [{ person: 'a', phones: ['1'], note: '' }]);
  expect(await digest(restore.staging)).toBe(saved);
  expect(old.resident.row('project', 'p1')?.name).toBe('Later');
  await restore.finish();
  expect(await ended).toBe('restoredElsewhere');
  await expect(commit(old, writeDrafts, edited('project', 'p1', { name: 'X' }))).rejects.toMatchObject({
    reason: 'closed',
  });
  const now = await reopen(old, machine);
  expect(now.resident.row('project', 'p1')?.name).toBe('Saved');
  expect(now.device).not.toBe(old.device);
  expect(await digest(now)).toBe(saved);
  expect(await allContacts(now)).toEqual([{ person: 'a', phones: ['1'], note: '' }]);
  await commit(now, writeDrafts, edited('project', 'p1', { name: 'Goes on' }));
  await sweep(now);
  now.close();
});

test('restored twice before the browser wrote localStorage down, the first witness still finds its ledger', async () => {
  const machine = testMachine();
  const first = await newTestLedger(machine);
  await commit(first, writeDrafts, created('project', 'p1', { name: 'Kept' }));
  const backup = await logOf(first);
  const early = new Map(machine.stored);
  for (let round = 0; round < 2; round++) {
    const restore = await beginRestore(first.key, machine.environment, first.id);
    await receive(restore.staging, backup, { fromBackup: true });
    await restore.finish();
  }
  // A kill now: what localStorage was told of the restores is gone with it.
  machine.stored.clear();
  for (const [name, text] of early) machine.stored.set(name, text);
  const again = await reopen(first, machine);
  expect(again.resident.row('project', 'p1')?.name).toBe('Kept');
  again.close();
});

test('a restore that is cancelled, or dies half way, leaves the ledger as it is', async () => {
  const machine = testMachine();
  const ledger = await newTestLedger(machine);
  await commit(ledger, writeDrafts, created('project', 'p1', { name: 'Stays' }));
  const cancelled = await beginRestore(ledger.key, machine.environment, ledger.id);
  await receive(cancelled.staging, await logOf(ledger), { fromBackup: true });
  await cancelled.cancel();
  const dead = await beginRestore(ledger.key, machine.environment, ledger.id);
  await receive(dead.staging, (await logOf(ledger)).slice(0, 1), { fromBackup: true });
  dead.staging.close();
  ledger.close();
  const again = await reopen(ledger, machine);
  expect(again.device).toBe(ledger.device);
  expect(again.resident.row('project', 'p1')?.name).toBe('Stays');
  await sweep(again);
  again.close();
});

test('a restore that was killed while its database was being made does not read as a loss', async () => {
  const machine = testMachine();
  const ledger = await newTestLedger(machine);
  await commit(ledger, writeDrafts, created('project', 'p1', { name: 'Whole' }));
  ledger.close();
  const listed = await indexedDB.databases();
  // The browser lists what it had begun to make; opened, it is not there.
  const listing = vi
    .spyOn(indexedDB, 'databases')
    .mockResolvedValue([...listed, { name: `${ledger.inner.db.name}~2`, version: 10 }]);
  const again = await reopen(ledger, machine);
  listing.mockRestore();
  expect(again.resident.row('project', 'p1')?.name).toBe('Whole');
  again.close();
});

test('a lost ledger is restored under its key', async () => {
  const machine = testMachine();
  const ledger = await newTestLedger(machine);
  await commit(ledger, writeDrafts, created('project', 'p1', { name: 'Back again' }));
  const backup = await logOf(ledger);
  ledger.close();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(ledger.inner.db.name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
  expect((await openLedger(ledger.key, machine.environment)).kind).toBe('lost');
  const restore = await beginRestore(ledger.key, machine.environment, ledger.id);
  await receive(restore.staging, backup, { fromBackup: true });
  await restore.finish();
  const again = await reopen(ledger, machine);
  expect(again.resident.row('project', 'p1')?.name).toBe('Back again');
  again.close();
});

test('going back to a restore point appends what differs, and going back again is possible', async () => {
  const ledger = await newTestLedger();
  await commit(ledger, writeDrafts, [
    ...created('project', 'p1', { name: 'One', tags: { a: true } }),
    ...created('project', 'p2', { name: 'Two' }),
  ]);
  const shown = () =>
    JSON.stringify(['p1', 'p2', 'p3'].map((id) => ledger.resident.all('project').find((row) => row.id === id) ?? null));
  const before = shown();
  const point = await markPoint(ledger, 'Before the import');
  await commit(
    ledger,
    writeDrafts,
    edited('project', 'p1', { name: 'Changed', tags: { a: null, b: true }, remark: 'new' }),
  );
  await commit(ledger, writeDrafts, removed('project', 'p2'));
  await commit(ledger, writeDrafts, created('project', 'p3', { name: 'Three' }));
  const later = await markPoint(ledger, 'After it');
  const after = shown();
  const changes = await ledger.inner.db.log.count();
  expect((await returnToPoint(ledger, point)).ok).toBe(true);
  expect(shown()).toBe(before);
  expect(await ledger.inner.db.log.count()).toBe(changes + 1);
  expect((await undoable(ledger)).undo?.command).not.toBe('return-to-point');
  expect((await returnToPoint(ledger, later)).ok).toBe(true);
  expect(shown()).toBe(after);
  expect(await returnToPoint(ledger, later)).toMatchObject({ ok: false });
  expect((await restorePoints(ledger)).map(({ name }) => name)).toEqual(['After it', 'Before the import']);
  await sweep(ledger);
  ledger.close();
});

test('damaged rows are found against the log and put right from it', async () => {
  const ledger = await newTestLedger();
  await commit(ledger, writeDrafts, [
    ...created('project', 'p1', { name: 'One' }),
    ...created('project', 'p2', { name: 'Two' }),
  ]);
  const right = await digest(ledger);
  await ledger.inner.db.rowsOf('project').update('p1', { name: 'Damaged' });
  await ledger.inner.db.rowsOf('project').delete('p2');
  expect((await rebuild(ledger)).wrong).toEqual(['project:p1', 'project:p2']);
  await rebuild(ledger, { mend: true });
  expect((await rebuild(ledger)).wrong).toEqual([]);
  expect(await digest(ledger)).toBe(right);
  await sweep(ledger);
  ledger.close();
});

test('a row as it stood under an earlier stamp', async () => {
  const ledger = await newTestLedger();
  await commit(ledger, writeDrafts, created('project', 'p1', { name: 'One' }));
  const [, change] = await changesSince(ledger, 0);
  await commit(ledger, writeDrafts, edited('project', 'p1', { name: 'Two' }));
  if (change === undefined) throw new Error('no change');
  expect((await rowAt(ledger, 'project', 'p1', change.at))?.name).toBe('One');
  ledger.close();
});
