// Undo and redo: across restarts, refused after a foreign write, a batch as a batch.

import { afterEach, expect, test } from 'vitest';
import type { Draft } from '../../../src/domain/command.ts';
import { day } from '../../../src/domain/day.ts';
import { idOf } from '../../../src/domain/id.ts';
import { spanOfDay } from '../../../src/domain/span.ts';
import { commit } from '../../../src/ledger/commit.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { redoLast, undo, undoable, undoLast } from '../../../src/ledger/undo.ts';
import { newTestLedger, reopen, testMachine } from '../../support/ledger/open-test-ledger.ts';
import { sweep } from '../../support/ledger/sweep.ts';
import { created, edited, removed, writeDrafts } from '../../support/ledger/test-commands.ts';

let ledger: Ledger;
afterEach(async () => {
  await sweep(ledger);
  ledger.close();
});

async function write(drafts: readonly Draft[], batch = false): Promise<string> {
  const done = await commit(ledger, writeDrafts, drafts, { batch });
  const first = done.ok ? done.value.changes[0] : undefined;
  if (first === undefined) throw new Error('nothing was written');
  return `${first.device}:${first.n}`;
}

const name = () => ledger.resident.row('project', 'p1')?.name;
const isRemoved = () => ledger.resident.row('project', 'p1')?.removed !== null;

test('an edit is undone and redone, also after a restart', async () => {
  const machine = testMachine();
  ledger = await newTestLedger(machine);
  await write(created('project', 'p1', { name: 'One' }));
  await write(edited('project', 'p1', { name: 'Two' }));
  ledger.close();
  ledger = await reopen(ledger, machine);
  expect((await undoLast(ledger)).ok).toBe(true);
  expect(name()).toBe('One');
  expect((await redoLast(ledger)).ok).toBe(true);
  expect(name()).toBe('Two');
  expect((await undoLast(ledger)).ok).toBe(true);
  expect(name()).toBe('One');
});

test('several edits of one field are undone one after the other, the creation last, and all redone', async () => {
  ledger = await newTestLedger();
  await write(created('project', 'p1', { name: 'One' }));
  await write(edited('project', 'p1', { name: 'Two' }));
  await write(edited('project', 'p1', { name: 'Three' }));
  await undoLast(ledger);
  expect(name()).toBe('Two');
  await undoLast(ledger);
  expect(name()).toBe('One');
  await undoLast(ledger);
  expect(isRemoved()).toBe(true);
  expect(await undoLast(ledger)).toMatchObject({ ok: false, refusal: { code: 'undoGone' } });
  await redoLast(ledger);
  expect([isRemoved(), name()]).toEqual([false, 'One']);
  await redoLast(ledger);
  await redoLast(ledger);
  expect(name()).toBe('Three');
  expect(await redoLast(ledger)).toMatchObject({ ok: false, refusal: { code: 'redoGone' } });
});

test('a new edit closes what could have been redone', async () => {
  ledger = await newTestLedger();
  await write(created('project', 'p1', { name: 'One' }));
  await write(edited('project', 'p1', { name: 'Two' }));
  await undoLast(ledger);
  await write(edited('project', 'p1', { remark: 'new' }));
  expect((await undoable(ledger)).redo).toBe(null);
  expect(await redoLast(ledger)).toMatchObject({ ok: false, refusal: { code: 'redoGone' } });
});

test('an older change is refused while a later one stands on its field', async () => {
  ledger = await newTestLedger();
  await write(created('project', 'p1', { name: 'One' }));
  const second = await write(edited('project', 'p1', { name: 'Two' }));
  await write(edited('project', 'p1', { name: 'Three' }));
  expect(await undo(ledger, second)).toMatchObject({
    ok: false,
    refusal: { code: 'undoWrittenLater', facts: { field: 'name', name: 'Three' } },
  });
  expect(name()).toBe('Three');
});

test('a change is not undone twice', async () => {
  ledger = await newTestLedger();
  await write(created('project', 'p1', { name: 'One' }));
  const second = await write(edited('project', 'p1', { name: 'Two' }));
  await undo(ledger, second);
  expect(await undo(ledger, second)).toMatchObject({ ok: false, refusal: { code: 'undoAlready' } });
});

test('a removal is undone; an edit of a removed row is refused', async () => {
  ledger = await newTestLedger();
  await write(created('project', 'p1', { name: 'One' }));
  const second = await write(edited('project', 'p1', { name: 'Two' }));
  await write(removed('project', 'p1'));
  expect(await undo(ledger, second)).toMatchObject({ ok: false, refusal: { code: 'undoRowRemoved' } });
  await undoLast(ledger);
  expect(isRemoved()).toBe(false);
});

test('an edit that surfaces a removed row is undone to a removed row', async () => {
  ledger = await newTestLedger();
  await write(created('project', 'p1', { name: 'One' }));
  await write(removed('project', 'p1'));
  await write(edited('project', 'p1', { name: 'Two' }));
  expect(isRemoved()).toBe(false);
  await undoLast(ledger);
  expect([isRemoved(), name()]).toEqual([true, 'One']);
});

test('a creation is not undone while a row that stays names it', async () => {
  ledger = await newTestLedger();
  const first = await write(created('project', 'p1', { name: 'One' }));
  await write(
    created('milestone', 'm1', { name: 'Start', project: idOf('p1'), planned: spanOfDay(day('2026-04-01')) }),
  );
  expect(await undo(ledger, first)).toMatchObject({
    ok: false,
    refusal: { code: 'undoRowInUse', facts: { count: 1 } },
  });
  await undoLast(ledger);
  expect((await undoLast(ledger)).ok).toBe(true);
  expect(isRemoved()).toBe(true);
});

test('a batch of 1,200 rows is undone and redone as one', async () => {
  ledger = await newTestLedger();
  const drafts = Array.from(
    { length: 1200 },
    (_, index) => created('project', `p${index}`, { name: `No ${index}` })[0],
  );
  const done = await commit(
    ledger,
    writeDrafts,
    drafts.filter((draft) => draft !== undefined),
    { batch: true },
  );
  expect(done.ok && done.value.changes.length).toBe(3);
  expect(ledger.resident.count('project')).toBe(1200);
  expect((await undoLast(ledger)).ok).toBe(true);
  expect(ledger.resident.count('project')).toBe(0);
  expect((await redoLast(ledger)).ok).toBe(true);
  expect(ledger.resident.count('project')).toBe(1200);
  expect((await undoLast(ledger)).ok).toBe(true);
  expect(ledger.resident.count('project')).toBe(0);
});

test('a field that was never set goes back to its empty value', async () => {
  ledger = await newTestLedger();
  await write(created('milestone', 'm1', { name: 'Start' }));
  await write(edited('milestone', 'm1', { key: false, weight: 3 }));
  await undoLast(ledger);
  expect(ledger.resident.row('milestone', 'm1')).toMatchObject({ key: true, weight: null });
});

test('only what the same person did is undone by key', async () => {
  ledger = await newTestLedger();
  await ledger.setIdentity({ person: 'a1', words: 'A', role: 'office' });
  await write(created('project', 'p1', { name: 'One' }));
  await ledger.setIdentity({ person: 'b2', words: 'B', role: 'office' });
  expect(await undoLast(ledger)).toMatchObject({ ok: false, refusal: { code: 'undoGone' } });
});
