// Taking in changes (接收): between two machines with real stores, in any order, with poison, holes and the future among them.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CHANGE_VERSION, type Change } from '../../../src/domain/change.ts';
import { settleConflict } from '../../../src/domain/commands/settle-conflict.ts';
import { commit } from '../../../src/ledger/commit.ts';
import { digest, rebuild } from '../../../src/ledger/digest.ts';
import { heldChanges, openConflicts } from '../../../src/ledger/held.ts';
import { changeOf, changesSince } from '../../../src/ledger/history.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { missingOf, receive, releaseHeld } from '../../../src/ledger/receive.ts';
import { beginRestore } from '../../../src/ledger/restore.ts';
import { hashOf } from '../../../src/ledger/sign-change.ts';
import { undo, undoLast } from '../../../src/ledger/undo.ts';
import {
  newTestLedger,
  reopen,
  type TestMachine,
  testKey,
  testMachine,
} from '../../support/ledger/open-test-ledger.ts';
import { shuffled } from '../../support/ledger/shuffled.ts';
import { sweep } from '../../support/ledger/sweep.ts';
import { created, edited, writeDrafts } from '../../support/ledger/test-commands.ts';

let machineA: TestMachine;
let machineB: TestMachine;
let a: Ledger;
let b: Ledger;

/** The same ledger on a second machine: restored there from the first one's log, so with a device of its own. */
async function secondMachine(from: Ledger, machine: TestMachine): Promise<Ledger> {
  const key = testKey();
  const restore = await beginRestore(key, machine.environment, from.id);
  await receive(restore.staging, await logOf(from), { fromBackup: true });
  await restore.finish();
  return reopen({ ...from, key }, machine);
}

async function logOf(ledger: Ledger): Promise<readonly Change[]> {
  return (await changesSince(ledger, 0, 100_000)).map(changeOf);
}

beforeEach(async () => {
  machineA = testMachine();
  machineB = testMachine();
  a = await newTestLedger(machineA);
  await commit(a, writeDrafts, created('project', 'p1', { name: 'One' }));
  b = await secondMachine(a, machineB);
});
afterEach(async () => {
  await sweep(a);
  await sweep(b);
  for (const ledger of [a, b]) {
    expect((await rebuild(ledger)).wrong).toEqual([]);
    ledger.close();
  }
});

async function edits(ledger: Ledger, count: number, mark: string): Promise<readonly Change[]> {
  const before = (await logOf(ledger)).length;
  for (let index = 0; index < count; index++)
    await commit(
      ledger,
      writeDrafts,
      edited('project', 'p1', { remark: `${mark} ${index}`, tags: { [mark]: index % 2 === 0 } }),
    );
  return (await logOf(ledger)).slice(before);
}

test('a restored ledger has a device of its own and the same digest', async () => {
  expect(b.device).not.toBe(a.device);
  expect(b.id).toBe(a.id);
  expect(await digest(b)).toBe(await digest(a));
});

test('changes of both, exchanged in any order and twice, end in the same rows', async () => {
  const ofA = await edits(a, 20, 'a');
  const ofB = await edits(b, 20, 'b');
  for (const part of [shuffled(ofA, 3).slice(0, 8), shuffled(ofA, 5)]) await receive(b, part);
  const last = await receive(b, shuffled(ofA, 9));
  expect(last).toMatchObject({ applied: 0, known: 20, refused: [] });
  await receive(a, shuffled(ofB, 2));
  expect(await digest(a)).toBe(await digest(b));
  // Two fields and one tag of each: the run of twenty that lost is one entry.
  expect((await openConflicts(a)).map(({ field }) => field)).toEqual(['remark']);
  expect(await openConflicts(a)).toEqual(await openConflicts(b));
});

test('what two people wrote at once is listed with both values, until someone settles it', async () => {
  const [mine] = await edits(a, 1, 'mine');
  await commit(b, writeDrafts, edited('project', 'p1', { remark: 'theirs' }));
  const received = await receive(b, [mine]);
  expect(received.conflicts.map(({ field }) => field)).toEqual(['remark']);
  const [conflict] = await openConflicts(b);
  if (conflict === undefined) throw new Error('no conflict is listed');
  expect([conflict.lost.to, conflict.stands.to].sort()).toEqual(['mine 0', 'theirs']);
  await commit(b, settleConflict, {
    settlement: conflict.settlement,
    entity: conflict.entity,
    row: conflict.id,
    field: conflict.field,
    run: `${conflict.device}:${conflict.last}`,
    take: { value: conflict.lost.to },
  });
  expect(await openConflicts(b)).toEqual([]);
  expect(b.resident.row('project', 'p1')?.remark).toBe(conflict.lost.to);
  await receive(a, await logOf(b));
  expect(await openConflicts(a)).toEqual([]);
  expect(await digest(a)).toBe(await digest(b));
});

