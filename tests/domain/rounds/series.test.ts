// Rounds come every 14 days from the first day; a public holiday moves one round and never the next.
import { describe, expect, it } from 'vitest';
import { create, edit } from '../../../src/domain/command.ts';
import { addSeries, SERIES_DEFAULTS } from '../../../src/domain/commands/add-series.ts';
import { addSession } from '../../../src/domain/commands/add-session.ts';
import { editRound } from '../../../src/domain/commands/edit-round.ts';
import { editSeries } from '../../../src/domain/commands/edit-series.ts';
import { planRounds } from '../../../src/domain/commands/plan-rounds.ts';
import { removeRound } from '../../../src/domain/commands/remove-round.ts';
import { removeSeries } from '../../../src/domain/commands/remove-series.ts';
import { day } from '../../../src/domain/day.ts';
import { allFindings } from '../../../src/domain/findings/all-findings.ts';
import { idOf } from '../../../src/domain/id.ts';
import { decisionsOf } from '../../../src/domain/rounds/decisions-of.ts';
import { lastClosed, roundState, roundsOf, roundTitle } from '../../../src/domain/rounds/round-state.ts';
import { nextSeriesDays, seriesDay } from '../../../src/domain/rounds/series-days.ts';
import { labelHead } from '../../../src/domain/rounds/session-of-day.ts';
import { en } from '../../../src/words/en/index.ts';
import { zh } from '../../../src/words/zh-CN/index.ts';
import { smallOffice } from '../small-office.ts';
import { roundOffice } from './round-office.ts';

const fortnight = (firstDay: string, rest: object = {}) => ({
  ...SERIES_DEFAULTS,
  name: '专题调度',
  firstDay: day(firstDay),
  ...rest,
});

describe('the days of a series', () => {
  it('are fourteen days apart', () => {
    const days = nextSeriesDays(fortnight('2026-10-13'), 0, 4).map((each) => each.day);
    expect(days).toEqual(['2026-10-13', '2026-10-27', '2026-11-10', '2026-11-24']);
  });

  it('move behind the national holiday, or before it, and the next one is counted from the first day all the same', () => {
    // 1 to 7 October 2026 are off; 8 October is worked.
    const [, at, next] = nextSeriesDays(fortnight('2026-09-17'), 0, 3);
    expect(at).toMatchObject({ counted: '2026-10-01', day: '2026-10-08' });
    expect(next).toMatchObject({ counted: '2026-10-15', day: '2026-10-15' });
    expect(seriesDay(fortnight('2026-09-17', { holiday: 'before' }), 2)?.day).toBe('2026-09-30');
    expect(seriesDay(fortnight('2026-09-17', { holiday: 'stay' }), 2)?.day).toBe('2026-10-01');
  });

  it('beyond the published calendar are estimates', () => {
    const days = nextSeriesDays(fortnight('2026-12-22'), 0, 2);
    expect(days.map(({ day: on, isEstimated }) => [on, isEstimated])).toEqual([
      ['2026-12-22', false],
      ['2027-01-05', true],
    ]);
  });

  it('stay on a Saturday that the office has chosen', () => {
    expect(seriesDay(fortnight('2026-11-14'), 2)?.day).toBe('2026-11-28');
  });

  it('begin with the first such weekday, and the cut-off is counted in working days', () => {
    // 2026-10-13 is a Tuesday; the first Thursday behind it is the 15th.
    const first = seriesDay(fortnight('2026-10-13', { weekday: 4 }), 1);
    expect(first).toMatchObject({ day: '2026-10-15', cutOff: '2026-10-13' });
    expect(seriesDay(fortnight('2026-10-13'), 2)?.cutOff).toBe('2026-10-23');
    expect(seriesDay({ ...fortnight('2026-10-13'), firstDay: null }, 1)).toBeNull();
  });
});

