// 检查结果 of the whole ledger: one name twice, the duty of someone who left, a specialist with too much; worst first.
import { expect, it } from 'vitest';
import { assign } from '../../../src/domain/commands/assign.ts';
import { createProject } from '../../../src/domain/commands/create-project.ts';
import { mergeProjects } from '../../../src/domain/commands/merge-projects.ts';
import { allFindings } from '../../../src/domain/findings/all-findings.ts';
import { sampleDrafts } from '../../../src/domain/sample/sample-drafts.ts';
import { en } from '../../../src/words/en/index.ts';
import { zh } from '../../../src/words/zh-CN/index.ts';
import { Office, TODAY } from '../office.ts';
import { inProject, smallOffice } from '../small-office.ts';

const codes = (office: Office) => allFindings(office.view(), TODAY).map((finding) => finding.code);

it('two projects of one name are found until they are merged', () => {
  const { office, project, team } = smallOffice();
  const twin = office.done(createProject, {
    set: { name: '示例 项目甲', team: team(2) },
    start: null,
    completion: null,
  });
  expect(codes(office)).toContain('duplicateName');
  office.done(mergeProjects, { keep: project, duplicate: twin });
  expect(codes(office)).not.toContain('duplicateName');
});

it('the duty of someone who was taken off the list is found, first of all', () => {
  const { office, project, slot, specialist } = smallOffice();
  office.done(assign, inProject(project, { slot: slot('specialist'), person: specialist }));
  expect(codes(office)).not.toContain('dutyOfRemoved');
  // A colleague removed the person while this one assigned him.
  office.write([{ entity: 'person', id: specialist, set: { removed: { on: TODAY, by: '项目办', why: '调离' } } }]);
  expect(codes(office)[0]).toBe('dutyOfRemoved');
});

it('a specialist with four running projects is found', () => {
  const { office, slot, specialist } = smallOffice();
  for (const name of ['一', '二', '三', '四']) {
    const project = office.done(createProject, { set: { name }, start: null, completion: null });
    office.done(assign, inProject(project, { slot: slot('specialist'), person: specialist }));
  }
  expect(codes(office)).toContain('overloaded');
});

it('the sample ledger has its five late nodes and two gaps, and every finding reads in both languages', () => {
  const office = new Office();
  office.write(sampleDrafts(TODAY, office.newId));
  const all = allFindings(office.view(), TODAY);
  const count = (code: string) => all.filter((finding) => finding.code === code).length;
  expect([count('overdue'), count('dueSoon'), count('slotUnfilled')]).toEqual([5, 6, 2]);
  for (const { code, facts } of all)
    for (const words of [zh, en]) expect(words.findings[code](facts)).not.toMatch(/undefined|NaN|null/);
  const severities = all.map((finding) => ['bad', 'warn', 'note'].indexOf(finding.severity));
  expect([...severities].sort()).toEqual(severities);
});
