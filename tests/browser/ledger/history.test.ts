// The log read by index (变更记录): what happened to a row, on a day, in a batch.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/day.ts';
import { commit } from '../../../src/ledger/commit.ts';
import {
  changeNamed,
  changesOf,
  changesOfBatch,
  changesOfDay,
  changesOfRows,
  changesSince,
  lastSeq,
  latestChanges,
  stampsOf,
  stands,
} from '../../../src/ledger/history.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { redoLast, undoLast } from '../../../src/ledger/undo.ts';
import { milestone, office, put } from '../../support/ledger/builders.ts';
import { newTestLedger, type TestMachine, testMachine } from '../../support/ledger/open-test-ledger.ts';
import { sweep } from '../../support/ledger/sweep.ts';
import { edited, writeDrafts } from '../../support/ledger/test-commands.ts';

let machine: TestMachine;
let ledger: Ledger;
beforeEach(async () => {
  machine = testMachine();
  ledger = await newTestLedger(machine);
  await put(ledger, office(ledger.today(), 4, 3));
});
afterEach(async () => {
  await sweep(ledger);
  ledger.close();
});

test('the changes of a row, newest first, page by page', async () => {
  for (let index = 0; index < 5; index++) await put(ledger, edited('project', 'p1', { remark: `text ${index}` }));
  await put(ledger, edited('project', 'p2', { remark: 'another row' }));
  const newest = await changesOf(ledger, 'project', 'p1', { limit: 2 });
  expect(newest.map(({ n }) => n)).toEqual([7, 6]);
  const older = await changesOf(ledger, 'project', 'p1', { before: newest[1]?.seq ?? 0 });
  expect(older.map(({ n }) => n)).toEqual([5, 4, 3, 2]);
});

test('the changes of a project with its nodes, each once', async () => {
  await put(ledger, [milestone('new', 'p1', null), ...edited('project', 'p1', { remark: 'both' })]);
  const rows = [{ entity: 'project', id: 'p1' } as const, { entity: 'milestone', id: 'new' } as const];
  expect((await changesOfRows(ledger, rows)).map(({ n }) => n)).toEqual([3, 2]);
});

test('the changes of a day, by the clock of the machine where they were made', async () => {
  const today = ledger.today();
  machine.clock.now += 24 * 3_600_000;
  await put(ledger, edited('project', 'p1', { remark: 'the next day' }));
  expect((await changesOfDay(ledger, addDays(today, 1))).map(({ n }) => n)).toEqual([3]);
  expect((await changesOfDay(ledger, today)).map(({ n }) => n)).toEqual([2, 1]);
  expect(await changesOfDay(ledger, addDays(today, 2))).toEqual([]);
});

test('a change by its name, and whether it stands', async () => {
  const done = await commit(ledger, writeDrafts, edited('project', 'p1', { remark: 'new' }), { batch: true });
  if (!done.ok || done.value.batch === null) throw new Error('nothing was written');
  const [change] = await changesOfBatch(ledger, done.value.batch);
  if (change === undefined) throw new Error('no change in the batch');
  expect((await changeNamed(ledger, `${change.device}:${change.n}`))?.seq).toBe(change.seq);
  expect(await changeNamed(ledger, `${change.device}:999`)).toBe(null);
  expect(await stands(ledger, change)).toBe(true);
  await undoLast(ledger);
  expect(await stands(ledger, change)).toBe(false);
  await redoLast(ledger);
  expect(await stands(ledger, change)).toBe(true);
});

test('the log from its beginning and from its end', async () => {
  expect((await changesSince(ledger, 0, 1)).map(({ n }) => n)).toEqual([1]);
  expect((await changesSince(ledger, 1)).map(({ n }) => n)).toEqual([2]);
  expect((await latestChanges(ledger, { limit: 1 })).map(({ n }) => n)).toEqual([2]);
  expect(await lastSeq(ledger)).toBe(2);
});

test('the latest stamp of rows grows with every edit of them', async () => {
  const before = await stampsOf(ledger, 'project', ['p1', 'p2', 'none']);
  await put(ledger, edited('project', 'p1', { remark: 'new' }));
  const after = await stampsOf(ledger, 'project', ['p1', 'p2']);
  expect([...before.keys()]).toEqual(['p1', 'p2']);
  expect((after.get('p1') ?? '') > (before.get('p1') ?? '')).toBe(true);
  expect(after.get('p2')).toBe(before.get('p2'));
});
