// 节点: ticked with its day and evidence, reopened with a reason, moved without touching the others; 原计划 stays.
import { describe, expect, it } from 'vitest';
import { addMilestone } from '../../../src/domain/commands/add-milestone.ts';
import type { EvidenceArgs } from '../../../src/domain/commands/attach.ts';
import { changePlannedDay } from '../../../src/domain/commands/change-planned-day.ts';
import { completeMilestone } from '../../../src/domain/commands/complete-milestone.ts';
import { editMilestone } from '../../../src/domain/commands/edit-milestone.ts';
import { rebaseline } from '../../../src/domain/commands/rebaseline.ts';
import { removeMilestone } from '../../../src/domain/commands/remove-milestone.ts';
import { removeProject } from '../../../src/domain/commands/remove-project.ts';
import { reopenMilestone } from '../../../src/domain/commands/reopen-milestone.ts';
import { reorderMilestone } from '../../../src/domain/commands/reorder-milestone.ts';
import { urge } from '../../../src/domain/commands/urge.ts';
import { day } from '../../../src/domain/day.ts';
import { milestonesOf } from '../../../src/domain/derive/milestones-of.ts';
import { parseSpan } from '../../../src/domain/parse-span.ts';
import { spanOfDay } from '../../../src/domain/span.ts';
import { smallOffice } from '../small-office.ts';

const PHOTO: EvidenceArgs = {
  kind: 'file',
  name: '现场.jpg',
  mediaType: 'image/jpeg',
  hash: 'a'.repeat(64),
  size: 1000,
  takenAt: '2026-11-22 09:12',
  docNumber: null,
  place: null,
  on: null,
  note: null,
};
const PAPER: EvidenceArgs = {
  ...PHOTO,
  kind: 'paper',
  name: '施工许可证',
  mediaType: null,
  hash: null,
  size: null,
  takenAt: null,
  docNumber: '示例〔2026〕1号',
};

describe('ticking', () => {
  const tick = (on: string, evidence: readonly EvidenceArgs[] = []) => ({ on: day(on), note: null, evidence });

  it('a day in the future is refused; today and before are allowed', () => {
    const { office, node } = smallOffice();
    const milestone = node('主体封顶', day('2026-11-08'));
    expect(office.refused(completeMilestone, { milestone, ...tick('2026-11-24') })).toBe('dayInFuture');
    expect(office.refused(completeMilestone, { milestone, ...tick('2026-11-23') })).toBe('allowed');
    expect(office.row('milestone', milestone).done).toEqual({ on: '2026-11-23', by: '项目办', note: null });
    expect(office.refused(completeMilestone, { milestone, ...tick('2026-11-20') })).toBe('alreadyDone');
  });

  it.each([
    ['any', [], 'evidenceMissing'],
    ['any', [PAPER], 'allowed'],
    ['photo', [PAPER], 'evidenceMissing'],
    ['photo', [{ ...PHOTO, mediaType: 'application/pdf' }], 'evidenceMissing'],
    ['photo', [PHOTO], 'allowed'],
    ['paper', [PAPER], 'allowed'],
    ['paper', [{ ...PAPER, kind: 'site' }], 'evidenceMissing'],
    ['none', [], 'allowed'],
    ['any', [{ ...PHOTO, hash: null }], 'fileWithoutBytes'],
    ['any', [{ ...PAPER, docNumber: null }], 'paperWithoutPlace'],
  ] as const)('a node that wants «%s»', (evidence, added, expected) => {
    const { office, node } = smallOffice();
    const milestone = node('主体封顶', null, { evidence });
    expect(office.refused(completeMilestone, { milestone, ...tick('2026-11-22', added) })).toBe(expected);
    const held = office.view().rows('attachment', 'milestone', milestone);
    expect(held).toHaveLength(expected === 'allowed' ? added.length : 0);
  });

  it('an imported 完成 may be given its day', () => {
    const { office, node } = smallOffice();
    const milestone = node('主体封顶', null);
    office.write([{ entity: 'milestone', id: milestone, set: { done: { on: null, by: '导入', note: '√' } } }]);
    office.done(completeMilestone, { milestone, ...tick('2026-06-30') });
    expect(office.row('milestone', milestone).done?.on).toBe('2026-06-30');
  });

  it('of a project that was taken out is refused', () => {
    const { office, node, project } = smallOffice();
    const milestone = node('主体封顶', null);
    office.done(removeProject, { id: project, reason: '退出' });
    expect(office.refused(completeMilestone, { milestone, ...tick('2026-11-22') })).toBe('rowRemoved');
  });

  it('is taken back with a reason that stays on the node', () => {
    const { office, node } = smallOffice();
    const milestone = node('主体封顶', null);
    expect(office.refused(reopenMilestone, { milestone, reason: '误点' })).toBe('notDone');
    office.done(completeMilestone, { milestone, ...tick('2026-11-22') });
    expect(office.refused(reopenMilestone, { milestone, reason: '' })).toBe('reasonMissing');
    office.done(reopenMilestone, { milestone, reason: '误点' });
    expect(office.row('milestone', milestone)).toMatchObject({
      done: null,
      reopened: { reason: '误点', by: '项目办', on: '2026-11-23' },
    });
  });
});

