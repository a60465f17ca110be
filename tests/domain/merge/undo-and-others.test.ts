// Undo beside others (撤销与他人): it takes back what is one's own and never what someone wrote since.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Draft } from '../../../src/domain/command.ts';
import { day } from '../../../src/domain/day.ts';
import type { Json } from '../../../src/domain/json.ts';
import { heldValueOf } from '../../../src/ledger/draft-patches.ts';
import { Replica } from '../../support/ledger/replica.ts';

const START = Date.UTC(2026, 2, 2, 1);

function pair(): { readonly a: Replica; readonly b: Replica } {
  return { a: new Replica('deva', START), b: new Replica('devb', START + 1000) };
}

function set(machine: Replica, values: Draft['set']) {
  const change = machine.write([{ entity: 'project', id: 'p1', set: values }]);
  if (change === null) throw new Error('nothing was written');
  return change;
}

function held(machine: Replica, field: string): Json {
  return heldValueOf('project', machine.rows.get('project', 'p1'), field);
}

test('it is refused when someone else wrote the field later', () => {
  const { a, b } = pair();
  b.receive(set(a, { name: 'One', removed: null }));
  const mine = set(a, { remark: 'mine' });
  b.receive(mine);
  a.receive(set(b, { remark: 'theirs' }));
  expect(a.undo(mine)).toBe('refused');
  expect(held(a, 'remark')).toBe('theirs');
});

test('it is refused even when they wrote the same value: they meant it', () => {
  const { a, b } = pair();
  b.receive(set(a, { name: 'One', removed: null }));
  const mine = set(a, { remark: 'same' });
  set(b, { remark: 'other' });
  b.receive(mine);
  a.receive(b.log[1]);
  a.receive(set(b, { remark: 'same' }));
  expect(a.undo(mine)).toBe('refused');
});

test('it is allowed when they wrote another field', () => {
  const { a, b } = pair();
  b.receive(set(a, { name: 'One', removed: null }));
  const mine = set(a, { remark: 'mine' });
  a.receive(set(b, { number: '7' }));
  expect(a.undo(mine)).not.toBe('refused');
  expect([held(a, 'remark'), held(a, 'number')]).toEqual([null, '7']);
});

test('a creation is not undone when someone has written into the row', () => {
  const { a, b } = pair();
  const creation = set(a, { name: 'One', removed: null });
  b.receive(creation);
  a.receive(set(b, { remark: 'theirs' }));
  expect(a.undo(creation)).toBe('refused');
});

test('it is allowed when their later write was taken back by them', () => {
  const { a, b } = pair();
  b.receive(set(a, { name: 'One', removed: null }));
  const mine = set(a, { remark: 'mine' });
  b.receive(mine);
  const theirs = set(b, { remark: 'theirs' });
  const back = b.undo(theirs);
  a.receive(theirs);
  a.receive(back);
  expect(held(a, 'remark')).toBe('mine');
  expect(a.undo(mine)).not.toBe('refused');
  expect(held(a, 'remark')).toBe(null);
});

const values = fc.array(
  fc.record({ field: fc.constantFrom('name', 'remark', 'number', 'tags.a'), value: fc.nat({ max: 3 }) }),
  { minLength: 1, maxLength: 20 },
);

test('undoing everything in turn gives back what was, redoing everything gives back what stood', () => {
  let undone = 0;
  fc.assert(
    fc.property(values, fc.boolean(), (edits, removeAtEnd) => {
      const { a } = pair();
      set(a, { name: 'One', removed: null });
      const states = [shown(a)];
      const done = [];
      for (const { field, value } of edits) {
        const to = field === 'tags.a' ? value % 2 === 0 : `value ${value}`;
        const change = a.write([{ entity: 'project', id: 'p1', set: { [field]: to } }]);
        if (change === null) continue;
        done.push(change);
        states.push(shown(a));
      }
      if (removeAtEnd) {
        done.push(set(a, { removed: { on: day('2026-03-02'), by: 'a', why: 'test' } }));
        states.push(shown(a));
      }
      const undos = [];
      for (let index = done.length - 1; index >= 0; index--) {
        const change = done[index];
        const back = change === undefined ? 'refused' : a.undo(change);
        if (back === 'refused') throw new Error('an undo was refused');
        undos.push(back);
        undone++;
        expect(shown(a)).toEqual(states[index]);
      }
      for (const [index, back] of undos.reverse().entries()) {
        expect(a.undo(back)).not.toBe('refused');
        expect(shown(a)).toEqual(states[index + 1]);
      }
    }),
    { numRuns: 300 },
  );
  expect(undone).toBeGreaterThan(500);
});

function shown(machine: Replica): readonly Json[] {
  return ['name', 'remark', 'number', 'tags.a', 'removed'].map((field) => held(machine, field));
}
