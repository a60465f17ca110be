// 检查结果 of one project: each says what is wrong, and where it is mended; a quiet project has none of them.
import { describe, expect, it } from 'vitest';
import { create } from '../../../src/domain/command.ts';
import { assign } from '../../../src/domain/commands/assign.ts';
import { completeMilestone } from '../../../src/domain/commands/complete-milestone.ts';
import { editPerson } from '../../../src/domain/commands/edit-person.ts';
import { editProject } from '../../../src/domain/commands/edit-project.ts';
import { recordFigure } from '../../../src/domain/commands/record-figure.ts';
import { setStage } from '../../../src/domain/commands/set-stage.ts';
import { addDays, day } from '../../../src/domain/day.ts';
import { findingsOfProject } from '../../../src/domain/findings/all-findings.ts';
import type { Finding } from '../../../src/domain/findings/finding.ts';
import { idOf } from '../../../src/domain/id.ts';
import { moneyOfFen } from '../../../src/domain/money.ts';
import { parseSpan } from '../../../src/domain/parse-span.ts';
import { period } from '../../../src/domain/period.ts';
import { en } from '../../../src/words/en/index.ts';
import { zh } from '../../../src/words/zh-CN/index.ts';
import { TODAY } from '../office.ts';
import { inProject, type SmallOffice, smallOffice } from '../small-office.ts';

/** A project that everything is right with: staffed, planned, begun. */
function quiet() {
  const small = smallOffice();
  const { office, slot, project, unit, town, officer, specialist, person, nodeOf } = small;
  office.done(assign, inProject(project, { slot: slot('permits'), unit, person: officer }));
  const townOfficer = person('副职甲', 'sectionDeputy', town);
  office.done(assign, inProject(project, { slot: slot('locality'), unit: town, person: townOfficer }));
  office.done(assign, inProject(project, { slot: slot('specialist'), person: specialist }));
  office.done(completeMilestone, { milestone: nodeOf('start'), on: day('2026-03-01'), note: null, evidence: [] });
  return small;
}

const found = ({ office, project }: SmallOffice): readonly Finding[] => {
  const all = findingsOfProject(office.view(), project, TODAY);
  for (const { code, facts, mend } of all) {
    for (const words of [zh, en]) expect(words.findings[code](facts)).not.toMatch(/undefined|NaN|null/);
    expect(mend).toMatchObject({ screen: 'project', id: project });
  }
  return all;
};
const codes = (small: SmallOffice): readonly string[] => found(small).map((finding) => finding.code);

it('a quiet project has no findings', () => {
  expect(codes(quiet())).toEqual([]);
});

describe('the roster', () => {
  it('a slot without a holder, for each slot', () => {
    expect(codes(smallOffice()).filter((code) => code === 'slotUnfilled')).toHaveLength(3);
  });

  it('two holders where one is allowed', () => {
    const small = quiet();
    const { office, slot, project, other } = small;
    const duty = { slot: slot('coordination'), project, person: other, from: '2026-01-01', removed: null };
    office.write([{ entity: 'assignment', id: 'a9', set: duty }]);
    expect(codes(small)).toEqual(expect.arrayContaining(['slotOverfilled']));
  });

  it('a unit without an officer, and an officer without a unit', () => {
    const small = quiet();
    const { office, slot, project, unit, other } = small;
    office.done(assign, inProject(project, { slot: slot('locality'), unit }));
    expect(codes(small)).toEqual(['officerMissing']);
    office.done(assign, inProject(project, { slot: slot('permits'), person: other }));
    expect(codes(small)).toEqual(expect.arrayContaining(['officerMissing', 'unitMissing', 'rankTooLow']));
  });

  it('a rank below what the slot asks for; an unknown rank is not judged', () => {
    const small = quiet();
    const { office, officer } = small;
    office.done(editPerson, { id: officer, set: { rank: 'staff' } });
    expect(codes(small)).toEqual(['rankTooLow']);
    office.done(editPerson, { id: officer, set: { rank: null } });
    expect(codes(small)).toEqual([]);
  });

  it('one person in two slots of a project', () => {
    const small = quiet();
    const { office, slot, project, officer } = small;
    office.done(assign, inProject(project, { slot: slot('specialist'), person: officer }));
    expect(codes(small)).toEqual(['samePersonTwice']);
  });

  it('the owner’s own staff answers for the project', () => {
    const small = quiet();
    small.office.done(editProject, { id: small.project, set: { owner: small.unit } });
    expect(codes(small)).toEqual(['ownerStaffResponsible']);
  });

  it('统筹协调 and the team’s lead differ', () => {
    const small = quiet();
    const { office, other } = small;
    const lead =
      office
        .view()
        .all('assignment')
        .find((row) => row.team !== null)?.id ?? '';
    office.write([{ entity: 'assignment', id: lead, set: { person: other } }]);
    expect(found(small)).toMatchObject([{ code: 'leadDiffers', facts: { name: '组长甲', lead: '专员02' } }]);
  });
});