describe('planning rounds', () => {
  it('gives the next numbers, with the scope of the round before', () => {
    const { office, series, rounds, projects } = roundOffice();
    office.done(planRounds, { series, count: 2 });
    const planned = roundsOf(office.view(), series);
    expect(planned.map(({ number }) => number)).toEqual([23, 24, 25, 26, 27]);
    const last = planned.at(-1)?.id ?? '';
    expect(
      office
        .view()
        .rows('roundProject', 'round', last)
        .map(({ project }) => project as string),
    ).toEqual(projects);
    expect(rounds).toHaveLength(3);
    expect(office.refused(planRounds, { series, count: 0 })).toBe('outOfRange');
    expect(office.refused(removeSeries, { id: series, why: '' })).toBe('seriesInUse');
  });

  it('refuses a series without a name, a first day, or with numbers that no calendar has', () => {
    const { office } = smallOffice();
    const series = office.done(addSeries, fortnight('2026-10-13'));
    expect(office.refused(addSeries, { ...fortnight('2026-10-13'), name: ' ' })).toBe('nameMissing');
    expect(office.refused(addSeries, { ...fortnight('2026-10-13'), name: '另一个', firstDay: null })).toBe(
      'dayMissing',
    );
    expect(office.refused(addSeries, fortnight('2026-10-13'))).toBe('sameName');
    expect(office.refused(editSeries, { id: series, set: { every: 0 } })).toBe('outOfRange');
    expect(office.refused(editSeries, { id: series, set: { weekday: 2.5 } })).toBe('outOfRange');
    office.done(editSeries, { id: series, set: { word: '次' } });
    office.done(planRounds, { series, count: 1 });
    const [round] = roundsOf(office.view(), series);
    expect(round && roundTitle(office.view(), round)).toBe('第1次');
    const other = office.done(addSeries, { ...fortnight('2026-10-13'), name: '月度调度' });
    office.done(removeSeries, { id: other, why: '不用了' });
  });

  it('moves a round with a reason and keeps the day it was counted for', () => {
    const { office, rounds } = roundOffice();
    const [first = ''] = rounds;
    expect(office.refused(editRound, { id: first, set: { day: '2026-10-14' } })).toBe('reasonMissing');
    expect(office.refused(editRound, { id: first, set: { cutOff: '2026-10-14' } })).toBe('cutOffAfterRound');
    office.done(editRound, { id: first, set: { day: '2026-10-14', movedFor: '与全会冲突', 'attendees.p1': true } });
    expect(office.row('round', first)).toMatchObject({
      day: '2026-10-14',
      plannedDay: '2026-10-13',
      movedFor: '与全会冲突',
      attendees: { p1: true },
    });
    expect(office.refused(removeRound, { id: first, why: ' ' })).toBe('reasonMissing');
    office.done(removeRound, { id: first, why: '并入下一轮' });
  });
});

describe('a session of its own', () => {
  it('opens at any time with its projects, is closed like a round, and its matters come to the next round', () => {
    const rounds = roundOffice();
    const { office, project, series } = rounds;
    const [first = '', second = ''] = rounds.rounds;
    rounds.on('2026-10-13');
    rounds.close(first);
    rounds.on('2026-10-16');
    const values = { kind: 'site', time: null, place: '项目现场', chair: null, projects: [project] } as const;
    expect(office.refused(addSession, { ...values, title: '', day: office.today })).toBe('nameMissing');
    expect(office.refused(addSession, { ...values, title: '现场协调', day: null })).toBe('dayMissing');
    const session = office.done(addSession, { ...values, title: '杆线迁改现场协调', day: office.today });
    rounds.decide(session, '三日内迁走3处杆线', { due: day('2026-10-19') });
    const general = rounds.decide(session, '每日通报', { project: null, due: day('2026-10-30') });
    const doc = rounds.close(session);
    expect(doc.decisions.map(({ label }) => label)).toEqual(['1016-1', '1016-2']);
    expect(office.row('item', office.row('decision', general).issued ?? '').source).toBe('site');
    rounds.on('2026-10-27');
    expect(rounds.live(second).items.map(({ text, from }) => [text, from])).toEqual([
      ['三日内迁走3处杆线', '杆线迁改现场协调'],
      ['每日通报', '杆线迁改现场协调'],
    ]);
    expect(lastClosed(office.view(), rounds.roundRow(second))?.id).toBe(first);
    expect(roundsOf(office.view(), series)).toHaveLength(3);
  });
});