describe('the planned day', () => {
  const move = (milestone: string, planned: string | null, reason: string | null) => ({
    milestone,
    planned: planned === null ? null : spanOfDay(day(planned)),
    reason,
    agreedBy: null,
  });

  it('first dated plan sets the baseline without a reason; later changes need one and keep it', () => {
    const { office, node } = smallOffice();
    const milestone = node('主体封顶', null);
    office.done(changePlannedDay, move(milestone, '2026-12-01', null));
    expect(office.row('milestone', milestone)).toMatchObject({ baseline: { to: '2026-12-01' }, planReason: null });
    expect(office.refused(changePlannedDay, move(milestone, '2026-12-31', ' '))).toBe('reasonMissing');
    office.done(changePlannedDay, { ...move(milestone, '2026-12-31', '冬季停工'), agreedBy: '组长甲' });
    expect(office.row('milestone', milestone)).toMatchObject({
      baseline: { to: '2026-12-01' },
      planned: { to: '2026-12-31' },
      planReason: { text: '冬季停工', agreedBy: '组长甲', on: '2026-11-23' },
    });
    expect(office.refused(changePlannedDay, move(milestone, '2026-12-31', '同上'))).toBe('nothingChanged');
    expect(office.refused(changePlannedDay, move(milestone, null, null))).toBe('reasonMissing');
  });

  it('words without a day set no baseline', () => {
    const { office, node } = smallOffice();
    const milestone = node('土地挂牌', null);
    const planned = parseSpan('视土地情况', 2026);
    office.done(changePlannedDay, { milestone, planned, reason: null, agreedBy: null });
    expect(office.row('milestone', milestone)).toMatchObject({ baseline: null, planned: { words: '视土地情况' } });
  });

  it('of a done node does not move', () => {
    const { office, node } = smallOffice();
    const milestone = node('主体封顶', day('2026-11-01'));
    office.done(completeMilestone, { milestone, on: day('2026-11-02'), note: null, evidence: [] });
    expect(office.refused(changePlannedDay, move(milestone, '2026-12-31', '顺延'))).toBe('alreadyDone');
  });

  it('becomes the baseline only by rebaseline, with a reason', () => {
    const { office, node } = smallOffice();
    const milestone = node('主体封顶', day('2026-12-01'));
    const again = { milestone, reason: '方案调整', agreedBy: '专题会' };
    expect(office.refused(rebaseline, again)).toBe('nothingChanged');
    office.done(changePlannedDay, move(milestone, '2027-03-01', '方案调整'));
    expect(office.refused(rebaseline, { ...again, reason: null })).toBe('reasonMissing');
    office.done(rebaseline, again);
    expect(office.row('milestone', milestone)).toMatchObject({
      baseline: { to: '2027-03-01' },
      baselineReason: { text: '方案调整', agreedBy: '专题会' },
    });
    expect(office.refused(rebaseline, { ...again, milestone: node('无计划', null) })).toBe('noBaseline');
  });
});

describe('the plan', () => {
  it('a node comes last, first or behind another, and moves alone', () => {
    const { office, project, node } = smallOffice();
    const names = () => milestonesOf(office.view(), project).map((row) => row.name);
    const permit = node('施工许可', null, { after: null });
    node('投产', null);
    expect(names()).toEqual(['施工许可', '开工', '竣工', '投产']);
    const start = milestonesOf(office.view(), project)[1]?.id ?? '';
    const before = new Map(milestonesOf(office.view(), project).map((row) => [row.id, row.order]));
    office.done(reorderMilestone, { milestone: permit, after: start });
    expect(names()).toEqual(['开工', '施工许可', '竣工', '投产']);
    expect(milestonesOf(office.view(), project).filter((row) => row.order !== before.get(row.id))).toHaveLength(1);
    expect(office.refused(reorderMilestone, { milestone: permit, after: start })).toBe('nothingChanged');
    expect(office.refused(reorderMilestone, { milestone: permit, after: permit })).toBe('nothingChanged');
    expect(office.refused(reorderMilestone, { milestone: start, after: null })).toBe('nothingChanged');
  });

  it('开工 stands once; a name stands once; an empty name is none', () => {
    const { office, project, node } = smallOffice();
    const add = (name: string, kind: 'start' | null) =>
      office.refused(addMilestone, { project, name, kind, planned: null });
    expect(add('二次开工', 'start')).toBe('kindTaken');
    expect(add('竣 工', null)).toBe('sameNodeName');
    expect(add('', null)).toBe('nameMissing');
    const id = node('主体封顶', null);
    const set = (values: object) => office.refused(editMilestone, { id, set: { ...values } });
    expect(set({ kind: 'completion' })).toBe('kindTaken');
    expect(set({ name: '开工' })).toBe('sameNodeName');
    expect(set({ planned: null })).toBe('notEditable');
    expect(set({ key: false, evidence: 'photo' })).toBe('allowed');
  });

  it('a node is removed with a reason', () => {
    const { office, project, node } = smallOffice();
    const id = node('主体封顶', null);
    expect(office.refused(removeMilestone, { id, reason: null })).toBe('reasonMissing');
    office.done(removeMilestone, { id, reason: '合并到竣工' });
    expect(milestonesOf(office.view(), project)).toHaveLength(2);
  });
});

it('an urge records the day and the words, and only for what is open', () => {
  const { office, node } = smallOffice();
  const milestone = node('主体封顶', day('2026-11-08'));
  const id = office.done(urge, { milestone, whom: '住建部门 科长甲', words: '请说明情况' });
  expect(office.row('urge', id)).toMatchObject({ on: '2026-11-23', by: '项目办', whom: '住建部门 科长甲' });
  office.done(completeMilestone, { milestone, on: day('2026-11-23'), note: null, evidence: [] });
  expect(office.refused(urge, { milestone, whom: null, words: null })).toBe('alreadyDone');
});