test('settling can be undone, and then the entry is open again', async () => {
  const [mine] = await edits(a, 1, 'mine');
  await commit(b, writeDrafts, edited('project', 'p1', { remark: 'theirs' }));
  const [conflict] = (await receive(b, [mine])).conflicts;
  if (conflict === undefined) throw new Error('no conflict is listed');
  const run = `${conflict.device}:${conflict.last}`;
  const entry = { entity: conflict.entity, row: conflict.id, field: conflict.field, run };
  const args = { ...entry, settlement: conflict.settlement, take: null };
  await commit(b, settleConflict, args);
  expect(await commit(b, settleConflict, args)).toMatchObject({ ok: false, refusal: { code: 'conflictSettled' } });
  expect((await receive(b, [mine])).conflicts).toEqual([]);
  expect((await undoLast(b)).ok).toBe(true);
  expect((await openConflicts(b)).map(({ key }) => key)).toEqual([conflict.key]);
});

test('a part of a change is kept as such, and the whole one takes its place whichever comes first', async () => {
  await commit(a, writeDrafts, [
    ...edited('project', 'p1', { remark: 'in the share' }),
    ...created('project', 'p2', { name: 'Not in it' }),
  ]);
  const whole = (await logOf(a)).at(-1);
  if (whole === undefined) throw new Error('no change');
  const part = { part: { ...whole, patches: whole.patches.filter(({ id }) => id === 'p1') } };
  expect(await receive(b, [part, part])).toMatchObject({ applied: 1, known: 1, refused: [] });
  expect(b.resident.row('project', 'p1')?.remark).toBe('in the share');
  expect(b.resident.row('project', 'p2')).toBe(null);
  expect((await rebuild(b)).wrong).toEqual([]);
  expect(await receive(b, [whole])).toMatchObject({ applied: 1, refused: [] });
  expect(await digest(b)).toBe(await digest(a));
  expect(await receive(b, [part, whole])).toMatchObject({ applied: 0, known: 2 });
  const forged = { part: { ...part.part, hash: part.part.hash.replace(/^./, 'f').replace(/.$/, '0') } };
  expect((await receive(b, [forged])).refused.map(({ code }) => code)).toEqual(['forked']);
});

test('the same value written by both is no conflict', async () => {
  await commit(a, writeDrafts, edited('project', 'p1', { remark: 'same' }));
  await commit(b, writeDrafts, edited('project', 'p1', { remark: 'same' }));
  const received = await receive(b, await logOf(a));
  expect(received).toMatchObject({ applied: 1, conflicts: [] });
});

test('poison in the middle is refused by its index and stops nothing; the hole is known and filled later', async () => {
  const good = await edits(a, 10, 'a');
  const poisoned = good.map((change, index) =>
    index === 4 ? { ...change, by: { person: null, words: 'forged' } } : change,
  );
  const received = await receive(b, [...poisoned, 'rubbish', null, { ...good[0], ledger: 'another' }]);
  expect(received.applied).toBe(9);
  expect(received.refused).toEqual([
    { index: 4, code: 'badHash' },
    { index: 10, code: 'malformed' },
    { index: 11, code: 'malformed' },
    { index: 12, code: 'foreignLedger' },
  ]);
  expect(await missingOf(b)).toEqual([{ device: a.device, most: 12, known: 11 }]);
  expect((await receive(b, [good[4]])).applied).toBe(1);
  expect(await missingOf(b)).toEqual([]);
  expect(await digest(b)).toBe(await digest(a));
});

test('a bundle cut off at any place is its first part, and the rest brings the same end', async () => {
  const good = await edits(a, 12, 'a');
  for (let cut = 0; cut <= good.length; cut += 3) expect((await receive(b, good.slice(0, cut))).refused).toEqual([]);
  await receive(b, good);
  expect(await digest(b)).toBe(await digest(a));
});

test('a fork of a known change and a change that claims to be from here are refused', async () => {
  const [change] = await edits(a, 1, 'a');
  if (change === undefined) throw new Error('no change');
  await receive(b, [change]);
  const forked = { ...change, command: 'other-verb' };
  const claimed = { ...change, device: b.device, at: change.at.replace(a.device, b.device) as Change['at'], n: 99 };
  const received = await receive(b, [
    { ...forked, hash: hashOf(forked) },
    { ...claimed, hash: hashOf(claimed) },
  ]);
  expect(received.refused.map(({ code }) => code)).toEqual(['forked', 'ownDevice']);
});

