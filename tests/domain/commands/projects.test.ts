// 项目: facts only; a former name is kept; stopped with a reason; two entries of one project become one, nothing is deleted.
import { describe, expect, it } from 'vitest';
import { addMilestone } from '../../../src/domain/commands/add-milestone.ts';
import { cancelItem } from '../../../src/domain/commands/cancel-item.ts';
import { createProject } from '../../../src/domain/commands/create-project.ts';
import { editProject } from '../../../src/domain/commands/edit-project.ts';
import { mergeProjects } from '../../../src/domain/commands/merge-projects.ts';
import { recordFigure } from '../../../src/domain/commands/record-figure.ts';
import { recordProgress } from '../../../src/domain/commands/record-progress.ts';
import { removeProject } from '../../../src/domain/commands/remove-project.ts';
import { restoreRow } from '../../../src/domain/commands/restore-row.ts';
import { setStage } from '../../../src/domain/commands/set-stage.ts';
import { day } from '../../../src/domain/day.ts';
import { holdersOn } from '../../../src/domain/derive/holders-on.ts';
import { moneyOfFen } from '../../../src/domain/money.ts';
import { period } from '../../../src/domain/period.ts';
import { spanOfDay } from '../../../src/domain/span.ts';
import { itemOffice } from '../items/item-office.ts';
import { TODAY } from '../office.ts';
import { smallOffice } from '../small-office.ts';

const bare = (set: { readonly name: string; readonly [field: string]: string }) => ({
  set,
  start: null,
  completion: null,
});

describe('a new project', () => {
  it('has 开工 and 竣工 as key nodes with their baseline, and its team’s lead for 统筹协调', () => {
    const { office, project, slot, lead } = smallOffice();
    const nodes = office.view().rows('milestone', 'project', project);
    expect(nodes.map((node) => [node.kind, node.key, node.baseline?.to, node.planned?.to])).toEqual([
      ['start', true, '2026-03-01', '2026-03-01'],
      ['completion', true, '2027-06-30', '2027-06-30'],
    ]);
    const held = holdersOn(office.view(), { project }, slot('coordination'), TODAY);
    expect(held.map((row) => [row.person, row.from])).toEqual([[lead, TODAY]]);
  });

  it('needs a name, and one of its own in its team', () => {
    const { office, team } = smallOffice();
    expect(office.refused(createProject, bare({ name: '  ' }))).toBe('nameMissing');
    expect(office.refused(createProject, bare({ name: '示例 项目甲', team: team(1) }))).toBe('sameNameInTeam');
    expect(office.refused(createProject, bare({ name: '示例项目甲', team: team(2) }))).toBe('allowed');
    expect(office.refused(createProject, bare({ name: '示例项目乙', light: 'ok' }))).toBe('derivedField');
    expect(office.refused(createProject, bare({ name: '示例项目乙', mergedInto: 'r1' }))).toBe('notEditable');
  });
});

describe('an inline edit', () => {
  it('takes plain fields and tags, refuses derived ones and what it cannot hold', () => {
    const { office, project } = smallOffice();
    const run = (set: object) => office.refused(editProject, { id: project, set: { ...set } });
    expect(run({ nextMilestone: '开工' })).toBe('derivedField');
    expect(run({ stage: null })).toBe('notEditable');
    expect(run({ name: '' })).toBe('nameMissing');
    expect(run({ level: 'national' })).toBe('badValue');
    expect(run({ remark: null })).toBe('nothingChanged');
    expect(run({ site: 'x'.repeat(501) })).toBe('tooLong');
    office.done(editProject, { id: project, set: { totalInvestment: moneyOfFen(5_000_000), 'tags.省重点': true } });
    expect(office.row('project', project)).toMatchObject({
      tags: { 省重点: true },
      totalInvestment: { fen: 5_000_000 },
    });
  });

  it('of the name keeps the former one', () => {
    const { office, project } = smallOffice();
    office.done(editProject, { id: project, set: { name: '示例项目甲（一期）' } });
    expect(office.row('project', project)).toMatchObject({
      name: '示例项目甲（一期）',
      formerNames: { 示例项目甲: true },
    });
  });

  it('does not make a project part of itself', () => {
    const { office, project } = smallOffice();
    const child = office.done(createProject, bare({ name: '示例项目甲子项', parent: project }));
    expect(office.refused(editProject, { id: project, set: { parent: child } })).toBe('bundleLoop');
    expect(office.refused(editProject, { id: project, set: { parent: project } })).toBe('bundleLoop');
  });
});

