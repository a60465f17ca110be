// 佐证: a file, a paper or an on-site note; a done node never loses the proof its rule asks for.
import { expect, it } from 'vitest';
import { attach, type EvidenceArgs } from '../../../src/domain/commands/attach.ts';
import { completeMilestone } from '../../../src/domain/commands/complete-milestone.ts';
import { createProject } from '../../../src/domain/commands/create-project.ts';
import { detach } from '../../../src/domain/commands/detach.ts';
import { day } from '../../../src/domain/day.ts';
import { smallOffice } from '../small-office.ts';

const SITE: EvidenceArgs = {
  kind: 'site',
  name: '现场核查记录',
  mediaType: null,
  hash: null,
  size: null,
  takenAt: null,
  docNumber: null,
  place: null,
  on: day('2026-11-20'),
  note: '已到现场看过',
};

it('belongs to a node of its own project, or to the project as such', () => {
  const { office, project, node } = smallOffice();
  const other = office.done(createProject, { set: { name: '示例项目乙' }, start: null, completion: null });
  const milestone = node('主体封顶', null);
  expect(office.refused(attach, { ...SITE, project: other, milestone })).toBe('notInThisProject');
  expect(office.refused(attach, { ...SITE, project, milestone })).toBe('allowed');
  expect(office.refused(attach, { ...SITE, project, milestone: null })).toBe('allowed');
  expect(office.refused(attach, { ...SITE, project, milestone: null, name: '' })).toBe('nameMissing');
  expect(office.refused(attach, { ...SITE, project, milestone: null, on: day('2026-11-24') })).toBe('dayInFuture');
});

it('the last proof of a done node stays until another is there', () => {
  const { office, project, node } = smallOffice();
  const milestone = node('主体封顶', null, { evidence: 'any' });
  const first = office.done(attach, { ...SITE, project, milestone });
  office.done(completeMilestone, { milestone, on: day('2026-11-20'), note: null, evidence: [] });
  expect(office.refused(detach, { id: first, reason: null })).toBe('reasonMissing');
  expect(office.refused(detach, { id: first, reason: '传错' })).toBe('lastEvidence');
  office.done(attach, { ...SITE, project, milestone });
  office.done(detach, { id: first, reason: '传错' });
  expect(office.row('attachment', first).removed?.why).toBe('传错');
});
