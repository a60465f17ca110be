// Property: every item that is open when a round is closed is in the next one, whatever was done to it and to the scope.
import { expect, it } from 'vitest';
import { cancelItem } from '../../../src/domain/commands/cancel-item.ts';
import { reopenItem } from '../../../src/domain/commands/reopen-item.ts';
import { reportItem } from '../../../src/domain/commands/report-item.ts';
import { returnItem } from '../../../src/domain/commands/return-item.ts';
import { setRoundScope } from '../../../src/domain/commands/set-round-scope.ts';
import { suspendItem } from '../../../src/domain/commands/suspend-item.ts';
import { addDays } from '../../../src/domain/day.ts';
import { compareDocs } from '../../../src/domain/rounds/compare-rounds.ts';
import { roundOffice } from './round-office.ts';

const SEEDS = [3, 11, 29, 47];

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

it.each(SEEDS)('no open item is lost between rounds (seed %i)', (seed) => {
  const pick = random(seed);
  const rounds = roundOffice({ projects: 5, rounds: 8 });
  const { office, unit } = rounds;
  const party = { unit, person: null, basis: 'phone' } as const;
  let before = null;
  let carried = 0;
  let closed = 0;
  for (const round of rounds.rounds) {
    const on = rounds.roundRow(round).day ?? office.today;
    office.today = addDays(on, -4);
    for (const item of office.view().all('item')) {
      const act = pick(8);
      const of = { item: item.id, on: office.today };
      if (act === 0) office.run(cancelItem, { ...of, reason: '作废', approver: null, agreedBy: '主任' });
      if (act === 1) office.run(reportItem, { ...of, note: '已完成', party, evidence: [] });
      if (act === 2)
        office.run(suspendItem, { ...of, reason: '暂缓', review: addDays(on, 30), approver: null, agreedBy: '主任' });
      if (act === 3)
        office.run(reopenItem, {
          ...of,
          reason: '反弹',
          due: addDays(on, 20),
          approver: null,
          agreedBy: '主任',
        });
      if (act === 4)
        office.run(returnItem, {
          ...of,
          reason: '材料不全',
          party: { unit: null, person: null, basis: null },
          due: 'stays',
        });
    }
    office.run(setRoundScope, { round, projects: rounds.projects.filter(() => pick(3) > 0) });
    if (pick(2) === 0 && office.view().rows('roundProject', 'round', round).length > 0) rounds.freeze(round);
    office.today = on;
    const scope = office.view().rows('roundProject', 'round', round);
    for (let more = 0; more <= pick(4); more++)
      rounds.decide(round, `事项 ${round} ${more}`, {
        project: scope[pick(scope.length)]?.project ?? null,
        due: addDays(on, 5 + pick(20)),
      });
    const doc = rounds.close(round);
    if (before !== null) {
      const { items } = compareDocs(before, doc);
      expect(items.lost).toEqual([]);
      carried += items.stillOpen.length;
      closed += items.closed.length;
    }
    before = doc;
  }
  // Not vacuous: items were carried and items were closed.
  expect([carried > 5, closed > 0]).toEqual([true, true]);
});
