// Decisions become items when the round is closed: one act, numbers in the order of the meeting; an open item keeps its number.
import { describe, expect, it } from 'vitest';
import { cancelItem } from '../../../src/domain/commands/cancel-item.ts';
import { closeRound } from '../../../src/domain/commands/close-round.ts';
import { editDecision } from '../../../src/domain/commands/edit-decision.ts';
import { freezePack } from '../../../src/domain/commands/freeze-pack.ts';
import { mergeProjects } from '../../../src/domain/commands/merge-projects.ts';
import { recordDecision } from '../../../src/domain/commands/record-decision.ts';
import { removeDecision } from '../../../src/domain/commands/remove-decision.ts';
import { reportItem } from '../../../src/domain/commands/report-item.ts';
import { setRoundScope } from '../../../src/domain/commands/set-round-scope.ts';
import { day } from '../../../src/domain/day.ts';
import { foldSteps } from '../../../src/domain/items/item-state.ts';
import { decisionsOf } from '../../../src/domain/rounds/decisions-of.ts';
import { roundOffice } from './round-office.ts';

type Rounds = ReturnType<typeof roundOffice>;

const itemOf = ({ office }: Rounds, decision: string): string => office.row('decision', decision).issued ?? '';
const stateOf = ({ office }: Rounds, item: string) => foldSteps(office.view().rows('step', 'item', item));

describe('a decision', () => {
  it('is labelled by the meeting until closing gives it its number, in the order of the meeting', () => {
    const rounds = roundOffice();
    const [first = ''] = rounds.rounds;
    rounds.on('2026-10-13');
    const one = rounds.decide(first, '住建部门协调消防验收');
    const two = rounds.decide(first, '竣工备案随消防复验同步组卷', { project: null });
    const labels = decisionsOf(rounds.office.view(), rounds.roundRow(first)).map(({ label }) => label);
    expect(labels).toEqual(['23-1', '23-2']);
    const doc = rounds.close(first);
    const last = (label: string) => Number(doc.decisions.find((each) => each.label === label)?.item?.number?.slice(5));
    expect(doc.decisions.map(({ item }) => item?.number)).toEqual([
      expect.stringMatching(/^2026-\d+$/),
      expect.stringMatching(/^2026-\d+$/),
    ]);
    expect(last('23-2')).toBe(last('23-1') + 1);
    expect(doc.figures).toMatchObject({ newItems: 2, reissued: 0, notes: 0 });
    const item = rounds.office.row('item', itemOf(rounds, one));
    expect(item).toMatchObject({ name: '住建部门协调消防验收', meetingNumber: '23-1', round: first, source: 'round' });
    expect(stateOf(rounds, itemOf(rounds, two)).due).toBe('2026-11-20');
  });

  it('waits for its number on a copy that does not allot numbers, under its label', () => {
    const rounds = roundOffice();
    const [first = ''] = rounds.rounds;
    rounds.on('2026-10-13');
    rounds.decide(first, '住建部门协调消防验收');
    rounds.office.device = 'elsewhere';
    expect(rounds.close(first).decisions[0]?.item?.number).toBe('23-1');
  });

  it('without a unit or a day cannot be issued, and may stay for the record', () => {
    const rounds = roundOffice();
    const { office } = rounds;
    const [first = ''] = rounds.rounds;
    rounds.on('2026-10-13');
    const decision = rounds.decide(first, '研究用地问题', { due: null });
    expect(office.refused(closeRound, { round: first, last: null, pack: null })).toBe('decisionIncomplete');
    office.done(editDecision, { id: decision, set: { kind: 'note' } });
    const doc = rounds.close(first);
    expect(doc.decisions).toMatchObject([{ kind: 'note', item: null }]);
    expect(office.view().all('item')).toEqual([]);
  });

  it('on an open item is a new deadline on the same item: same number, no new item, both days kept', () => {
    const rounds = roundOffice();
    const { office, project } = rounds;
    const [first = '', second = ''] = rounds.rounds;
    rounds.on('2026-10-13');
    const decision = rounds.decide(first, '住建部门协调消防验收', { due: day('2026-10-25') });
    rounds.close(first);
    const item = itemOf(rounds, decision);
    const { number } = stateOf(rounds, item);
    rounds.on('2026-10-27');
    const again = rounds.decide(second, '11月20日前完成消防验收', { continues: item, due: day('2026-11-20') });
    expect(
      office.refused(recordDecision, {
        round: second,
        project,
        kind: 'item',
        text: '再催一次',
        unit: null,
        coUnits: [],
        person: null,
        due: null,
        continues: item,
      }),
    ).toBe('itemContinuedTwice');
    const doc = rounds.close(second);
    expect(stateOf(rounds, item).number).toEqual(number);
    expect(stateOf(rounds, item).dues.map((due) => due.day)).toEqual(['2026-10-25', '2026-11-20']);
    expect(doc.figures).toMatchObject({ newItems: 0, reissued: 1 });
    expect(doc.decisions[0]).toMatchObject({ continues: { id: item, due: '2026-10-25' }, due: '2026-11-20' });
    expect(office.view().all('item')).toHaveLength(1);
    expect(itemOf(rounds, again)).toBe(item);
  });

  it('on an open item that names nobody stands in the record with whoever has the item', () => {
    const rounds = roundOffice();
    const { office } = rounds;
    const [first = '', second = ''] = rounds.rounds;
    rounds.on('2026-10-13');
    const decision = rounds.decide(first, '住建部门协调消防验收');
    const { unit } = rounds.close(first).decisions[0] ?? {};
    rounds.on('2026-10-27');
    const again = rounds.decide(second, '11月20日前完成消防验收', { continues: itemOf(rounds, decision) });
    office.done(editDecision, { id: again, set: { unit: null } });
    expect(unit).toBeTruthy();
    expect(rounds.close(second).decisions).toMatchObject([{ unit }]);
  });

  it('that gives an open item to another unit moves it there', () => {
    const rounds = roundOffice();
    const { office, town } = rounds;
    const [first = '', second = ''] = rounds.rounds;
    rounds.on('2026-10-13');
    const decision = rounds.decide(first, '交付净地');
    rounds.close(first);
    rounds.on('2026-10-27');
    const again = rounds.decide(second, '改由街道交付净地', { continues: itemOf(rounds, decision) });
    office.done(editDecision, { id: again, set: { unit: town } });
    rounds.close(second);
    expect(office.row('item', itemOf(rounds, decision)).unit).toBe(town);
  });

  it('cannot go on with an item that is closed', () => {
    const rounds = roundOffice();
    const { office, project } = rounds;
    const [first = '', second = ''] = rounds.rounds;
    rounds.on('2026-10-13');
    const decision = rounds.decide(first, '住建部门协调消防验收');
    rounds.close(first);
    const item = itemOf(rounds, decision);
    const on = day('2026-10-13');
    office.done(cancelItem, { item, on, reason: '重复', approver: null, agreedBy: '主任' });
    rounds.on('2026-10-27');
    const args = { round: second, project, kind: 'item', text: '再办', unit: null, coUnits: [], person: null } as const;
    expect(office.refused(recordDecision, { ...args, due: null, continues: item })).toBe('itemNotOpen');
    expect(office.refused(recordDecision, { ...args, text: ' ', due: null, continues: null })).toBe('decisionEmpty');
    const removed = rounds.decide(second, '记错了');
    office.done(removeDecision, { id: removed, why: '' });
    expect(rounds.live(second).decisions).toEqual([]);
  });
});

