// What can be wrong with an item (事项检查结果): each finding has its case, and reads in both languages.
import { expect, test } from 'vitest';
import { create, removeRow } from '../../../src/domain/command.ts';
import { editItem } from '../../../src/domain/commands/edit-item.ts';
import { editPerson } from '../../../src/domain/commands/edit-person.ts';
import { makeItemStanding } from '../../../src/domain/commands/make-item-standing.ts';
import { removeUnit } from '../../../src/domain/commands/remove-unit.ts';
import { setSetting } from '../../../src/domain/commands/set-setting.ts';
import { verifyItems } from '../../../src/domain/commands/verify-items.ts';
import { type Day, day } from '../../../src/domain/day.ts';
import { findingsOfItem } from '../../../src/domain/findings/all-findings.ts';
import { idOf } from '../../../src/domain/id.ts';
import { en } from '../../../src/words/en/index.ts';
import { zh } from '../../../src/words/zh-CN/index.ts';
import { type ItemOffice, itemOffice } from './item-office.ts';

const ON = day('2026-11-23');

/** The codes found at an item; every sentence is whole in both languages. */
function codes({ office }: ItemOffice, item: string, today: Day = ON): readonly string[] {
  return findingsOfItem(office.view(), item, today).map(({ code, facts, mend }) => {
    for (const words of [zh, en]) expect(words.findings[code](facts)).not.toMatch(/undefined|NaN|null|\[object/);
    expect(mend).toMatchObject({ screen: 'items', id: item });
    return code;
  });
}

test('late, checked too late, reviewed too late', () => {
  const about = itemOffice();
  const { office, accepted, reported } = about;
  expect(codes(about, accepted())).toEqual(['itemOverdue']);
  const waiting = reported('2026-11-21');
  expect(codes(about, waiting, day('2026-11-25'))).toEqual([]);
  expect(codes(about, waiting, day('2026-11-26'))).toEqual(['itemCheckLate']);
  const kept = accepted();
  const review = day('2026-12-01');
  office.done(makeItemStanding, { item: kept, on: ON, reason: '长期', review, approver: null, agreedBy: null });
  expect(codes(about, kept, review)).toEqual([]);
  expect(codes(about, kept, day('2026-12-03'))).toEqual(['itemReviewDue']);
});

test('nobody answers for it: no person named, or only someone who was taken off the list', () => {
  const about = itemOffice();
  const { office, issued, officer, unit } = about;
  const item = issued({}, day('2026-12-20'));
  expect(codes(about, item)).toEqual([]);
  // Taken off on another copy, where nothing was known of the item.
  office.write([removeRow('person', officer, { on: ON, by: '专班', why: '调离' })]);
  expect(codes(about, item)).toEqual(['itemWithoutPerson']);
  office.done(editItem, { item, set: { person: null } });
  expect(codes(about, item)).toEqual(['itemWithoutPerson']);
  expect(office.refused(removeUnit, { id: unit, reason: '合并' })).toBe('unitInUse');
});

test('the verifier moved: today he belongs to the unit that reported', () => {
  const about = itemOffice();
  const { office, reported, verifier, review, reviewer, unit } = about;
  const item = reported();
  office.done(verifyItems, { items: [review(item)], on: ON, party: verifier });
  expect(codes(about, item)).toEqual([]);
  office.done(editPerson, { id: reviewer, set: { unit } });
  expect(codes(about, item)).toEqual(['verifierOfReportingUnit']);
});

test('evidence that was removed elsewhere while it was accepted here', () => {
  const about = itemOffice();
  const { office, struckOff, state } = about;
  const item = struckOff();
  const [accepted = ''] = state(item).verified?.evidence ?? [];
  office.write([removeRow('attachment', accepted, { on: ON, by: '专班', why: '放错' })]);
  expect(codes(about, item)).toEqual(['evidenceGone']);
});

test('acts that contradict each other are kept and said: without effect, or crossed', () => {
  const about = itemOffice();
  const { office, reported, state } = about;
  const item = reported();
  const before = state(item).last?.id ?? '';
  const act = (id: string, kind: 'returned' | 'verified' | 'reissued') =>
    create('step', id, {
      item: idOf<'item'>(item),
      kind,
      on: ON,
      typedOn: ON,
      by: kind === 'verified' ? '督查室' : '项目办',
      reason: '缺材料',
      due: day('2026-12-20'),
      after: idOf<'step'>(before),
      place: 0,
    });
  office.write([act('back', 'returned')]);
  office.write([act('good', 'verified')]);
  office.write([act('again', 'reissued')]);
  expect(state(item).stage).toBe('inProgress');
  expect(codes(about, item)).toEqual(['stepWithoutEffect', 'stepsCrossed']);
});

test('the office’s own days are a number; the numbering device is not set by hand', () => {
  const { office } = itemOffice();
  expect(office.refused(setSetting, { name: 'checkDays', value: -1 })).toBe('notACount');
  expect(office.refused(setSetting, { name: 'numberingDevice', value: 'me' })).toBe('notEditable');
});
