// Guards at the door (打开前的检查): newer schemas, vanished databases, the witness.
import { describe, expect, test, vi } from 'vitest';
import { commit } from '../../../src/ledger/commit.ts';
import { SCHEMA } from '../../../src/ledger/db.ts';
import type { Ledger, Witness } from '../../../src/ledger/ledger.ts';
import { deleteLedger, openLedger } from '../../../src/ledger/open.ts';
import {
  newTestLedger,
  reopen,
  type TestMachine,
  testKey,
  testMachine,
} from '../../support/ledger/open-test-ledger.ts';
import { sweep } from '../../support/ledger/sweep.ts';
import { created, edited, writeDrafts } from '../../support/ledger/test-commands.ts';

async function ledgerWithChanges(machine: TestMachine): Promise<Ledger> {
  const ledger = await newTestLedger(machine);
  await commit(ledger, writeDrafts, created('project', 'p1', { name: 'One' }));
  await commit(ledger, writeDrafts, edited('project', 'p1', { name: 'Two' }));
  return ledger;
}

/** Opens the database beside the ledger, as another program would. */
function bareOpen(name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function bareWrite(
  db: IDBDatabase,
  tables: readonly string[],
  work: (transaction: IDBTransaction) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(tables, 'readwrite');
    work(transaction);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

function bareDelete(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

function witnessKey(machine: TestMachine): string {
  const [key] = [...machine.stored.keys()].filter((name) => name.endsWith(':witness'));
  if (key === undefined) throw new Error('no witness was written');
  return key;
}

function changeWitness(machine: TestMachine, change: (witness: Witness) => Witness): void {
  const key = witnessKey(machine);
  machine.stored.set(key, JSON.stringify(change(JSON.parse(machine.stored.get(key) ?? ''))));
}

test('nothing under the key is no ledger yet, and opening creates none', async () => {
  const key = testKey();
  expect(await openLedger(key, testMachine().environment)).toEqual({ kind: 'none' });
  expect((await indexedDB.databases()).some(({ name }) => name?.includes(key))).toBe(false);
});

test('a store that does not open is unavailable and not called lost, and opens again when it can', async () => {
  const machine = testMachine();
  const ledger = await ledgerWithChanges(machine);
  ledger.close();
  const failing = vi
    .spyOn(indexedDB, 'databases')
    .mockRejectedValue(new DOMException('Internal error', 'UnknownError'));
  expect(await openLedger(ledger.key, machine.environment)).toEqual({ kind: 'unavailable', reason: 'UnknownError' });
  failing.mockRestore();
  const again = await reopen(ledger, machine);
  await sweep(again);
  again.close();
});

/** Dexie's native version is ten times the schema. */
const NEWER = SCHEMA + 1;

describe('a newer schema', () => {
  test('opened by another tab ends this one: it never writes into it', async () => {
    const machine = testMachine();
    const ledger = await ledgerWithChanges(machine);
    const ended: string[] = [];
    ledger.onEnded((why) => ended.push(why));
    const newer = await bareOpen(ledger.inner.db.name, NEWER * 10);
    expect(ended).toEqual(['newerVersionOpen']);
    await expect(commit(ledger, writeDrafts, edited('project', 'p1', { name: 'Old' }))).rejects.toMatchObject({
      reason: 'closed',
    });
    expect(newer.version).toBe(NEWER * 10);
    newer.close();
    expect(await openLedger(ledger.key, machine.environment)).toEqual({
      kind: 'newerSchema',
      found: NEWER,
      known: SCHEMA,
    });
    const after = await bareOpen(ledger.inner.db.name);
    expect(after.version).toBe(NEWER * 10);
    after.close();
  });

  test('announced by the fence alone refuses every write', async () => {
    const machine = testMachine();
    const ledger = await ledgerWithChanges(machine);
    const bare = await bareOpen(ledger.inner.db.name);
    const own = await ledger.inner.db.head.get('own');
    await bareWrite(bare, ['head'], (transaction) => transaction.objectStore('head').put({ ...own, schema: NEWER }));
    bare.close();
    await expect(commit(ledger, writeDrafts, edited('project', 'p1', { name: 'Old' }))).rejects.toMatchObject({
      reason: 'newerSchema',
    });
    expect((await ledger.inner.db.rowsOf('project').get('p1'))?.name).toBe('Two');
    ledger.close();
    expect(await openLedger(ledger.key, machine.environment)).toEqual({
      kind: 'newerSchema',
      found: NEWER,
      known: SCHEMA,
    });
  });
});

describe('the witness', () => {
  test('of a database that is gone leads to recovery, not to a new ledger', async () => {
    const machine = testMachine();
    const ledger = await ledgerWithChanges(machine);
    ledger.close();
    await bareDelete(ledger.inner.db.name);
    expect(await openLedger(ledger.key, machine.environment)).toMatchObject({
      kind: 'lost',
      witness: { ledger: ledger.id, n: 3 },
    });
  });

  test('of a database that came back empty leads to recovery', async () => {
    const machine = testMachine();
    const ledger = await ledgerWithChanges(machine);
    ledger.close();
    await bareDelete(ledger.inner.db.name);
    (await bareOpen(ledger.inner.db.name, 10)).close();
    expect((await openLedger(ledger.key, machine.environment)).kind).toBe('lost');
  });

  test('of a log that has lost its end leads to recovery', async () => {
    const machine = testMachine();
    const ledger = await ledgerWithChanges(machine);
    const log = await ledger.inner.db.log.toArray();
    const own = await ledger.inner.db.head.get('own');
    ledger.close();
    const bare = await bareOpen(ledger.inner.db.name);
    await bareWrite(bare, ['log', 'head'], (transaction) => {
      transaction.objectStore('log').delete(log[2]?.seq ?? 0);
      transaction.objectStore('head').put({ ...own, n: 2, hash: log[1]?.hash, changes: 2 });
    });
    bare.close();
    expect((await openLedger(ledger.key, machine.environment)).kind).toBe('lost');
  });

  test('of another ledger, another device or another history leads to recovery', async () => {
    const machine = testMachine();
    const ledger = await ledgerWithChanges(machine);
    ledger.close();
    const right = machine.stored.get(witnessKey(machine)) ?? '';
    const wrong: readonly ((witness: Witness) => Witness)[] = [
      (witness) => ({ ...witness, ledger: 'another' }),
      (witness) => ({ ...witness, device: 'another' }),
      (witness) => ({ ...witness, hash: 'f'.repeat(64) }),
      (witness) => ({ ...witness, changes: witness.changes + 1 }),
    ];
    for (const change of wrong) {
      machine.stored.set(witnessKey(machine), right);
      changeWitness(machine, change);
      expect((await openLedger(ledger.key, machine.environment)).kind).toBe('lost');
    }
  });

  test('that is behind the database, missing or unreadable is no alarm: a kill may come before it is written', async () => {
    const machine = testMachine();
    let ledger = await newTestLedger(machine);
    await commit(ledger, writeDrafts, created('project', 'p1', { name: 'One' }));
    const behind = machine.stored.get(witnessKey(machine)) ?? '';
    await commit(ledger, writeDrafts, edited('project', 'p1', { name: 'Two' }));
    const key = witnessKey(machine);
    for (const stored of [behind, null, '{', '{"ledger":7}']) {
      ledger.close();
      if (stored === null) machine.stored.delete(key);
      else machine.stored.set(key, stored);
      ledger = await reopen(ledger, machine);
      expect(ledger.resident.row('project', 'p1')?.name).toBe('Two');
    }
    await sweep(ledger);
    ledger.close();
  });

  test('goes with a ledger that was deleted on purpose', async () => {
    const machine = testMachine();
    const ledger = await ledgerWithChanges(machine);
    ledger.close();
    await deleteLedger(ledger.key, machine.environment);
    expect(await openLedger(ledger.key, machine.environment)).toEqual({ kind: 'none' });
  });
});
