// Late or not (逾期): overdue stops at reporting, the office has its own clock, and nobody is called late by a list.
import { describe, expect, test } from 'vitest';
import { assign } from '../../../src/domain/commands/assign.ts';
import { reissueItem } from '../../../src/domain/commands/reissue-item.ts';
import { returnItem } from '../../../src/domain/commands/return-item.ts';
import { setSetting } from '../../../src/domain/commands/set-setting.ts';
import { strikeOffItems } from '../../../src/domain/commands/strike-off-items.ts';
import { day } from '../../../src/domain/day.ts';
import { allFindings } from '../../../src/domain/findings/all-findings.ts';
import { byReference, byTask, itemCounts } from '../../../src/domain/items/item-queue.ts';
import { itemsOfPerson, itemsOfUnit, responsibleForItem } from '../../../src/domain/items/items-of.ts';
import {
  addWorkingDays,
  isEstimated,
  isWorkingDay,
  nearestWorkingDay,
  workingDaysBetween,
} from '../../../src/domain/schedule/working-days.ts';
import { inProject } from '../small-office.ts';
import { itemOffice, TERMS } from './item-office.ts';

describe('due the 22nd, reported the 21st, verified the 26th', () => {
  test('on no day from the report on does anything call it late', () => {
    const { office, reported, summary, strikeOff } = itemOffice();
    const item = reported('2026-11-21');
    const lateOn = (value: string): boolean => {
      const today = day(value);
      const { standing, group } = summary(item, today);
      const all = [summary(item, today)];
      const isSaid = allFindings(office.view(), today).some(
        ({ code, subject }) => code === 'itemOverdue' && subject.id === item,
      );
      const days = standing.kind === 'waiting' || standing.kind === 'struckOff' ? standing.lateBy : 0;
      return (
        standing.kind === 'overdue' || group === 'overdue' || itemCounts(all).byGroup.overdue > 0 || days > 0 || isSaid
      );
    };
    const days = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'];
    expect(days.filter(lateOn)).toEqual([]);
    office.today = day('2026-11-26');
    office.done(strikeOffItems, { ...strikeOff(item), on: day('2026-11-26') });
    expect(['2026-11-26', '2026-12-31', '2027-06-30'].filter(lateOn)).toEqual([]);
    expect(summary(item).standing).toEqual({ kind: 'struckOff', on: '2026-11-26', lateBy: 0 });
  });

  test('the same item, not reported, is late from the 23rd on; reported late it says by how much, and is overdue no more', () => {
    const { accepted, report, summary } = itemOffice();
    const item = accepted();
    expect(summary(item, day('2026-11-22'))).toMatchObject({ group: 'soon', standing: { left: 0 } });
    expect(summary(item, day('2026-11-23'))).toMatchObject({ group: 'overdue', standing: { days: 1 } });
    report(item, '2026-11-23');
    expect(summary(item, day('2026-11-30'))).toMatchObject({ group: 'toCheck', standing: { lateBy: 1 } });
  });

  test('the office has its own clock: three working days, a setting', () => {
    const { office, reported, summary } = itemOffice();
    // The 21st is a Saturday: Monday, Tuesday, Wednesday.
    const item = reported('2026-11-21');
    expect(summary(item, day('2026-11-25')).standing).toMatchObject({ checkBy: '2026-11-25', checkLate: 0 });
    expect(summary(item, day('2026-11-27')).standing).toMatchObject({ checkLate: 2 });
    office.done(setSetting, { name: 'checkDays', value: 5 });
    expect(summary(item, day('2026-11-27')).standing).toMatchObject({ checkBy: '2026-11-27', checkLate: 0 });
  });

  test('returned, the clock of its due day runs again', () => {
    const { office, reported, summary, verifier } = itemOffice();
    const item = reported('2026-11-21');
    office.done(returnItem, { item, on: office.today, reason: '缺材料', due: 'stays', party: verifier });
    expect(summary(item)).toMatchObject({ group: 'overdue', standing: { days: 1 } });
  });
});

