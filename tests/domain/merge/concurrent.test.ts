// What was written at once (同一字段两人修改): each run of one device that the value that stands had not seen is one entry.
import { expect, test } from 'vitest';
import type { Change } from '../../../src/domain/change.ts';
import { entriesOf } from '../../../src/ledger/concurrent.ts';
import { Replica } from '../../support/ledger/replica.ts';
import { shuffled } from '../../support/ledger/shuffled.ts';
import { created, edited } from '../../support/ledger/test-commands.ts';

function office(): { readonly a: Replica; readonly b: Replica; readonly c: Replica } {
  const [a, b, c] = [new Replica('aaaa', 1000), new Replica('bbbb', 1000), new Replica('cccc', 1000)];
  const start = a.write(created('project', 'p1', { name: 'One' }));
  for (const other of [b, c]) other.receive(start);
  return { a, b, c };
}

function write(machine: Replica, now: number, remark: string): Change {
  machine.now = now;
  const change = machine.write(edited('project', 'p1', { remark }));
  if (change === null) throw new Error('nothing was written');
  return change;
}

const entries = (log: readonly Change[]) =>
  entriesOf(log, 'project', 'p1', 'remark').map(({ device, first, last }) => `${device} ${first}-${last}`);

test('three edits of one machine against three of another are one entry, with the last value of the one that lost', () => {
  const { a, b } = office();
  const ofA = [1, 2, 3].map((at) => write(a, 2000 + at, `a${at}`));
  const ofB = [1, 2, 3].map((at) => write(b, 3000 + at, `b${at}`));
  for (const change of ofB) a.receive(change);
  for (const change of ofA) b.receive(change);
  expect(entries(a.log)).toEqual(['aaaa 2-4']);
  expect(entries(b.log)).toEqual(['aaaa 2-4']);
});

test('an edit made after having seen the other is no entry', () => {
  const { a, b } = office();
  const first = write(a, 2000, 'a');
  b.receive(first);
  a.receive(write(b, 3000, 'b'));
  expect(entries(a.log)).toEqual([]);
});

test('who wrote before and after having seen the other has lost two runs, each an entry', () => {
  const { a, b } = office();
  const a1 = write(a, 2000, 'a1');
  const b1 = write(b, 1900, 'b1');
  b.receive(a1);
  const b2 = write(b, 2100, 'b2');
  const a2 = write(a, 2200, 'a2');
  a.receive(b1);
  a.receive(b2);
  b.receive(a2);
  expect(entries(a.log)).toEqual(['bbbb 1-1', 'bbbb 2-2']);
  expect(entries(b.log)).toEqual(entries(a.log));
});

test('two machines that lost to a third are two entries', () => {
  const { a, b, c } = office();
  const all = [write(a, 2000, 'a'), write(b, 2500, 'b'), write(c, 3000, 'c')];
  for (const change of all) a.receive(change);
  expect(entries(a.log)).toEqual(['aaaa 2-2', 'bbbb 1-1']);
});

test('the same value on both sides is no entry', () => {
  const { a, b } = office();
  write(a, 2000, 'same');
  a.receive(write(b, 3000, 'same'));
  expect(entries(a.log)).toEqual([]);
});

test('a hole in the chain of what stands accuses nobody: what may lie behind it is not listed', () => {
  const { a, b } = office();
  const a1 = write(a, 2000, 'a1');
  b.receive(a1);
  const b1 = write(b, 3000, 'b1');
  const b2 = write(b, 4000, 'b2');
  a.receive(b2);
  expect(entries(a.log)).toEqual([]);
  a.receive(b1);
  expect(entries(a.log)).toEqual([]);
});

test('where two people have put the same row is nothing to choose between', () => {
  const { a, b } = office();
  for (const [machine, order] of [
    [a, 'a1'],
    [b, 'b1'],
  ] as const) {
    machine.now = 2000;
    const change = machine.write([{ entity: 'milestone', id: 'm1', set: { order, name: order } }]);
    if (machine === b) a.receive(change);
  }
  const found = ['order', 'name'].map((field) => entriesOf(a.log, 'milestone', 'm1', field).length);
  expect(found).toEqual([0, 1]);
});

test('the entries are the same in whatever order the changes came', () => {
  const { a, b, c } = office();
  const all = [1, 2, 3].flatMap((at) => [
    write(a, 2000 + at, `a${at}`),
    write(b, 2500 + at, `b${at}`),
    write(c, 1500 + at, `c${at}`),
  ]);
  for (const change of shuffled(all, 1)) a.receive(change);
  for (const change of shuffled(all, 2)) b.receive(change);
  expect(entries(a.log).length).toBe(2);
  expect([...a.conflicts()].sort()).toEqual([...b.conflicts()].sort());
});
