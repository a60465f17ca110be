// The agenda builds itself from what changed since last round's record; people reorder, add and drop with a reason.
import { describe, expect, it } from 'vitest';
import { addMilestone } from '../../../src/domain/commands/add-milestone.ts';
import { addToAgenda } from '../../../src/domain/commands/add-to-agenda.ts';
import { completeMilestone } from '../../../src/domain/commands/complete-milestone.ts';
import { dropFromAgenda } from '../../../src/domain/commands/drop-from-agenda.ts';
import { markDiscussed } from '../../../src/domain/commands/mark-discussed.ts';
import { orderAgenda } from '../../../src/domain/commands/order-agenda.ts';
import { type Day, day } from '../../../src/domain/day.ts';
import type { RoundDoc } from '../../../src/domain/rounds/round-doc.ts';
import { spanOfDay } from '../../../src/domain/span.ts';
import { en } from '../../../src/words/en/index.ts';
import { zh } from '../../../src/words/zh-CN/index.ts';
import { projectIn, roundOffice } from './round-office.ts';

type Rounds = ReturnType<typeof roundOffice>;

const nodeDue = ({ office }: Rounds, project: string, name: string, due: Day): string =>
  office.done(addMilestone, { project, name, planned: spanOfDay(due) });

const reasons = (doc: RoundDoc, project: string): readonly string[] =>
  projectIn(doc, project).reasons.map(({ code }) => code);

describe('the agenda', () => {
  it('takes up what is newly late, still late, due within seven days, and says why', () => {
    const rounds = roundOffice({ projects: 4 });
    const [first = '', second = ''] = rounds.rounds;
    const [a = '', b = '', c = '', d = ''] = rounds.projects;
    nodeDue(rounds, a, '主体封顶', day('2026-10-10'));
    nodeDue(rounds, b, '主体封顶', day('2026-10-20'));
    nodeDue(rounds, c, '主体封顶', day('2026-11-02'));
    nodeDue(rounds, d, '主体封顶', day('2026-11-30'));
    rounds.on('2026-10-13');
    const held = rounds.close(first);
    expect(reasons(held, a)).toEqual(['newlyLate']);
    expect(reasons(held, b)).toEqual(['dueSoon']);
    rounds.on('2026-10-27');
    const doc = rounds.live(second);
    expect([a, b, c, d].map((project) => reasons(doc, project))).toEqual([
      ['stillLate'],
      ['newlyLate'],
      ['lightWorse', 'dueSoon'],
      [],
    ]);
    expect(doc.projects.map(({ id, place }) => [id, place])).toEqual([
      [b, 1],
      [a, 2],
      [c, 3],
      [d, null],
    ]);
    for (const words of [zh, en])
      for (const { code, facts } of doc.projects.flatMap((project) => project.reasons))
        expect(Reflect.get(words.roundTexts.reasons, code)(facts)).not.toMatch(/undefined|NaN|null/);
  });

  it('puts the items of last round first', () => {
    const rounds = roundOffice();
    const [first = '', second = ''] = rounds.rounds;
    const [a = '', b = '', c = ''] = rounds.projects;
    nodeDue(rounds, a, '主体封顶', day('2026-10-20'));
    rounds.on('2026-10-13');
    rounds.decide(first, '住建部门协调消防验收', { project: c, due: day('2026-10-25') });
    rounds.close(first);
    rounds.on('2026-10-27');
    const doc = rounds.live(second);
    expect(doc.projects.map(({ id }) => id)).toEqual([c, a, b]);
    expect(reasons(doc, c)).toEqual(['lastItems']);
  });

  it('counts rounds without progress, from report, node or money', () => {
    const rounds = roundOffice({ projects: 3, rounds: 3 });
    const { office } = rounds;
    const [first = '', second = '', third = ''] = rounds.rounds;
    const [a = '', b = '', c = ''] = rounds.projects;
    const node = nodeDue(rounds, c, '主体封顶', day('2026-12-30'));
    rounds.on('2026-10-13');
    rounds.close(first);
    rounds.on('2026-10-27');
    rounds.report(b, '2026-10-26', '基础施工');
    rounds.close(second);
    rounds.on('2026-11-10');
    rounds.report(b, '2026-11-09', '二层施工');
    office.done(completeMilestone, { milestone: node, on: day('2026-11-05'), note: null, evidence: [] });
    const doc = rounds.live(third);
    expect([a, b, c].map((id) => projectIn(doc, id).idleRounds)).toEqual([2, 0, 0]);
    expect(reasons(doc, a)).toEqual(['idle']);
    expect(doc.figures.withoutProgress).toBe(1);
  });

  it('is reordered, added to and cut with a reason, and keeps that when it builds anew', () => {
    const rounds = roundOffice();
    const { office } = rounds;
    const [first = ''] = rounds.rounds;
    const [a = '', b = '', c = ''] = rounds.projects;
    nodeDue(rounds, a, '主体封顶', day('2026-10-10'));
    nodeDue(rounds, b, '主体封顶', day('2026-10-08'));
    rounds.on('2026-10-12');
    const order = (): readonly string[] =>
      rounds.live(first).projects.flatMap(({ id, place }) => (place === null ? [] : [id]));
    expect(order()).toEqual([b, a]);
    expect(office.refused(addToAgenda, { round: first, project: c, reason: ' ' })).toBe('reasonMissing');
    office.done(addToAgenda, { round: first, project: c, reason: '听取拆迁情况' });
    expect(order()).toEqual([b, a, c]);
    office.done(orderAgenda, { round: first, projects: [c, a, b] });
    expect(order()).toEqual([c, a, b]);
    office.done(dropFromAgenda, { round: first, project: a, reason: '已专题研究' });
    expect(order()).toEqual([c, b]);
    expect(projectIn(rounds.live(first), a)).toMatchObject({ isDropped: true, said: '已专题研究', place: null });
    office.done(markDiscussed, { round: first, project: c, discussed: true });
    expect(projectIn(rounds.live(first), c)).toMatchObject({ isDiscussed: true, said: '听取拆迁情况' });
    expect(office.refused(markDiscussed, { round: first, project: c, discussed: true })).toBe('nothingChanged');
    expect(office.refused(dropFromAgenda, { round: first, project: 'nobody', reason: '没有' })).toBe(
      'projectNotInScope',
    );
  });
});

describe('progress texts', () => {
  it('word for word as last time are flagged, all and only those', () => {
    const texts: readonly (readonly [string | null, string | null, boolean])[] = [
      ['主体施工至三层', '主体施工至三层', true],
      ['主体施工至三层', '主体施工至四层', false],
      ['主体 施工，至3层', '主体施工,至３层', true],
      ['主体施工', '主体施工。', false],
      ['主体施工', null, true],
      [null, '主体施工', false],
      [null, null, false],
    ];
    const rounds = roundOffice({ projects: texts.length });
    const [first = '', second = ''] = rounds.rounds;
    rounds.on('2026-10-13');
    for (const [at, [before]] of texts.entries())
      if (before !== null) rounds.report(rounds.projects[at] ?? '', '2026-10-09', before);
    rounds.close(first);
    rounds.on('2026-10-27');
    for (const [at, [, after]] of texts.entries())
      if (after !== null) rounds.report(rounds.projects[at] ?? '', '2026-10-23', after);
    const doc = rounds.live(second);
    expect(rounds.projects.map((id) => projectIn(doc, id).isSameText)).toEqual(texts.map(([, , same]) => same));
    expect(doc.figures.sameText).toBe(texts.filter(([, , same]) => same).length);
  });
});