test('open item 093 given a new deadline in the round is still 093, +0 items, both dates in its history', () => {
  const { office, accepted, issued, summary } = itemOffice();
  for (let at = 1; at < 93; at++) issued();
  const item = accepted();
  expect(summary(item).label).toEqual({ kind: 'number', words: '093', year: 2026 });
  const before = itemCounts(
    office
      .view()
      .all('item')
      .map((row) => summary(row.id)),
  );
  office.done(reissueItem, { item, terms: { ...TERMS, on: office.today, due: day('2026-12-10') } });
  const after = itemCounts(
    office
      .view()
      .all('item')
      .map((row) => summary(row.id)),
  );
  expect(summary(item).label).toMatchObject({ words: '093' });
  expect([after.all - before.all, after.open - before.open]).toEqual([0, 0]);
  expect(summary(item).state.dues.map((due) => due.day)).toEqual(['2026-11-22', '2026-12-10']);
});

test('the queue groups by what is to be done, by unit and by project, and counts', () => {
  const { office, accepted, reported, struckOff, issued, summary, unit, project, officer, specialist, slot } =
    itemOffice();
  const [late, waiting, done, fresh] = [accepted(), reported(), struckOff(), issued({ project: null })];
  const all = [late, waiting, done, fresh].map((item) => summary(item));
  expect(byTask(all).map(({ key, items }) => [key, items.map((item) => item.id)])).toEqual([
    ['toCheck', [waiting]],
    ['overdue', [late, fresh]],
    ['struckOff', [done]],
  ]);
  expect(byReference(all, 'unit').map(({ key, items }) => [key, items.length])).toEqual([[unit, 4]]);
  expect(byReference(all, 'project').map(({ key }) => key)).toEqual([project, null]);
  expect(itemCounts(all)).toMatchObject({ all: 4, open: 3, provisional: 0, byStage: { reported: 1, struckOff: 1 } });
  expect(itemsOfUnit(office.view(), unit)).toHaveLength(4);
  expect(itemsOfPerson(office.view(), officer, office.today)).toHaveLength(4);
  expect(itemsOfPerson(office.view(), specialist, office.today)).toEqual([]);
  office.done(assign, inProject(project, { slot: slot('specialist'), person: specialist }));
  expect(itemsOfPerson(office.view(), specialist, office.today)).toHaveLength(3);
  expect(responsibleForItem(office.view(), office.row('item', late), office.today)).toMatchObject({
    unit,
    officer,
    specialist,
  });
  expect(responsibleForItem(office.view(), office.row('item', fresh), office.today)).toMatchObject({ unit, officer });
});

describe('working days', () => {
  test.each<[string, boolean]>([
    ['2026-10-01', false],
    ['2026-10-10', true],
    ['2026-09-20', true],
    ['2026-02-23', false],
    ['2026-02-28', true],
    ['2026-11-21', false],
    ['2026-11-23', true],
    ['2025-10-08', false],
    ['2025-10-11', true],
  ])('%s is worked: %s', (value, worked) => {
    expect(isWorkingDay(day(value))).toBe(worked);
  });

  test('counting skips holidays and counts make-up days; beyond the published years it is an estimate', () => {
    const before = day('2026-09-30');
    expect(addWorkingDays(before, 1)).toBe('2026-10-08');
    expect(addWorkingDays(before, 3)).toBe('2026-10-10');
    expect(addWorkingDays(day('2026-10-10'), -3)).toBe(before);
    expect(workingDaysBetween(before, day('2026-10-12'))).toBe(4);
    expect(workingDaysBetween(day('2026-10-12'), before)).toBe(-4);
    expect(nearestWorkingDay(day('2026-10-02'))).toBe('2026-10-08');
    expect(nearestWorkingDay(day('2026-10-02'), false)).toBe(before);
    expect([isEstimated(before), isEstimated(day('2027-01-04'))]).toEqual([false, true]);
  });
});