describe('the stage', () => {
  it('stopped and withdrawn need a reason; no stage begins tomorrow', () => {
    const { office, project } = smallOffice();
    const to = (stage: 'stopped' | 'underConstruction', on: string | null, reason: string | null) =>
      office.refused(setStage, { project, stage, on: on === null ? null : day(on), reason });
    expect(to('stopped', null, ' ')).toBe('reasonMissing');
    expect(to('underConstruction', '2026-11-24', null)).toBe('dayInFuture');
    expect(to('stopped', '2026-11-23', '资金未到位')).toBe('allowed');
    expect(to('stopped', '2026-11-23', '资金未到位')).toBe('nothingChanged');
  });
});

describe('two entries of one project', () => {
  it('become one: what does not clash moves, the rest stays with the entry that is kept for the record', () => {
    const { office, project, node, lead, slot } = smallOffice();
    const twin = office.done(createProject, {
      set: { name: '示例项目甲（重）' },
      start: { name: '开工', planned: spanOfDay(day('2026-04-01')) },
      completion: null,
    });
    node('主体封顶', day('2026-12-31'));
    const moved = office.done(addMilestone, { project: twin, name: '设备安装', planned: null });
    const progress = office.done(recordProgress, {
      project: twin,
      period: period('2026-10'),
      on: day('2026-10-31'),
      text: '三层浇筑',
      problems: null,
      next: null,
      reportedBy: null,
    });
    const plan = (of: string, when: string) =>
      office.done(recordFigure, {
        project: of,
        period: period(when),
        measure: 'plan',
        amount: moneyOfFen(1_000_000),
        basis: null,
        source: null,
        on: null,
      });
    plan(project, '2026');
    const clash = plan(twin, '2026');
    const later = plan(twin, '2027');
    office.done(mergeProjects, { keep: project, duplicate: twin });
    expect(office.row('milestone', moved).project).toBe(project);
    expect(office.row('progress', progress).project).toBe(project);
    expect([office.row('figure', clash).project, office.row('figure', later).project]).toEqual([twin, project]);
    expect(
      office
        .view()
        .rows('milestone', 'project', twin)
        .map((row) => row.name),
    ).toEqual(['开工']);
    expect(office.row('project', project).formerNames).toEqual({ '示例项目甲（重）': true });
    expect(office.row('project', twin)).toMatchObject({ mergedInto: project, removed: null });
    expect(holdersOn(office.view(), { project }, slot('coordination'), TODAY).map((row) => row.person)).toEqual([lead]);
    expect(office.refused(mergeProjects, { keep: project, duplicate: twin })).toBe('alreadyMerged');
    expect(office.refused(mergeProjects, { keep: project, duplicate: project })).toBe('mergeSelf');
  });
});

describe('taking a project out', () => {
  it('needs a reason, no parts below it, and can be undone', () => {
    const { office, project } = smallOffice();
    const child = office.done(createProject, bare({ name: '示例项目甲子项', parent: project }));
    expect(office.refused(removeProject, { id: project, reason: '重复' })).toBe('hasChildren');
    expect(office.refused(removeProject, { id: child, reason: null })).toBe('reasonMissing');
    office.done(removeProject, { id: child, reason: '重复' });
    office.done(removeProject, { id: project, reason: '退出' });
    expect(office.view().all('project')).toHaveLength(0);
    office.done(restoreRow, { entity: 'project', id: project });
    expect(office.row('project', project).removed).toBeNull();
  });

  it('waits for its open items, and says how many; those struck off or cancelled keep its name', () => {
    const { office, project, issued, struckOff } = itemOffice();
    struckOff();
    const open = issued();
    expect(office.refused(removeProject, { id: project, reason: '退出' })).toBe('projectHasOpenItems');
    office.done(cancelItem, { item: open, on: office.today, reason: '项目退出', approver: null, agreedBy: null });
    office.done(removeProject, { id: project, reason: '退出' });
    expect(office.view().rows('item', 'project', project)).toHaveLength(2);
    expect(office.row('project', project).name).not.toBe('');
  });
});