describe('two sessions on one day', () => {
  const values = { kind: 'site', time: null, place: null, chair: null } as const;

  it('keep their decisions apart, whichever is moved there later, and whatever is called off', () => {
    const rounds = roundOffice();
    const { office, project } = rounds;
    const projects = [project];
    rounds.on('2026-10-16');
    const open = (title: string, on: string) => office.done(addSession, { ...values, title, projects, day: day(on) });
    const morning = open('甲现场', '2026-10-16');
    const afternoon = open('乙现场', '2026-10-16');
    const moved = open('丙现场', '2026-10-15');
    for (const session of [morning, afternoon, moved]) rounds.decide(session, '三日内迁走杆线');
    const labels = () =>
      [morning, afternoon, moved].map((id) => decisionsOf(office.view(), rounds.roundRow(id))[0]?.label);
    expect(labels()).toEqual(['1016-1', '1016B-1', '1015-1']);
    office.done(editRound, { id: moved, set: { day: '2026-10-16', cutOff: null } });
    expect(labels()).toEqual(['1016-1', '1016B-1', '1016C-1']);
    office.done(removeRound, { id: morning, why: '不开了' });
    expect(labels().slice(1)).toEqual(['1016B-1', '1016C-1']);
    expect(rounds.close(afternoon).decisions[0]?.label).toBe('1016B-1');
  });

  it('opened on two machines at once get two places, the same on every copy', () => {
    const rounds = roundOffice();
    const { office } = rounds;
    rounds.on('2026-10-16');
    const ids = ['甲现场', '乙现场'].map((title) =>
      office.done(addSession, { ...values, title, projects: [], day: day('2026-10-16') }),
    );
    office.write(ids.map((id) => edit('round', id, { ofDay: null })));
    const heads = ids.map((id) => labelHead(office.view(), rounds.roundRow(id)));
    expect(heads.toSorted()).toEqual(['1016', '1016B']);
  });
});

describe('findings about rounds', () => {
  it('name a round that was closed on two copies apart from each other: the earlier record stands', () => {
    const rounds = roundOffice();
    const { office } = rounds;
    const [first = ''] = rounds.rounds;
    rounds.on('2026-10-13');
    rounds.close(first);
    const { minutes } = roundState(office.view(), first);
    // What a colleague's copy brings that had closed it, too.
    office.write([
      create('edition', 'elsewhere', { round: idOf<'round'>(first), kind: 'minutes', number: 1, asOf: office.today }),
    ]);
    expect(roundState(office.view(), first).minutes?.id).toBe(minutes?.id);
    const found = allFindings(office.view(), office.today).find(({ code }) => code === 'closedTwice');
    expect(found?.facts).toEqual({ name: '第23轮', count: 2 });
  });

  it('name a round past its day that is not closed, and decisions that cannot be issued yet', () => {
    const rounds = roundOffice();
    const { office } = rounds;
    const [first = ''] = rounds.rounds;
    const codes = () =>
      allFindings(office.view(), office.today)
        .filter(({ mend }) => mend.screen === 'rounds')
        .map(({ code }) => code);
    rounds.on('2026-10-13');
    expect(codes()).toEqual([]);
    rounds.decide(first, '研究用地问题', { due: null });
    expect(codes()).toEqual(['decisionIncomplete']);
    rounds.on('2026-10-14');
    expect(codes()).toEqual(['roundNotClosed', 'decisionIncomplete']);
    for (const words of [zh, en])
      for (const { code, facts } of allFindings(office.view(), office.today))
        expect(words.findings[code](facts)).not.toMatch(/undefined|null/);
  });
});
