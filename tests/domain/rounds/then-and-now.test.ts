// Each project stands in a round's document as it stood last time and as it stands; what came after the pack is listed.
import { describe, expect, it } from 'vitest';
import { addMilestone } from '../../../src/domain/commands/add-milestone.ts';
import { assign } from '../../../src/domain/commands/assign.ts';
import { changePlannedDay } from '../../../src/domain/commands/change-planned-day.ts';
import { completeMilestone } from '../../../src/domain/commands/complete-milestone.ts';
import { editPerson } from '../../../src/domain/commands/edit-person.ts';
import { reassign } from '../../../src/domain/commands/reassign.ts';
import { recordFigure } from '../../../src/domain/commands/record-figure.ts';
import { setRoundScope } from '../../../src/domain/commands/set-round-scope.ts';
import { day } from '../../../src/domain/day.ts';
import type { EntityName } from '../../../src/domain/entities/registry.ts';
import { moneyOfFen } from '../../../src/domain/money.ts';
import { period } from '../../../src/domain/period.ts';
import { compareDocs } from '../../../src/domain/rounds/compare-rounds.ts';
import { liveDoc } from '../../../src/domain/rounds/make-doc.ts';
import type { RoundDoc } from '../../../src/domain/rounds/round-doc.ts';
import { spanOfDay } from '../../../src/domain/span.ts';
import type { View } from '../../../src/domain/view.ts';
import { en } from '../../../src/words/en/index.ts';
import { zh } from '../../../src/words/zh-CN/index.ts';
import { inProject } from '../small-office.ts';
import { projectIn, roundOffice } from './round-office.ts';

describe('then and now', () => {
  it('shows light, text, nodes and money of last round beside those of today', () => {
    const rounds = roundOffice();
    const { office, project } = rounds;
    const [first = '', second = ''] = rounds.rounds;
    const node = (name: string, due: string): string =>
      office.done(addMilestone, { project, name, planned: spanOfDay(day(due)) });
    const done = node('主体封顶', '2026-10-20');
    const moved = node('设备安装', '2026-11-30');
    const late = node('消防验收', '2026-10-25');
    rounds.on('2026-10-13');
    rounds.report(project, '2026-10-09', '三层施工');
    rounds.close(first);
    rounds.on('2026-10-27');
    rounds.report(project, '2026-10-26', '已封顶');
    office.done(completeMilestone, { milestone: done, on: day('2026-10-19'), note: null, evidence: [] });
    office.done(changePlannedDay, {
      milestone: moved,
      planned: spanOfDay(day('2026-12-20')),
      reason: '厂家延期',
      agreedBy: null,
    });
    const added = node('试运行', '2026-12-31');
    office.done(recordFigure, {
      project,
      period: period('2026-10'),
      measure: 'done',
      amount: moneyOfFen(500_000),
      basis: null,
      source: null,
      on: day('2026-10-26'),
    });
    const { before, now, nodes } = projectIn(rounds.live(second), project);
    expect([before?.report?.text, now.report?.text]).toEqual(['三层施工', '已封顶']);
    expect([before?.light, now.light, now.days]).toEqual(['soon', 'late', 2]);
    expect([before?.nodesDone, now.nodesDone]).toEqual([1, 2]);
    expect([before?.money.done, now.money.done]).toEqual([null, 500_000]);
    const marks = (id: string) => nodes.find((each) => each.id === id);
    expect(marks(done)?.marks).toEqual(['done']);
    expect(marks(late)?.marks).toEqual(['late']);
    expect(marks(moved)).toMatchObject({ marks: ['moved'], was: '2026-11-30', due: '2026-12-20' });
    expect(marks(added)?.marks).toEqual(['new']);
  });

  it('names the holders of its own day and who changed since; a corrected name is no change of person', () => {
    const rounds = roundOffice();
    const { office, project, slot, specialist, other } = rounds;
    const [first = '', second = ''] = rounds.rounds;
    const duty = office.done(assign, inProject(project, { slot: slot('specialist'), person: specialist }));
    rounds.on('2026-10-13');
    rounds.close(first);
    rounds.on('2026-10-20');
    office.done(editPerson, { id: rounds.lead, set: { name: '组长甲甲' } });
    expect(projectIn(rounds.live(second), project).people).toEqual([]);
    office.done(reassign, {
      assignment: duty,
      unit: null,
      person: other,
      liaison: null,
      from: day('2026-10-21'),
      basis: null,
      handover: null,
    });
    rounds.on('2026-11-01');
    expect(projectIn(rounds.live(second), project).people).toEqual([
      { slot: '项目专员', was: '专员01', now: '专员02' },
    ]);
    const holder = projectIn(rounds.live(second), project).holders.find(({ role }) => role === 'specialist');
    expect(holder?.person).toBe('专员02');
  });

  it('lists two ticks after the pack as updates, and nothing else', () => {
    const rounds = roundOffice();
    const { office, projects } = rounds;
    const [first = ''] = rounds.rounds;
    const nodes = projects.map((project) =>
      office.done(addMilestone, { project, name: '主体封顶', planned: spanOfDay(day('2026-10-20')) }),
    );
    rounds.on('2026-10-09');
    rounds.freeze(first);
    expect(rounds.live(first).updates).toEqual([]);
    rounds.on('2026-10-12');
    for (const milestone of nodes.slice(0, 2))
      office.done(completeMilestone, { milestone, on: day('2026-10-12'), note: null, evidence: [] });
    rounds.on('2026-10-13');
    const { updates, figures } = rounds.close(first);
    expect(updates.map(({ project, kind, now }) => [project, kind, now])).toEqual([
      [projects[0], 'nodeDone', '2026-10-12'],
      [projects[1], 'nodeDone', '2026-10-12'],
    ]);
    expect(figures.updates).toBe(2);
    for (const words of [zh, en])
      for (const update of updates)
        expect(
          words.roundTexts.updates[update.kind]({ ...update, project: '', was: '', now: update.now ?? '' }),
        ).not.toMatch(/undefined|null/);
  });

  it('keeps on the agenda what the pack took up, though it was done since', () => {
    const rounds = roundOffice();
    const { office, projects } = rounds;
    const [first = ''] = rounds.rounds;
    const nodes = projects.map((project, at) =>
      office.done(addMilestone, { project, name: '主体封顶', planned: spanOfDay(day(`2026-10-0${at + 1}`)) }),
    );
    rounds.on('2026-10-09');
    rounds.freeze(first);
    const placesOf = (doc: RoundDoc) => doc.projects.map(({ id, place, reasons }) => [id, place, reasons[0]?.code]);
    const packed = placesOf(rounds.live(first));
    rounds.on('2026-10-12');
    for (const milestone of nodes.slice(0, 2))
      office.done(completeMilestone, { milestone, on: day('2026-10-12'), note: null, evidence: [] });
    expect(placesOf(rounds.live(first))).toEqual(packed);
  });

  it('compares two rounds: figures, lights, and no item is lost', () => {
    const rounds = roundOffice();
    const [first = '', second = ''] = rounds.rounds;
    rounds.office.done(addMilestone, {
      project: rounds.project,
      name: '主体封顶',
      planned: spanOfDay(day('2026-10-20')),
    });
    rounds.on('2026-10-13');
    rounds.decide(first, '住建部门协调消防验收', { due: day('2026-10-25') });
    const before = rounds.close(first);
    rounds.on('2026-10-27');
    const after = rounds.close(second);
    const compared = compareDocs(before, after);
    expect(compared.projects.find(({ id }) => id === rounds.project)?.light).toBe('worse');
    expect(compared.figures.find(({ name }) => name === 'late')).toEqual({ name: 'late', was: 0, now: 1 });
    expect(compared.items).toMatchObject({ closed: [], added: [], lost: [] });
    expect(compared.items.stillOpen).toHaveLength(1);
  });
});

