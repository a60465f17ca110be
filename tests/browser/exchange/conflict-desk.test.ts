// The conflict desk with many entries (冲突台): decided alike in one act, taken back by one undo, still decided after a reload, in a
// second tab and on the other copy.
import { expect, test, vi } from 'vitest';
import { settleConflict } from '../../../src/domain/commands/settle-conflict.ts';
import { settleConflicts } from '../../../src/domain/commands/settle-conflicts.ts';
import { commit } from '../../../src/ledger/commit.ts';
import { digest } from '../../../src/ledger/digest.ts';
import { type Entry, openConflicts, settlingOf } from '../../../src/ledger/held.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { undo } from '../../../src/ledger/undo.ts';
import { newTestLedger, reopen, testMachine } from '../../support/ledger/open-test-ledger.ts';
import { created, edited, writeDrafts } from '../../support/ledger/test-commands.ts';
import { closedAfterwards, madeFrom, openedOn, takenIn } from './exchange-support.ts';

vi.setConfig({ testTimeout: 120_000 });

const own = closedAfterwards();
const machine = testMachine();
const ids = (count: number) => Array.from({ length: count }, (_, at) => `project${at}`);
const whole = { kind: 'whole', since: null } as const;

async function copies(count: number, of: number): Promise<readonly Ledger[]> {
  const first = own(await newTestLedger(machine));
  await commit(
    first,
    writeDrafts,
    ids(count).flatMap((id) => created('project', id, { name: id })),
  );
  const { file } = await madeFrom(first, whole);
  const all = [first];
  while (all.length < of) all.push(own(await openedOn(testMachine(), file)));
  return all;
}

async function remarkAll(ledger: Ledger, count: number, words: string): Promise<void> {
  await commit(
    ledger,
    writeDrafts,
    ids(count).flatMap((id) => edited('project', id, { remark: `${words} ${id}` })),
  );
}

const all = (entries: readonly Entry[], take: boolean) => ({
  entries: entries.map((entry) => settlingOf(entry, take)),
});

test('300 entries are settled in one act, open again after one undo, and stay settled on every copy', async () => {
  const [office, other] = await copies(300, 2);
  if (office === undefined || other === undefined) throw new Error('two copies');
  await remarkAll(office, 300, '办里');
  await remarkAll(other, 300, '那边');
  const taken = await takenIn(office, (await madeFrom(other, whole)).file);
  expect(taken.conflicts).toHaveLength(300);
  const entries = await openConflicts(office);
  const lostThere = entries[0]?.lost.to;

  const kept = await commit(office, settleConflicts, all(entries, false), { batch: true });
  expect(kept.ok).toBe(true);
  expect(await openConflicts(office)).toEqual([]);
  expect((await undo(office, { batch: (kept.ok && kept.value.batch) || '' })).ok).toBe(true);
  expect(await openConflicts(office)).toHaveLength(300);

  // A second tab decides one of them meanwhile: it is left out, the others are done.
  const tab = own(await reopen(office, machine));
  const [first] = entries;
  if (first === undefined) throw new Error('an entry');
  expect((await commit(tab, settleConflict, settlingOf(first, false))).ok).toBe(true);
  const switched = await commit(office, settleConflicts, all(entries, true), { batch: true });
  expect(switched.ok).toBe(true);
  expect(await openConflicts(office)).toEqual([]);
  const again = own(await reopen(office, machine));
  expect(await openConflicts(again)).toEqual([]);
  const values = again.resident.all('project').map(({ remark }) => remark);
  expect(values.filter((value) => value?.startsWith(String(lostThere).slice(0, 2)))).toHaveLength(299);

  await takenIn(other, (await madeFrom(office, whole)).file);
  expect(await openConflicts(other)).toEqual([]);
  expect(await digest(other)).toBe(await digest(office));
  expect(await commit(office, settleConflicts, all(entries, false))).toMatchObject({
    ok: false,
    refusal: { code: 'conflictSettled' },
  });
});

test('of two values that lost in one cell one comes back, and both entries are settled', async () => {
  const [office, two, three] = await copies(1, 3);
  if (office === undefined || two === undefined || three === undefined) throw new Error('three copies');
  for (const [ledger, words] of [
    [two, '二号'],
    [three, '三号'],
    [office, '一号'],
  ] as const) {
    machine.clock.now += 60_000;
    await remarkAll(ledger, 1, words);
  }
  for (const ledger of [two, three]) await takenIn(office, (await madeFrom(ledger, whole)).file);
  const entries = await openConflicts(office);
  expect(entries.map(({ lost }) => lost.to).sort()).toEqual(['三号 project0', '二号 project0']);
  const newestFirst = [...entries].sort((a, b) => (a.lost.at < b.lost.at ? 1 : -1));
  expect((await commit(office, settleConflicts, all(newestFirst, true))).ok).toBe(true);
  expect(await openConflicts(office)).toEqual([]);
  expect(office.resident.row('project', 'project0')?.remark).toBe(newestFirst[0]?.lost.to);
});
