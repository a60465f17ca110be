// A round closed on two office machines that had not heard of each other (两处定稿): each decision is one item with one number,
// a new deadline is given once, and nothing of the numbering is used up.
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/domain/command.ts';
import { addSeries, SERIES_DEFAULTS } from '../../../src/domain/commands/add-series.ts';
import { closeRound } from '../../../src/domain/commands/close-round.ts';
import { confirmNumbers } from '../../../src/domain/commands/confirm-numbers.ts';
import { planRounds } from '../../../src/domain/commands/plan-rounds.ts';
import { recordDecision } from '../../../src/domain/commands/record-decision.ts';
import { registerItem } from '../../../src/domain/commands/register-item.ts';
import { setRoundScope } from '../../../src/domain/commands/set-round-scope.ts';
import { addDays } from '../../../src/domain/day.ts';
import { allFindings } from '../../../src/domain/findings/all-findings.ts';
import { idOf } from '../../../src/domain/id.ts';
import { writeNumber } from '../../../src/domain/items/item-number.ts';
import { stateOf } from '../../../src/domain/items/item-run.ts';
import { roundsOf } from '../../../src/domain/rounds/round-state.ts';
import { spanOfDay } from '../../../src/domain/span.ts';
import { commit } from '../../../src/ledger/commit.ts';
import { digest, rebuild } from '../../../src/ledger/digest.ts';
import { openConflicts } from '../../../src/ledger/held.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { office, put, unit } from '../../support/ledger/builders.ts';
import { newTestLedger, testMachine } from '../../support/ledger/open-test-ledger.ts';
import { sweep } from '../../support/ledger/sweep.ts';
import { madeFrom, openedOn, takenIn } from './exchange-support.ts';

async function run<A>(ledger: Ledger, command: Command<A>, args: A): Promise<void> {
  const done = await commit(ledger, command, args);
  expect(done.ok ? null : done.refusal, command.name).toBeNull();
}

const filesOf = async (ledger: Ledger) => (await madeFrom(ledger, { kind: 'whole', since: null })).file;
const numberOf = (ledger: Ledger, item: string): string | null => {
  const { number } = stateOf(ledger.resident, item);
  return number === null ? null : writeNumber(number);
};

/** Two machines with the same open round: two decisions on new matters, one on item 1, which is open. */
async function twoOffices() {
  const [machine, other] = [testMachine(), testMachine()];
  const first = await newTestLedger(machine);
  const today = first.today();
  await put(first, [...office(today, 2, 3), unit('u2')]);
  await run(first, addSeries, { ...SERIES_DEFAULTS, name: '专题调度', firstDay: today, holiday: 'stay' });
  await run(first, planRounds, { series: first.resident.all('series')[0]?.id ?? '', count: 1 });
  const round = roundsOf(first.resident, first.resident.all('series')[0]?.id ?? '')[0]?.id ?? '';
  await run(first, setRoundScope, { round, projects: ['p0', 'p1'] });
  const due = addDays(today, 5);
  await run(first, registerItem, {
    item: {
      name: '交付净地',
      requirement: null,
      project: 'p0',
      milestone: null,
      type: null,
      unit: 'u1',
      person: null,
      coUnits: [],
      source: 'leader',
      sourceWords: null,
      round: null,
      decision: null,
      meetingNumber: null,
      foundOn: today,
      remark: null,
    },
    on: today,
    issue: { due, dueWords: null, approver: null, agreedBy: '分管领导', note: null, round: null, decision: null },
  });
  const open = first.resident.all('item')[0]?.id ?? '';
  for (const [text, continues] of [
    ['协调消防验收', null],
    ['限期交付净地', open],
    ['竣工备案组卷', null],
  ] as const)
    await run(first, recordDecision, {
      round,
      project: 'p0',
      kind: 'item',
      text,
      unit: idOf<'unit'>('u1'),
      coUnits: ['u2'],
      person: null,
      due: spanOfDay(addDays(today, 20)),
      continues,
    });
  const second = await openedOn(other, await filesOf(first));
  return { first, second, machine, other, round, open };
}

const close = (ledger: Ledger, round: string) => run(ledger, closeRound, { round, last: null, pack: null });

describe.each([
  { who: 'the machine that allots the numbers', firstAt: 0, secondAt: 60_000 },
  { who: 'the other machine', firstAt: 60_000, secondAt: 0 },
])('closed on both, by $who first', ({ firstAt, secondAt }) => {
  test('its decisions are one item each, with the numbers of the one and none used up by the other', async () => {
    const { first, second, machine, other, round, open } = await twoOffices();
    machine.clock.now += 3_600_000 + firstAt;
    other.clock.now += 3_600_000 + secondAt;
    await close(first, round);
    await close(second, round);
    const [given, taken] = [await filesOf(first), await filesOf(second)];
    await takenIn(first, taken);
    await takenIn(second, given);
    expect(await digest(second)).toBe(await digest(first));
    for (const ledger of [first, second]) {
      const { resident } = ledger;
      const made = resident.rows('item', 'round', round);
      const numbers = made.map(({ id }) => numberOf(ledger, id)).sort();
      expect(numbers.map((number) => number?.slice(5))).toEqual(['2', '3']);
      expect(numberOf(ledger, open)?.slice(5)).toBe('1');
      expect(stateOf(resident, open)).toMatchObject({ reissues: 1, unseen: [], faults: [] });
      expect(stateOf(resident, open).dues).toHaveLength(2);
      for (const { id } of made) {
        expect(stateOf(resident, id)).toMatchObject({ stage: 'issued', unseen: [], faults: [] });
        expect(resident.rows('itemUnit', 'item', id)).toHaveLength(1);
      }
      for (const decision of resident.rows('decision', 'round', round))
        expect(made.some(({ id }) => id === decision.issued) || decision.issued === open).toBe(true);
      expect(await openConflicts(ledger)).toEqual([]);
      expect((await rebuild(ledger)).wrong).toEqual([]);
      // Two records are two records: somebody looks at them.
      const codes = allFindings(resident, ledger.today()).map(({ code }) => code);
      expect(codes).toContain('closedTwice');
      expect(codes).not.toContain('duplicateNumber');
    }
    // Nobody's turn but the first's: its next number follows without a gap.
    expect((await commit(second, confirmNumbers, { items: [open], on: second.today() })).ok).toBe(false);
    expect(first.resident.row('numbering', String(Number(first.today().slice(0, 4))))?.last).toBe(3);
    await sweep(first);
    for (const ledger of [first, second]) ledger.close();
  });
});
