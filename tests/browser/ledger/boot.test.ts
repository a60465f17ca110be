// Starting (启动): packed chunks and the log behind them give the same ledger as reading every row.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { ENTITY_NAMES } from '../../../src/domain/entities/registry.ts';
import { idOf } from '../../../src/domain/id.ts';
import { spanOfDay } from '../../../src/domain/span.ts';
import { commit } from '../../../src/ledger/commit.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { pack, unpack } from '../../../src/ledger/pack.ts';
import { packSnapshot } from '../../../src/ledger/snapshot.ts';
import { newTestLedger, reopen, type TestMachine, testMachine } from '../../support/ledger/open-test-ledger.ts';
import { sweep } from '../../support/ledger/sweep.ts';
import { created, edited, removed, writeDrafts } from '../../support/ledger/test-commands.ts';

let machine: TestMachine;
let ledger: Ledger;
beforeEach(async () => {
  machine = testMachine();
  ledger = await newTestLedger(machine);
  const projects = Array.from({ length: 30 }, (_, index) =>
    created('project', `p${index}`, {
      name: `No ${index}`,
      tags: index % 3 === 0 ? { urgent: true } : {},
      remark: index % 2 === 0 ? null : 'a\u0000b',
    }),
  );
  const milestones = Array.from({ length: 2500 }, (_, index) =>
    created('milestone', `m${index}`, {
      name: `Node ${index}`,
      project: idOf(`p${index % 30}`),
      planned: spanOfDay(day(`2026-0${1 + (index % 9)}-15`)),
    }),
  );
  await commit(ledger, writeDrafts, [...projects, ...milestones].flat());
});
afterEach(async () => {
  await sweep(ledger);
  ledger.close();
});

async function restart(): Promise<void> {
  ledger.close();
  ledger = await reopen(ledger, machine);
}

async function respell(key: string, change: (packed: object) => object): Promise<void> {
  const packed = (await ledger.inner.db.snap.get(key))?.packed;
  if (typeof packed !== 'object' || packed === null) throw new Error('no such chunk');
  await ledger.inner.db.snap.put({ key, packed: change(packed) });
}

function everything(): string {
  const rows = ENTITY_NAMES.map((entity) =>
    [...ledger.resident.everything(entity)].sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  return JSON.stringify(rows);
}

test('packed rows are opened to equal rows, whatever their values', () => {
  for (const entity of ENTITY_NAMES) {
    const rows = ledger.resident.everything(entity);
    expect(unpack(structuredClone(pack(entity, rows)))).toEqual(rows);
  }
});

test('from chunks, and the log behind them', async () => {
  expect(await packSnapshot(ledger, null)).not.toBe(null);
  await commit(ledger, writeDrafts, edited('project', 'p3', { name: 'Renamed' }));
  await commit(ledger, writeDrafts, removed('milestone', 'm7'));
  await commit(ledger, writeDrafts, created('project', 'p99', { name: 'New' }));
  const before = everything();
  await restart();
  expect(everything()).toBe(before);
  expect(ledger.resident.row('project', 'p3')?.name).toBe('Renamed');
  expect(ledger.resident.rows('milestone', 'project', 'p7').length).toBe(83);
});

test('only stale chunks are packed again', async () => {
  const first = await packSnapshot(ledger, null);
  await commit(ledger, writeDrafts, edited('milestone', 'm7', { remark: 'new' }));
  const second = await packSnapshot(ledger, first);
  const marks = (state: typeof first) => new Map(state?.anchor.chunks.map(({ key, mark }) => [key, mark]));
  const changed = [...marks(second)].filter(([key, mark]) => marks(first).get(key) !== mark).map(([key]) => key);
  expect(changed).toEqual(['milestone/0']);
  const before = everything();
  await restart();
  expect(everything()).toBe(before);
});

test('a missing, foreign or mixed chunk means reading every row, never another ledger', async () => {
  const before = everything();
  const spoil: readonly (() => Promise<unknown>)[] = [
    () => ledger.inner.db.snap.delete('milestone/1'),
    () => respell('milestone/0', (packed) => ({ ...packed, mark: 'foreign' })),
    () => respell('anchor', (packed) => ({ ...packed, shapes: {} })),
    () => respell('milestone/0', () => ({})),
    () => respell('anchor', () => ({})),
    () => ledger.inner.db.snap.delete('anchor'),
  ];
  for (const each of spoil) {
    await ledger.inner.db.snap.clear();
    await packSnapshot(ledger, null);
    await each();
    await restart();
    expect(everything()).toBe(before);
  }
});

test('a tab that does not know what another has packed leaves it alone', async () => {
  const first = await packSnapshot(ledger, null);
  await commit(ledger, writeDrafts, edited('project', 'p3', { name: 'Renamed' }));
  const second = await packSnapshot(ledger, first);
  expect(second).not.toBe(null);
  await commit(ledger, writeDrafts, edited('project', 'p3', { name: 'Again' }));
  expect(await packSnapshot(ledger, first)).toBe(null);
});

test('a derived value is derived once until its row, what hangs below it or the day changes', async () => {
  let derived = 0;
  const read = (id: string, today = '2026-03-02') =>
    ledger.resident.derived('nodes', id, day(today), () => {
      derived++;
      return ledger.resident.rows('milestone', 'project', id).length;
    });
  read('p1');
  read('p1');
  expect(derived).toBe(1);
  await commit(ledger, writeDrafts, created('milestone', 'extra', { name: 'N', project: idOf('p1') }));
  expect(read('p1')).toBe(85);
  expect(derived).toBe(2);
  await commit(ledger, writeDrafts, edited('project', 'p2', { name: 'Other' }));
  read('p1');
  expect(derived).toBe(2);
  read('p1', '2026-03-03');
  expect(derived).toBe(3);
});

test('a node that moves to another project is found there and no longer here', async () => {
  expect(ledger.resident.rows('milestone', 'project', 'p1').length).toBe(84);
  await commit(
    ledger,
    writeDrafts,
    edited('milestone', 'm1', { project: idOf('p2'), planned: spanOfDay(day('2027-01-01')) }),
  );
  expect(ledger.resident.rows('milestone', 'project', 'p1').length).toBe(83);
  expect(ledger.resident.rows('milestone', 'project', 'p2').map(({ id }) => id)).toContain('m1');
  expect(ledger.resident.due(day('2027-01-01'), null).map(({ id }) => id)).toEqual(['m1']);
});