describe('items from round to round', () => {
  it('open ones come again whatever the scope, closed ones once with their result', () => {
    const rounds = roundOffice({ rounds: 4 });
    const { office, unit } = rounds;
    const [first = '', second = '', third = '', fourth = ''] = rounds.rounds;
    const [a = '', b = ''] = rounds.projects;
    rounds.on('2026-10-13');
    const open = rounds.decide(first, '交付净地', { project: a, due: day('2026-10-20') });
    const closed = rounds.decide(first, '送电', { project: b, due: day('2026-10-20') });
    const general = rounds.decide(first, '每周报送进展', { project: null });
    rounds.close(first);
    const [openItem, closedItem, generalItem] = [open, closed, general].map((each) => itemOf(rounds, each));
    rounds.on('2026-10-19');
    office.done(reportItem, {
      item: openItem ?? '',
      on: day('2026-10-19'),
      note: '净地已交付，附交接单',
      party: { unit, person: null, basis: 'wechat' },
      evidence: [],
    });
    office.done(cancelItem, {
      item: closedItem ?? '',
      on: day('2026-10-19'),
      reason: '并入总送电',
      approver: null,
      agreedBy: '主任',
    });
    // The scope no longer holds the projects of the items: they come all the same.
    office.done(setRoundScope, { round: second, projects: rounds.projects.slice(2) });
    rounds.on('2026-10-27');
    const doc = rounds.live(second);
    const lines = new Map(doc.items.map((item) => [item.id, item]));
    expect([...lines.keys()].sort()).toEqual([openItem, closedItem, generalItem].sort());
    // Reported in time: not late, although its day has passed.
    expect(lines.get(openItem ?? '')).toMatchObject({
      isOpen: true,
      overdue: null,
      result: '净地已交付，附交接单',
      age: 1,
      isCarried: true,
    });
    expect(lines.get(closedItem ?? '')).toMatchObject({ isOpen: false, closedOn: '2026-10-19', result: '并入总送电' });
    expect(lines.get(generalItem ?? '')).toMatchObject({ isOpen: true, from: '第23轮' });
    rounds.close(second);
    rounds.on('2026-11-10');
    expect(rounds.live(third).items.map(({ id, age }) => [id, age])).toEqual([
      [openItem, 2],
      [generalItem, 2],
    ]);
    rounds.close(third);
    expect(rounds.live(fourth).items).toHaveLength(2);
  });
});

describe('a merged project', () => {
  it('is looked at as the project it was merged into, with its open items', () => {
    const rounds = roundOffice();
    const { office } = rounds;
    const [first = '', second = ''] = rounds.rounds;
    const [a = '', b = '', c = ''] = rounds.projects;
    rounds.on('2026-10-13');
    const decision = rounds.decide(first, '交付净地', { project: b });
    rounds.close(first);
    office.done(mergeProjects, { keep: a, duplicate: b });
    rounds.on('2026-10-27');
    const doc = rounds.live(second);
    expect(doc.projects.map(({ id }) => id).sort()).toEqual([a, c].sort());
    expect(doc.items).toMatchObject([{ id: itemOf(rounds, decision), project: a, isCarried: true }]);
    rounds.close(second);
  });
});

describe('the pack', () => {
  it('is frozen with projects only, and a second time only with a reason', () => {
    const rounds = roundOffice();
    const { office } = rounds;
    const [first = '', second = ''] = rounds.rounds;
    rounds.on('2026-10-09');
    rounds.freeze(first);
    expect(office.refused(freezePack, { round: first, last: null, reason: null })).toBe('packFrozen');
    expect(office.refused(freezePack, { round: first, last: null, reason: '漏了两个项目' })).toBe('allowed');
    office.done(setRoundScope, { round: second, projects: [] });
    expect(office.refused(freezePack, { round: second, last: null, reason: null })).toBe('scopeEmpty');
    rounds.on('2026-10-13');
    expect(office.refused(closeRound, { round: first, last: null, pack: null })).toBe('recordNotHere');
  });
});
