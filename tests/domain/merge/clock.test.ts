// Clocks (时钟): no local edit is ever refused because of one, order never runs backwards, the future waits outside.
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/domain/change.ts';
import { CLOCK_START, type ClockState, isStamp, tick, writeStamp } from '../../../src/domain/stamp.ts';
import { hashOf, wallText } from '../../../src/ledger/sign-change.ts';
import { Replica } from '../../support/ledger/replica.ts';

const START = Date.UTC(2026, 2, 2, 1);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const YEAR = 365 * 24 * HOUR;

function edit(machine: Replica, value: string): Change {
  const change = machine.write([{ entity: 'project', id: 'p1', set: { remark: value } }]);
  if (change === null) throw new Error('the edit was refused');
  return change;
}

/** A colleague's change stamped at that time, as if their clock ran so. */
function stampedAt(ms: number): Change {
  return edit(new Replica('devb', ms), 'theirs');
}

describe('a local edit', () => {
  test.each([
    ['set back one minute', -MINUTE],
    ['set back six minutes', -6 * MINUTE],
    ['set back five years', -5 * YEAR],
    ['set back before 1970', -100 * YEAR],
  ])('counts on when the clock is %s', (_name, by) => {
    const machine = new Replica('deva', START);
    const before = edit(machine, 'before');
    machine.now += by;
    const after = edit(machine, 'after');
    expect(after.at > before.at).toBe(true);
    expect(isStamp(after.at)).toBe(true);
    expect(machine.rows.get('project', 'p1')?.remark).toBe('after');
  });

  test('counts on after the clock ran five years ahead and was corrected', () => {
    const machine = new Replica('deva', START + 5 * YEAR);
    const ahead = edit(machine, 'ahead');
    machine.now = START;
    const corrected = edit(machine, 'corrected');
    expect(corrected.at > ahead.at).toBe(true);
    expect(corrected.wall.startsWith(wallText(START).slice(0, 10))).toBe(true);
  });

  test('is stamped in order 200,000 times while the clock stands still', () => {
    let clock: ClockState = CLOCK_START;
    let before = '';
    for (let count = 0; count < 200_000; count++) {
      clock = tick(clock, START);
      const stamp = writeStamp(clock, 'deva');
      if (!(stamp > before)) throw new Error(`stamp ${count} is not later than the one before`);
      before = stamp;
    }
    expect(isStamp(before)).toBe(true);
  });

  test('is stamped in order when a full counter rolls into the millisecond', () => {
    const full: ClockState = { ms: START, count: 36 ** 4 - 1 };
    const before = writeStamp(full, 'deva');
    const after = writeStamp(tick(full, START), 'deva');
    expect(after > before).toBe(true);
    expect(isStamp(after)).toBe(true);
  });

  test('is stamped even by a clock beyond what a stamp can say', () => {
    const machine = new Replica('deva', Date.UTC(9999, 0, 1));
    const first = edit(machine, 'first');
    expect(isStamp(first.at)).toBe(true);
    expect(edit(machine, 'second').at > first.at).toBe(true);
  });
});

describe('a change from elsewhere', () => {
  test('23 hours ahead is applied, and the own clock follows it', () => {
    const machine = new Replica('deva', START);
    const theirs = stampedAt(START + 23 * HOUR);
    expect(machine.receive(theirs)).toBe('new');
    expect(edit(machine, 'mine').at > theirs.at).toBe(true);
  });

  test.each([
    ['25 hours', START + 25 * HOUR],
    ['five years', START + 5 * YEAR],
    ['to the last year a stamp can say', 36 ** 9 - 1],
  ])('%s ahead is held and never moves the own clock', (_name, ms) => {
    const machine = new Replica('deva', START);
    const clock = machine.own.clock;
    expect(machine.receive(stampedAt(ms))).toBe('held');
    expect(machine.own.clock).toEqual(clock);
    expect(machine.log.length).toBe(0);
  });

  test('held because of its stamp is applied when its time has come', () => {
    const machine = new Replica('deva', START);
    const theirs = stampedAt(START + 25 * HOUR);
    expect(machine.receive(theirs)).toBe('held');
    machine.now += 2 * HOUR;
    expect(machine.receive(theirs)).toBe('new');
  });

  test('is refused under a stamp that is not its device’s own, or not later than the one before', () => {
    const machine = new Replica('deva', START);
    const theirs = new Replica('devb', START);
    const first = edit(theirs, 'one');
    const second = edit(theirs, 'two');
    expect(machine.receive(first)).toBe('new');
    const borrowed = { ...second, at: writeStamp({ ms: START, count: 5 }, 'devc') };
    expect(machine.receive({ ...borrowed, hash: hashOf(borrowed) })).toBe('badStamp');
    const backdated = { ...second, at: writeStamp({ ms: START - 5, count: 0 }, 'devb') };
    expect(machine.receive({ ...backdated, hash: hashOf(backdated) })).toBe('badStamp');
    expect(machine.receive(second)).toBe('new');
  });
});
