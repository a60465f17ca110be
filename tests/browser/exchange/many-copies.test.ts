// Files between many copies (多本往来): in any order, doubled, some lost and sent again — all end in the same digest and the same
// conflict desk.
import { expect, test, vi } from 'vitest';
import { settleConflict } from '../../../src/domain/commands/settle-conflict.ts';
import { commit } from '../../../src/ledger/commit.ts';
import { digest, rebuild } from '../../../src/ledger/digest.ts';
import { openConflicts } from '../../../src/ledger/held.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { newTestLedger, type TestMachine, testMachine } from '../../support/ledger/open-test-ledger.ts';
import { shuffled } from '../../support/ledger/shuffled.ts';
import { sweep } from '../../support/ledger/sweep.ts';
import { created, edited, removed, writeDrafts } from '../../support/ledger/test-commands.ts';
import { madeFrom, openedOn, takenIn } from './exchange-support.ts';

vi.setConfig({ testTimeout: 240_000 });

/** The same numbers at every run. */
function chance(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Copy = { readonly machine: TestMachine; readonly ledger: Ledger };

async function copies(count: number): Promise<readonly Copy[]> {
  const machine = testMachine();
  const first = await newTestLedger(machine);
  for (const id of ['p1', 'p2', 'p3']) await commit(first, writeDrafts, created('project', id, { name: id }));
  const { file } = await madeFrom(first, { kind: 'whole', since: null });
  const all: Copy[] = [{ machine, ledger: first }];
  while (all.length < count) {
    const other = testMachine();
    all.push({ machine: other, ledger: await openedOn(other, file) });
  }
  return all;
}

async function edit({ machine, ledger }: Copy, random: (below: number) => number): Promise<void> {
  machine.clock.now += random(5000);
  const id = `p${1 + random(3)}`;
  const what = random(10);
  if (what === 0) await commit(ledger, writeDrafts, removed('project', id));
  else if (what === 1) await commit(ledger, writeDrafts, created('project', `n${random(1e6)}`, { name: '新' }));
  else if (what < 5) await commit(ledger, writeDrafts, edited('project', id, { tags: { [`t${random(2)}`]: true } }));
  else await commit(ledger, writeDrafts, edited('project', id, { remark: `${ledger.device} ${random(1000)}` }));
}

test.each([
  [3, 11],
  [5, 12],
  [7, 13],
])('%i copies', async (count, seed) => {
  const random = chance(seed);
  const all = await copies(count);
  let files: Blob[] = [];
  for (let round = 0; round < 2; round++) {
    for (const copy of all) for (let times = 1 + random(6); times > 0; times--) await edit(copy, random);
    for (const { ledger } of all) files.push((await madeFrom(ledger, { kind: 'whole', since: null })).file);
    // A third is lost on the way, some come twice; what is lost comes with a later round.
    const under = files.filter(() => random(3) > 0);
    for (const [index, file] of shuffled(under, seed + round).entries())
      await takenIn(all[(index + random(count)) % count]?.ledger ?? all[0]?.ledger ?? neverEmpty(), file);
    files = files.slice(-count);
  }
  const last: Blob[] = [];
  for (const { ledger } of all) last.push((await madeFrom(ledger, { kind: 'whole', since: null })).file);
  let conflicts = 0;
  for (const [index, { ledger }] of all.entries())
    for (const file of [...shuffled(last, index), ...shuffled(last, index + 5).slice(0, 2)]) {
      const taken = await takenIn(ledger, file);
      expect(taken.refused).toEqual([]);
      conflicts += taken.conflicts.length;
    }
  const digests = await Promise.all(all.map(({ ledger }) => digest(ledger)));
  expect(new Set(digests).size).toBe(1);
  const desks = await Promise.all(all.map(async ({ ledger }) => (await keysOf(ledger)).join('\n')));
  expect(new Set(desks).size).toBe(1);
  expect(conflicts).toBeGreaterThan(0);

  for (const file of last)
    expect(await takenIn(all[1]?.ledger ?? neverEmpty(), file)).toMatchObject({ applied: 0, conflicts: [] });

  // Settled on one copy, half by keeping and half by taking: settled on all.
  const [one] = all;
  if (one === undefined) return neverEmpty();
  for (const [index, entry] of (await openConflicts(one.ledger)).entries()) {
    one.machine.clock.now = Math.max(...all.map(({ machine }) => machine.clock.now)) + 60_000;
    const done = await commit(one.ledger, settleConflict, {
      settlement: entry.settlement,
      entity: entry.entity,
      row: entry.id,
      field: entry.field,
      run: `${entry.device}:${entry.last}`,
      take: index % 2 === 0 ? null : { value: entry.lost.to },
    });
    expect(done.ok).toBe(true);
  }
  const { file } = await madeFrom(one.ledger, { kind: 'whole', since: null });
  for (const { ledger } of all) {
    await takenIn(ledger, file);
    expect(await keysOf(ledger)).toEqual([]);
    expect(await digest(ledger)).toBe(await digest(one.ledger));
    await sweep(ledger);
    expect((await rebuild(ledger)).wrong).toEqual([]);
  }
  for (const { ledger } of all) ledger.close();
});

async function keysOf(ledger: Ledger): Promise<readonly string[]> {
  return (await openConflicts(ledger)).map(({ key }) => key).sort();
}

function neverEmpty(): never {
  throw new Error('there is always a copy');
}
