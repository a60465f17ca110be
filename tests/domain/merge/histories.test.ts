// Rules of the merge (合并): whatever order, repetition, loss and resend, the same changes give the same rows.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BROKEN_RULES } from '../../support/ledger/broken-rules.ts';
import { run, steps } from '../../support/ledger/history-run.ts';
import { GOOD_RULES } from '../../support/ledger/replica.ts';

test('random histories on three machines end in the same rows, digest and log', () => {
  const totals = { changes: 0, conflicts: 0, undone: 0, repeated: 0 };
  fc.assert(
    fc.property(steps, (history) => {
      const outcome = run(history, GOOD_RULES);
      totals.changes += outcome.changes;
      totals.conflicts += outcome.conflicts;
      totals.undone += outcome.undone;
      totals.repeated += outcome.repeated;
      expect(outcome.broken).toEqual([]);
    }),
    { numRuns: 500 },
  );
  // Without these the properties could hold of nothing.
  expect(totals.changes).toBeGreaterThan(1000);
  expect(totals.conflicts).toBeGreaterThan(50);
  expect(totals.undone).toBeGreaterThan(50);
  expect(totals.repeated).toBeGreaterThan(50);
});

/** The property that must speak up, because it is the one the fault is about. */
const CAUGHT_BY: Readonly<Record<keyof typeof BROKEN_RULES, string>> = {
  'the device tie-break is ignored': 'same changes, same digest',
  '>= stands for >': 'a known change writes no row',
  'a change that is known is taken again': 'each change once in the log',
  'the whole row wins': 'per field the latest stamp stands',
  'the wall clock decides instead of the stamp': 'an own edit stands at once',
  'removals are lost': 'undo restores',
  'one key of a map overwrites the map': 'same changes, same digest',
  'compaction forgets the later stamps': 'rebuild = live rows',
};

test.each(Object.entries(BROKEN_RULES))('a broken merge is caught: %s', (name, rules) => {
  const broken = new Set<string>();
  fc.assert(
    fc.property(steps, (history) => {
      for (const property of run(history, rules).broken) broken.add(property);
    }),
    { numRuns: 100 },
  );
  expect([...broken]).toContain(CAUGHT_BY[name]);
});

test('there are eight of them', () => {
  expect(Object.keys(BROKEN_RULES).length).toBe(8);
});