describe('the plan', () => {
  it.each([
    [-1, ['overdue']],
    [0, ['dueSoon']],
    [7, ['dueSoon']],
    [8, []],
  ] as const)('a node due in %i days: %j', (days, expected) => {
    const small = quiet();
    const milestone = small.node('主体封顶', addDays(TODAY, days), { after: small.nodeOf('start') });
    expect(codes(small)).toEqual(expected);
    expect(found(small).every((finding) => finding.mend.at === milestone)).toBe(true);
  });

  it('a late node is bad, one that is not key a warning', () => {
    const small = quiet();
    small.node('主体封顶', day('2026-11-01'), { key: false, after: small.nodeOf('start') });
    expect(found(small)).toMatchObject([{ code: 'overdue', severity: 'warn', facts: { days: 22, due: '11-01' } }]);
  });

  it('nobody answers for a late node', () => {
    const small = smallOffice();
    small.office.done(completeMilestone, {
      milestone: small.nodeOf('start'),
      on: day('2026-03-01'),
      note: null,
      evidence: [],
    });
    small.node('主体封顶', day('2026-11-01'));
    expect(codes(small)).toEqual(expect.arrayContaining(['overdue', 'responsibleMissing']));
  });

  it('no planned day, or words that name no day; a standing duty is fine', () => {
    const small = quiet();
    const { node, office } = small;
    node('二次结构', null);
    for (const [name, words] of [
      ['土地挂牌', '视土地情况'],
      ['环境保障', '长期坚持'],
    ] as const) {
      const id = node(name, null);
      office.write([{ entity: 'milestone', id, set: { planned: parseSpan(words, 2026) } }]);
    }
    expect([...codes(small)].sort()).toEqual(['noPlan', 'undated']);
  });

  it('no node at all', () => {
    const small = quiet();
    const on = { on: TODAY, by: '项目办', why: '重排' };
    for (const kind of ['start', 'completion'] as const)
      small.office.write([{ entity: 'milestone', id: small.nodeOf(kind), set: { removed: on } }]);
    expect(codes(small)).toEqual(['noNodes']);
  });

  it('a node between 开工 and 竣工 planned outside them; a permit before 开工 is not', () => {
    const small = quiet();
    small.node('施工许可', day('2026-12-31'), { after: null });
    expect(codes(small)).toEqual([]);
    small.node('主体封顶', day('2027-12-31'), { after: small.nodeOf('start') });
    expect(codes(small)).toEqual(['planOutside']);
  });

  it('开工 after 竣工', () => {
    const small = quiet();
    const late = parseSpan('2027-12-31', 2026);
    small.office.write([{ entity: 'milestone', id: small.nodeOf('start'), set: { planned: late } }]);
    expect(codes(small)).toEqual(['startAfterCompletion']);
  });

  it('done without a day', () => {
    const small = quiet();
    const done = { on: null, by: '导入', note: '√' };
    small.office.write([{ entity: 'milestone', id: small.nodeOf('completion'), set: { done } }]);
    expect(codes(small)).toEqual(['doneWithoutDay']);
  });
});

describe('the figures', () => {
  const figure = (small: SmallOffice, measure: 'plan' | 'done', when: string, fen: number) =>
    small.office.done(recordFigure, {
      project: small.project,
      period: period(when),
      measure,
      amount: moneyOfFen(fen),
      basis: null,
      source: null,
      on: null,
    });

  it('one figure entered on two machines with different amounts', () => {
    const small = quiet();
    const row = (wan: number) =>
      create('figure', small.office.newId(), {
        project: idOf<'project'>(small.project),
        measure: 'plan',
        period: period('2026'),
        amount: moneyOfFen(wan * 1_000_000),
      });
    small.office.write([row(60)]);
    small.office.write([row(60)]);
    expect(codes(small)).toEqual([]);
    small.office.write([row(61)]);
    expect(codes(small)).toEqual(['figureTwice']);
  });

  it('done without a plan; more done than the whole', () => {
    const small = quiet();
    figure(small, 'done', '2026-10', 60_000_000);
    expect(codes(small)).toEqual(['figureWithoutPlan']);
    figure(small, 'plan', '2026', 60_000_000);
    figure(small, 'done', '/2025', 50_000_000);
    small.office.done(editProject, { id: small.project, set: { totalInvestment: moneyOfFen(110_000_000) } });
    expect(codes(small)).toEqual([]);
    small.office.done(editProject, { id: small.project, set: { totalInvestment: moneyOfFen(109_000_000) } });
    expect(found(small)).toMatchObject([{ code: 'totalBelowYears', facts: { done: '110', total: '109' } }]);
  });
});

it('a project without a team', () => {
  const small = quiet();
  small.office.done(editProject, { id: small.project, set: { team: null } });
  expect(codes(small)).toEqual(['projectWithoutTeam']);
});

it('a stopped project is not pressed', () => {
  const small = smallOffice();
  small.node('主体封顶', day('2026-11-01'));
  expect(codes(small).length).toBeGreaterThan(3);
  small.office.done(setStage, { project: small.project, stage: 'stopped', on: null, reason: '缓建' });
  expect(codes(small)).toEqual([]);
});
