// The door (收件检查): whatever comes, it ends as a change, as held, or with one listed reason; nothing throws past it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHANGE_VERSION, type Change, changeKey } from '../../../src/domain/change.ts';
import { admit, atDoor } from '../../../src/ledger/admit.ts';
import { hashOf } from '../../../src/ledger/sign-change.ts';
import { LEDGER, Replica } from '../../support/ledger/replica.ts';

const START = Date.UTC(2026, 2, 2, 1);

function changes(count: number, device = 'devb'): readonly Change[] {
  const machine = new Replica(device, START);
  for (let index = 0; index < count; index++)
    machine.write([{ entity: 'project', id: `p${index % 7}`, set: { remark: `text ${index}` } }]);
  return machine.log;
}

function sign(change: Change): Change {
  return { ...change, hash: hashOf(change) };
}

function first(): Change {
  const [change] = changes(1);
  if (change === undefined) throw new Error('no change');
  return change;
}

test('whatever is not a whole change is refused as malformed, and nothing throws', () => {
  let tried = 0;
  fc.assert(
    fc.property(fc.anything({ maxDepth: 4, withNullPrototype: true, withBigInt: true, withDate: true }), (value) => {
      tried++;
      expect(atDoor(value, LEDGER, START)).toEqual({ kind: 'refused', code: 'malformed' });
    }),
    { numRuns: 2000 },
  );
  expect(tried).toBe(2000);
});

test('a change with one member changed to anything ends as one of the listed outcomes, never as another change', () => {
  const change = first();
  const members = Object.keys(change);
  fc.assert(
    fc.property(fc.constantFrom(...members), fc.jsonValue({ maxDepth: 3 }), (member, value) => {
      const judged = atDoor({ ...change, [member]: value }, LEDGER, START);
      if (judged.kind === 'change') expect(judged.change).toEqual(change);
      else expect(['refused', 'held']).toContain(judged.kind);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['foreignLedger', (change: Change) => sign({ ...change, ledger: 'another' })],
  ['badHash', (change: Change) => ({ ...change, by: { person: null, words: 'someone else' } })],
  ['malformed', (change: Change) => ({ ...change, extra: 1 })],
  [
    // The reader takes a key that reaches a prototype out, and then the hash no longer fits.
    'badHash',
    (change: Change) => ({
      ...change,
      patches: [{ entity: 'project', id: 'p1', set: JSON.parse('{"__proto__":{}}') }],
    }),
  ],
  [
    'badValue',
    (change: Change) =>
      sign({ ...change, patches: [{ entity: 'project', id: 'p1', set: { name: { to: 7, was: null, over: '' } } }] }),
  ],
] as const)('is refused: %s', (code, spoil) => {
  expect(atDoor(spoil(first()), LEDGER, START)).toEqual({ kind: 'refused', code });
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('a change of a newer format is held whole, one of an unknown entity or field is let in and kept', () => {
  const change = first();
  const newer = { ...change, v: CHANGE_VERSION + 1, novelty: { deep: [1, 2] } };
  expect(atDoor(newer, LEDGER, START)).toMatchObject({ kind: 'held', reason: 'newerVersion', n: 1 });
  const set = { novelty: { to: [1, { a: 2 }], was: null, over: '' as const } };
  const unknown = sign({
    ...change,
    patches: [
      { entity: 'starship', id: 'x', set },
      { entity: 'project', id: 'p1', set },
    ],
  });
  const machine = new Replica('deva', START);
  expect(machine.receive(unknown)).toBe('new');
  expect(machine.rows.get('starship', 'x')?.novelty).toEqual([1, { a: 2 }]);
  expect(machine.rows.get('project', 'p1')?.novelty).toEqual([1, { a: 2 }]);
});

test('poison at every one of 64 positions: the other 63 are applied', () => {
  const good = changes(64);
  for (let position = 0; position < good.length; position++) {
    const machine = new Replica('deva', START);
    const outcomes = good.map((change, index) =>
      machine.receive(index === position ? { ...change, command: 'poisoned' } : change),
    );
    expect(outcomes.filter((outcome) => outcome === 'new').length).toBe(63);
    expect(outcomes[position]).toBe('badHash');
  }
});

test('poison at 384 places of one bundle: every other change of it is applied', () => {
  const machine = new Replica('deva', START);
  const outcomes = changes(768).map((change, index) =>
    machine.receive(index % 2 === 0 ? { ...change, command: 'poisoned' } : change),
  );
  expect(outcomes.filter((outcome) => outcome === 'new').length).toBe(384);
  expect(outcomes.filter((outcome) => outcome === 'badHash').length).toBe(384);
});

test('the same number of a device with another content is a fork and is refused, whichever came first', () => {
  const [one, two] = changes(2);
  if (one === undefined || two === undefined) throw new Error('no changes');
  const forged = sign({ ...two, command: 'other-verb' });
  const machine = new Replica('deva', START);
  expect([one, two, forged, two].map((change) => machine.receive(change))).toEqual(['new', 'new', 'forked', 'known']);
});

test('a change that does not follow the one before it, or precede the one after it, breaks the chain', () => {
  const [one, two, three] = changes(3);
  if (one === undefined || two === undefined || three === undefined) throw new Error('no changes');
  const known = new Map([one, three].map((change) => [changeKey(change), change]));
  expect(admit(two, 'deva', known)).toBe('new');
  expect(admit(sign({ ...two, prev: three.hash }), 'deva', known)).toBe('brokenChain');
  expect(admit(sign({ ...two, command: 'other-verb' }), 'deva', known)).toBe('brokenChain');
  expect(admit(sign({ ...one, prev: three.hash }), 'deva', new Map())).toBe('brokenChain');
});

test('a change that says it was written here, and was not, is refused', () => {
  const machine = new Replica('deva', START);
  expect(changes(1, 'deva').map((change) => machine.receive(change))).toEqual(['ownDevice']);
});
