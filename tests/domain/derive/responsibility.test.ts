// 责任: unit → officer → specialist, from the node, else its slot, else 手续办理, else nobody; the lead is reported to, not chased.
import { describe, expect, it } from 'vitest';
import { assign } from '../../../src/domain/commands/assign.ts';
import { createProject } from '../../../src/domain/commands/create-project.ts';
import { reassign } from '../../../src/domain/commands/reassign.ts';
import { setStage } from '../../../src/domain/commands/set-stage.ts';
import { day } from '../../../src/domain/day.ts';
import { dutiesOf } from '../../../src/domain/derive/duties-of.ts';
import { rosterOn } from '../../../src/domain/derive/holders-on.ts';
import { responsibleFor } from '../../../src/domain/derive/responsible-for.ts';
import { MOST_PROJECTS, workload, workloadOf } from '../../../src/domain/derive/workload.ts';
import { TODAY } from '../office.ts';
import { inProject, smallOffice } from '../small-office.ts';

const staffed = () => {
  const small = smallOffice();
  const { office, slot, project, unit, town, officer, specialist, person } = small;
  const townOfficer = person('副职甲', 'sectionDeputy', town);
  office.done(assign, {
    ...inProject(project, { slot: slot('permits'), unit, person: officer }),
    liaison: small.other,
  });
  office.done(assign, inProject(project, { slot: slot('locality'), unit: town, person: townOfficer }));
  const duty = office.done(assign, inProject(project, { slot: slot('specialist'), person: specialist }));
  const answer = (milestone: string, on = TODAY) =>
    responsibleFor(office.view(), office.row('project', project), office.row('milestone', milestone), on);
  return { ...small, townOfficer, duty, answer };
};

describe('who answers for a node', () => {
  it('its own unit, with that unit’s officer in this project', () => {
    const { node, answer, town, townOfficer, specialist, lead } = staffed();
    expect(answer(node('征地拆迁', null, { unit: town }))).toEqual({
      unit: town,
      officer: townOfficer,
      liaison: null,
      specialist,
      lead,
      from: 'milestone',
    });
  });

  it('else the unit in its following slot, else the one in 手续办理', () => {
    const { node, answer, slot, town, unit, officer, other } = staffed();
    expect(answer(node('清表', null, { slot: slot('locality') }))).toMatchObject({ unit: town, from: 'slot' });
    expect(answer(node('施工许可', null))).toMatchObject({ unit, officer, liaison: other, from: 'permits' });
  });

  it('a following person answers with his own unit', () => {
    const { node, answer, slot, lead } = staffed();
    expect(answer(node('协调', null, { slot: slot('coordination') }))).toMatchObject({
      unit: null,
      officer: lead,
      from: 'slot',
    });
  });

  it('a unit with nobody in this project answers without an officer', () => {
    const { office, node, answer } = staffed();
    office.write([{ entity: 'unit', id: 'u9', set: { name: '业主单位', removed: null } }]);
    expect(answer(node('主体封顶', null, { unit: 'u9' }))).toMatchObject({ unit: 'u9', officer: null });
  });

  it('nobody: 责任人未落实', () => {
    const { office, node, project } = smallOffice();
    const milestone = office.row('milestone', node('施工许可', null));
    const answer = responsibleFor(office.view(), office.row('project', project), milestone, TODAY);
    expect(answer).toMatchObject({ unit: null, officer: null, specialist: null, from: 'nobody' });
  });

  it('on a past day it is who held the slot on that day', () => {
    const { office, duty, other, specialist, node, answer } = staffed();
    const milestone = node('施工许可', null);
    const change = { unit: null, person: other, liaison: null, from: day('2026-11-01'), basis: null, handover: null };
    office.done(reassign, { assignment: duty, ...change });
    expect(answer(milestone, day('2026-10-31')).specialist).toBe(specialist);
    expect(answer(milestone, day('2026-11-01')).specialist).toBe(other);
  });
});

it('the roster shows its gaps', () => {
  const { office, project, slot } = smallOffice();
  const roster = rosterOn(office.view(), { project }, TODAY);
  expect(roster.map(({ slot: { role }, holders }) => [role, holders.length])).toEqual([
    ['coordination', 1],
    ['locality', 0],
    ['permits', 0],
    ['specialist', 0],
  ]);
  expect(roster[0]?.slot.id).toBe(slot('coordination'));
});

it('a person’s duties are those held and those in which they are the contact', () => {
  const { office, lead, other, project } = staffed();
  expect(dutiesOf(office.view(), lead, TODAY).map((duty) => [duty.as, duty.team?.name ?? duty.project?.name])).toEqual([
    ['holder', '第一专班'],
    ['holder', '示例项目甲'],
  ]);
  expect(dutiesOf(office.view(), other, TODAY).map((duty) => [duty.as, duty.project?.id])).toEqual([
    ['liaison', project],
  ]);
  expect(dutiesOf(office.view(), other, day('2025-12-31'))).toEqual([]);
});

it('a specialist with more than three running projects is said to be overloaded; stopped ones do not count', () => {
  const { office, slot, specialist } = smallOffice();
  const projects = Array.from({ length: MOST_PROJECTS + 1 }, (_, at) => {
    const id = office.done(createProject, { set: { name: `示例项目${at}号` }, start: null, completion: null });
    office.done(assign, inProject(id, { slot: slot('specialist'), person: specialist }));
    return id;
  });
  const load = () => workload(office.view(), TODAY).find((row) => row.person === specialist);
  expect(load()).toMatchObject({ projects: 4, isOverloaded: true });
  expect([...(load()?.bySlot ?? [])]).toEqual([[slot('specialist'), 4]]);
  expect(new Set(load()?.of)).toEqual(new Set(projects));
  office.done(setStage, { project: projects[0] ?? '', stage: 'stopped', on: null, reason: '缓建' });
  expect(load()).toMatchObject({ projects: 3, isOverloaded: false });
  expect(load()?.of.has(projects[0] ?? '')).toBe(false);
  expect(workloadOf(office.view(), specialist, TODAY)).toEqual(load());
  expect(workloadOf(office.view(), specialist, day('2020-01-01'))).toBeNull();
});