describe('the future', () => {
  test('more than 24 hours ahead is held, shown, and applied when its time comes; the own clock does not move', async () => {
    machineA.clock.now += 25 * 3_600_000;
    const [future] = await edits(a, 1, 'future');
    const clock = (await b.inner.db.head.get('own')) as { readonly clock?: unknown };
    const received = await receive(b, [future]);
    expect(received).toMatchObject({ applied: 0, held: [{ index: 0, reason: 'future' }] });
    expect((await receive(b, [future])).held.length).toBe(1);
    expect(await heldChanges(b)).toMatchObject([{ device: a.device, n: 3, reason: 'future' }]);
    expect(((await b.inner.db.head.get('own')) as { readonly clock?: unknown }).clock).toEqual(clock.clock);
    expect((await releaseHeld(b)).applied).toBe(0);
    machineB.clock.now += 2 * 3_600_000;
    expect((await releaseHeld(b)).applied).toBe(1);
    expect(await heldChanges(b)).toEqual([]);
    expect(b.resident.row('project', 'p1')?.remark).toBe('future 0');
  });

  test('that has come since is applied when the ledger is opened', async () => {
    machineA.clock.now += 25 * 3_600_000;
    await receive(b, await edits(a, 1, 'future'));
    machineB.clock.now += 2 * 3_600_000;
    b.close();
    b = await reopen(b, machineB);
    expect(b.resident.row('project', 'p1')?.remark).toBe('future 0');
  });

  test('23 hours ahead is applied, and the next own edit still wins over it', async () => {
    machineA.clock.now += 23 * 3_600_000;
    expect((await receive(b, await edits(a, 1, 'future'))).applied).toBe(1);
    await commit(b, writeDrafts, edited('project', 'p1', { remark: 'mine' }));
    expect(b.resident.row('project', 'p1')?.remark).toBe('mine');
  });

  test('of the format is held whole', async () => {
    const [change] = await edits(a, 1, 'a');
    const newer = { ...change, v: CHANGE_VERSION + 1, novelty: true };
    expect((await receive(b, [newer])).held).toEqual([{ index: 0, reason: 'newerVersion' }]);
    expect((await heldChanges(b))[0]?.change).toEqual(newer);
  });

  test('of a restored backup is applied: it is this very ledger, whose clock ran ahead', async () => {
    machineA.clock.now += 5 * 365 * 24 * 3_600_000;
    await edits(a, 3, 'ahead');
    const c = await secondMachine(a, testMachine());
    expect(await digest(c)).toBe(await digest(a));
    await commit(c, writeDrafts, edited('project', 'p1', { remark: 'after' }));
    expect(c.resident.row('project', 'p1')?.remark).toBe('after');
    c.close();
  });
});

test('an unknown entity and an unknown field of a newer version are kept and given on', async () => {
  const [change] = await edits(a, 1, 'a');
  if (change === undefined) throw new Error('no change');
  const set = { novelty: { to: { x: 1 }, was: null, over: '' as const } };
  const newer = {
    ...change,
    device: 'newerdevice',
    n: 1,
    prev: '',
    at: change.at.replace(a.device, 'newerdevice') as Change['at'],
    patches: [
      { entity: 'starship', id: 's1', set },
      { entity: 'project', id: 'p1', set },
    ],
  };
  await receive(b, [{ ...newer, hash: hashOf(newer) }]);
  expect((await b.inner.db.other.toArray()).map(({ key }) => key)).toEqual(['starship:s1']);
  expect((await b.inner.db.rowsOf('project').get('p1'))?.novelty).toEqual({ x: 1 });
  await receive(a, await logOf(b));
  await receive(b, await logOf(a));
  expect(await digest(a)).toBe(await digest(b));
});

test('one’s own undo never takes back what the other wrote', async () => {
  const [mine] = await edits(a, 1, 'mine');
  await receive(b, [mine]);
  await commit(b, writeDrafts, edited('project', 'p1', { remark: 'theirs' }));
  await receive(a, await logOf(b));
  expect(await undoLast(a)).toMatchObject({ ok: false, refusal: { code: 'undoWrittenLater' } });
  expect(a.resident.row('project', 'p1')?.remark).toBe('theirs');
});

test('undo of a received change is possible from the history, and it travels back', async () => {
  const [theirs] = await edits(a, 1, 'theirs');
  await receive(b, [theirs]);
  expect((await undo(b, `${theirs?.device}:${theirs?.n}`)).ok).toBe(true);
  await receive(a, await logOf(b));
  expect(a.resident.row('project', 'p1')?.remark).toBe(null);
});