describe('opening a round', () => {
  it('reads the projects of its scope and what hangs below them, never the whole ledger', () => {
    const rounds = roundOffice({ projects: 6 });
    const { office } = rounds;
    const [first = '', second = ''] = rounds.rounds;
    rounds.on('2026-10-13');
    rounds.decide(first, '交付净地', { due: day('2026-10-25') });
    const last = rounds.close(first);
    office.done(setRoundScope, { round: second, projects: rounds.projects.slice(0, 2) });
    const view = office.view();
    const whole = new Set<EntityName>();
    const looked = new Set<string>();
    const watched: View = {
      row: (entity, id) => {
        if (entity === 'project') looked.add(id);
        return view.row(entity, id);
      },
      rows: (entity, by, key) => view.rows(entity, by, key),
      all: (entity) => {
        whole.add(entity);
        return view.all(entity);
      },
    };
    liveDoc(watched, rounds.roundRow(second), office.today, { last, pack: null });
    // Small lists only: what grows with the number of projects is found through indexes.
    expect([...whole].sort()).toEqual(['lightRule', 'round', 'slot', 'team']);
    expect([...looked].sort()).toEqual(rounds.projects.slice(0, 2).sort());
  });
});

describe('who has not reported', () => {
  it('are the running projects without a report since last cut-off by this one', () => {
    const rounds = roundOffice({ projects: 4 });
    const [first = '', second = ''] = rounds.rounds;
    const [a = '', b = '', c = '', d = ''] = rounds.projects;
    rounds.on('2026-10-13');
    rounds.report(a, '2026-10-08', '三层施工');
    rounds.report(b, '2026-10-08', '三层施工');
    expect(rounds.live(first).notReported.map(({ project }) => project)).toEqual([c, d]);
    rounds.close(first);
    rounds.on('2026-10-27');
    rounds.report(a, '2026-10-22', '四层施工');
    // After the cut-off (23 October): for this round not reported.
    rounds.report(c, '2026-10-26', '四层施工');
    const silent = rounds.live(second).notReported;
    expect(silent.map(({ project, lastOn }) => [project, lastOn])).toEqual([
      [b, '2026-10-08'],
      [c, '2026-10-26'],
      [d, null],
    ]);
    expect(zh.roundTexts.notReportedSentence({ round: '第24轮', cutOff: '10-23', count: 3 })).toContain('3 个项目');
  });
});
