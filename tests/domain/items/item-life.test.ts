// The life of an item (销号流程): who may do what, in which state, with which parties.
import { describe, expect, test } from 'vitest';
import { acceptItems } from '../../../src/domain/commands/accept-items.ts';
import { addCoUnit } from '../../../src/domain/commands/add-co-unit.ts';
import { answerExtension } from '../../../src/domain/commands/answer-extension.ts';
import { askExtension } from '../../../src/domain/commands/ask-extension.ts';
import { attachToItem } from '../../../src/domain/commands/attach-to-item.ts';
import { cancelItem } from '../../../src/domain/commands/cancel-item.ts';
import { detach } from '../../../src/domain/commands/detach.ts';
import { editItem } from '../../../src/domain/commands/edit-item.ts';
import { issueItems } from '../../../src/domain/commands/issue-items.ts';
import { makeItemStanding } from '../../../src/domain/commands/make-item-standing.ts';
import { recordItemProgress } from '../../../src/domain/commands/record-item-progress.ts';
import { registerItem } from '../../../src/domain/commands/register-item.ts';
import { reissueItem } from '../../../src/domain/commands/reissue-item.ts';
import { removeCoUnit } from '../../../src/domain/commands/remove-co-unit.ts';
import { removeItem } from '../../../src/domain/commands/remove-item.ts';
import { reopenItem } from '../../../src/domain/commands/reopen-item.ts';
import { reportItem } from '../../../src/domain/commands/report-item.ts';
import { resumeItem } from '../../../src/domain/commands/resume-item.ts';
import { returnItem } from '../../../src/domain/commands/return-item.ts';
import { setItemType } from '../../../src/domain/commands/set-item-type.ts';
import { strikeOffItems } from '../../../src/domain/commands/strike-off-items.ts';
import { suspendItem } from '../../../src/domain/commands/suspend-item.ts';
import { urgeItems } from '../../../src/domain/commands/urge-items.ts';
import { verifyItems } from '../../../src/domain/commands/verify-items.ts';
import { withdrawStep } from '../../../src/domain/commands/withdraw-step.ts';
import { day } from '../../../src/domain/day.ts';
import { itemOffice, NOBODY, PHOTO, TERMS } from './item-office.ts';

const TODAY = day('2026-11-23');
const LATER = day('2026-12-10');

describe('registering and issuing', () => {
  test('a matter needs words and a lead unit; issuing needs a due day, in words at least', () => {
    const { office, matter } = itemOffice();
    const issue = { ...TERMS };
    expect(office.refused(registerItem, { item: matter({ name: ' ' }), on: TODAY, issue: null })).toBe('nameMissing');
    expect(office.refused(registerItem, { item: matter({ unit: null }), on: TODAY, issue: null })).toBe(
      'leadUnitMissing',
    );
    expect(office.refused(registerItem, { item: matter(), on: TODAY, issue: { ...issue, due: null } })).toBe(
      'itemDueMissing',
    );
    expect(office.refused(registerItem, { item: matter(), on: TODAY, issue })).toBe('dueBeforeIssue');
    expect(office.refused(registerItem, { item: matter(), on: LATER, issue: null })).toBe('dayInFuture');
  });

  test('a draft is issued later, once; it can be removed before and never after', () => {
    const { office, matter, state } = itemOffice();
    const item = office.done(registerItem, { item: matter(), on: TODAY, issue: null });
    const order = { on: TODAY, items: [{ item, ...TERMS, due: LATER }] };
    expect(state(item).stage).toBe('draft');
    expect(office.refused(removeItem, { id: item, reason: '重复' })).toBe('allowed');
    const second = office.done(registerItem, { item: matter(), on: TODAY, issue: null });
    office.done(issueItems, { on: TODAY, items: [{ ...order.items[0], ...TERMS, due: LATER, item: second }] });
    expect(state(second)).toMatchObject({ stage: 'issued', due: LATER, number: { year: 2026, seq: 1 } });
    expect(office.refused(removeItem, { id: second, reason: '重复' })).toBe('itemIssued');
    expect(office.refused(issueItems, { on: TODAY, items: [{ item: second, ...TERMS, due: LATER }] })).toBe(
      'wrongStage',
    );
  });

  test('supporting units are named once each, never the lead', () => {
    const { office, issued, unit, town, supervision } = itemOffice();
    const item = issued({ coUnits: [town] });
    expect(office.refused(addCoUnit, { item, unit, part: null })).toBe('leadIsCoUnit');
    expect(office.refused(addCoUnit, { item, unit: town, part: null })).toBe('sameName');
    const row = office.done(addCoUnit, { item, unit: supervision, part: '协助现场' });
    expect(office.view().rows('itemUnit', 'item', item)).toHaveLength(2);
    expect(office.refused(removeCoUnit, { id: row, reason: '' })).toBe('reasonMissing');
    office.done(removeCoUnit, { id: row, reason: '不涉及' });
    expect(office.view().rows('itemUnit', 'item', item)).toHaveLength(1);
    expect(office.refused(editItem, { item, set: { unit: null } })).toBe('leadUnitMissing');
    office.done(editItem, { item, set: { name: '补齐图审合格书原件' } });
  });
});

describe('reporting, verifying, striking off', () => {
  test('reported → verified → struck off by an approver; one button writes the last two', () => {
    const { office, reported, verifier, approver, review, strikeOff, state } = itemOffice();
    const one = reported();
    office.done(verifyItems, { items: [review(one)], on: TODAY, party: verifier });
    expect(state(one).stage).toBe('verified');
    office.done(strikeOffItems, { ...strikeOff(one), verifier: null });
    const other = reported();
    office.done(strikeOffItems, strikeOff(other));
    for (const item of [one, other]) {
      expect(state(item)).toMatchObject({ stage: 'struckOff', faults: [] });
      expect(state(item).struckOff?.approver).toBe(approver);
      expect(state(item).verified?.evidence).toHaveLength(1);
    }
  });

  test('several are struck off under one approver as one act; one that may not be stops all', () => {
    const { office, reported, accepted, strikeOff, state } = itemOffice();
    const [a, b, c] = [reported(), reported(), accepted()];
    expect(office.refused(strikeOffItems, strikeOff(a, b, c))).toBe('wrongStage');
    expect(state(a).stage).toBe('reported');
    office.done(strikeOffItems, strikeOff(a, b));
    expect([state(a).stage, state(b).stage]).toEqual(['struckOff', 'struckOff']);
    expect(office.refused(strikeOffItems, strikeOff())).toBe('noItemsChosen');
  });

  test('the verifier is not the reporter and not of the reporting unit, however the unit is typed', () => {
    const { office, reported, strikeOff, officer, colleague, unit, supervision } = itemOffice();
    const item = reported();
    const by = (person: string | null, of: string | null) =>
      office.refused(strikeOffItems, { ...strikeOff(item), verifier: { unit: of, person, basis: null } });
    expect(by(officer, supervision)).toBe('verifierOfReportingUnit');
    expect(by(colleague, null)).toBe('verifierOfReportingUnit');
    expect(by(colleague, supervision)).toBe('verifierOfReportingUnit');
    expect(by(null, unit)).toBe('verifierOfReportingUnit');
    expect(by(null, null)).toBe('verifierMissing');
    expect(by(null, supervision)).toBe('allowed');
  });

  test('the reporter does not verify under another unit either', () => {
    const { office, accepted, strikeOff, reviewer, unit } = itemOffice();
    const item = accepted();
    const party = { unit, person: reviewer, basis: null };
    office.done(reportItem, { item, on: TODAY, note: '已补齐', party, evidence: [PHOTO] });
    expect(office.refused(strikeOffItems, strikeOff(item))).toBe('verifierIsReporter');
  });

  test('代录: one clerk types for both parties, and both stand in the history with the basis', () => {
    const { office, struckOff, state, officer, unit, reviewer, supervision } = itemOffice();
    const { reported, verified } = state(struckOff());
    expect(reported).toMatchObject({ by: '项目办', unit, person: officer, basis: 'wechat', on: '2026-11-21' });
    expect(reported?.typedOn).toBe(office.today);
    expect(verified).toMatchObject({ by: '项目办', unit: supervision, person: reviewer });
  });

  test('no strike-off without accepted evidence, the checks of its type, an approver that did not report', () => {
    const { office, accepted, report, reported, review, strikeOff, unit, officer } = itemOffice();
    const bare = accepted();
    office.done(reportItem, {
      item: bare,
      on: TODAY,
      note: '已办',
      party: { unit, person: officer, basis: 'phone' },
      evidence: [],
    });
    expect(office.refused(strikeOffItems, strikeOff(bare))).toBe('evidenceNotAccepted');
    const item = reported();
    const act = strikeOff(item);
    const with_ = (change: object) => office.refused(strikeOffItems, { ...act, ...change });
    expect(with_({ items: [{ ...review(item), checks: ['matches'] }] })).toBe('checksMissing');
    expect(with_({ items: [{ ...review(item), evidence: [] }] })).toBe('evidenceNotAccepted');
    expect(with_({ items: [{ ...review(item), evidence: ['elsewhere'] }] })).toBe('evidenceNotOfItem');
    expect(with_({ approver: null })).toBe('approverMissing');
    expect(with_({ approver: officer })).toBe('approverIsReporter');
    expect(with_({ approver: null, agreedBy: '分管领导' })).toBe('allowed');
    const paper = office.done(setItemType, {
      id: null,
      name: '手续类',
      evidence: 'photo',
      checks: { original: '核对原件' },
      order: 'a',
    });
    const typed = accepted({ type: paper });
    report(typed);
    expect(office.refused(strikeOffItems, strikeOff(typed))).toBe('checksMissing');
    const checked = { ...strikeOff(typed), items: [{ ...review(typed), checks: ['original'] }] };
    expect(office.refused(strikeOffItems, checked)).toBe('allowed');
    office.done(setItemType, { id: paper, name: '手续类', evidence: 'paper', checks: { original: null }, order: 'a' });
    expect(office.refused(setItemType, { id: paper, name: '', evidence: null, checks: {}, order: '' })).toBe(
      'nameMissing',
    );
  });

  test('accepted evidence is not taken away afterwards; other evidence is', () => {
    const { office, struckOff, state } = itemOffice();
    const item = struckOff();
    const accepted = state(item).verified?.evidence[0] ?? '';
    const more = office.done(attachToItem, { item, evidence: [{ ...PHOTO, name: '复查照片.jpg' }] });
    expect(office.refused(detach, { id: accepted, reason: '放错' })).toBe('evidenceInUse');
    expect(office.refused(detach, { id: more, reason: '放错' })).toBe('allowed');
  });

  test('a return needs a reason and says whether the due day stays or moves', () => {
    const { office, reported, verifier, state } = itemOffice();
    const item = reported();
    const back = { item, on: TODAY, reason: '缺消防意见', due: 'stays', party: verifier } as const;
    expect(office.refused(returnItem, { ...back, reason: ' ' })).toBe('returnReasonMissing');
    expect(office.refused(returnItem, { ...back, due: day('2026-11-20') })).toBe('dueBeforeIssue');
    office.done(returnItem, back);
    expect(state(item)).toMatchObject({ stage: 'returned', due: '2026-11-22', returns: 1, reported: null });
    const moved = reported();
    office.done(returnItem, { ...back, item: moved, due: LATER });
    expect(state(moved).dues.map((due) => due.day)).toEqual(['2026-11-22', LATER]);
    expect(office.refused(returnItem, back)).toBe('wrongStage');
  });

  test('progress and reports say something', () => {
    const { office, accepted, state } = itemOffice();
    const item = accepted();
    const told = { item, on: TODAY, note: '', party: NOBODY, evidence: [] };
    expect(office.refused(recordItemProgress, told)).toBe('progressEmpty');
    expect(office.refused(reportItem, told)).toBe('reportTextMissing');
    office.done(recordItemProgress, { ...told, note: '已送审' });
    expect(state(item)).toMatchObject({ stage: 'inProgress' });
    expect(office.refused(acceptItems, { items: [item], on: TODAY, party: NOBODY })).toBe('wrongStage');
    expect(office.refused(acceptItems, { items: [], on: TODAY, party: NOBODY })).toBe('noItemsChosen');
  });
});

describe('deadlines', () => {
  test('再交办: number and history stay, the count of items too, both dates are kept', () => {
    const { office, accepted, state } = itemOffice();
    const item = accepted();
    const items = office.view().all('item').length;
    const terms = { ...TERMS, on: TODAY, due: LATER };
    expect(office.refused(reissueItem, { item, terms: { ...terms, due: day('2026-11-20') } })).toBe('dueBeforeIssue');
    office.done(reissueItem, { item, terms });
    expect(state(item).number).toEqual({ year: 2026, seq: 1 });
    expect(office.view().all('item')).toHaveLength(items);
    expect(state(item).dues.map(({ day: due, by }) => [due, by])).toEqual([
      ['2026-11-22', 'issued'],
      [LATER, 'reissued'],
    ]);
  });

  test('an extension is asked before expiry, with reason and who agreed, one at a time', () => {
    const { office, accepted, issued, state, approver, on } = itemOffice();
    const item = accepted();
    const ask = {
      item,
      on: day('2026-11-20'),
      due: LATER,
      reason: '图审机构排期',
      approver: null,
      agreedBy: '分管领导',
      party: NOBODY,
    };
    expect(office.refused(askExtension, { ...ask, on: TODAY })).toBe('extensionTooLate');
    expect(office.refused(askExtension, { ...ask, reason: '' })).toBe('reasonMissing');
    expect(office.refused(askExtension, { ...ask, agreedBy: null })).toBe('agreedByMissing');
    expect(office.refused(askExtension, { ...ask, due: day('2026-11-22') })).toBe('extensionNotLater');
    expect(office.refused(askExtension, { ...ask, due: null })).toBe('itemDueMissing');
    expect(office.refused(askExtension, { ...ask, item: issued({}, null) })).toBe('noDueToExtend');
    const answer = { item, on: TODAY, approver, agreedBy: null };
    const refused = { ...answer, answer: { granted: false, reason: '不影响' } as const };
    expect(office.refused(answerExtension, refused)).toBe('noExtensionOpen');
    on('2026-11-20', () => office.done(askExtension, ask));
    expect(office.refused(askExtension, ask)).toBe('extensionOpen');
    expect(state(item).due).toBe('2026-11-22');
    expect(office.refused(answerExtension, { ...answer, answer: { granted: false, reason: '' } })).toBe(
      'reasonMissing',
    );
    expect(office.refused(answerExtension, refused)).toBe('allowed');
    expect(state(item)).toMatchObject({ due: '2026-11-22', extension: null });
    office.done(askExtension, ask);
    office.done(answerExtension, { ...answer, answer: { granted: true, due: null } });
    expect(state(item)).toMatchObject({ due: LATER, extension: null });
    expect(state(item).dues).toHaveLength(2);
  });

  test('挂账 and 长期坚持 need a reason and a day to come; standing items are not struck off', () => {
    const { office, accepted, reported, report, unit, state, strikeOff } = itemOffice();
    const item = accepted();
    const keep = { item, on: TODAY, reason: '等规划调整', review: LATER, approver: null, agreedBy: null };
    expect(office.refused(suspendItem, { ...keep, review: null })).toBe('reviewDayMissing');
    expect(office.refused(suspendItem, { ...keep, review: TODAY })).toBe('reviewDayPast');
    expect(office.refused(suspendItem, { ...keep, reason: '' })).toBe('reasonMissing');
    office.done(suspendItem, keep);
    expect(state(item)).toMatchObject({ stage: 'suspended', review: LATER });
    expect(office.refused(resumeItem, { item, on: TODAY, due: day('2026-11-20'), note: null })).toBe('dueBeforeIssue');
    office.done(resumeItem, { item, on: TODAY, due: LATER, note: null });
    expect(state(item)).toMatchObject({ stage: 'accepted', due: LATER });
    const standing = reported();
    office.done(makeItemStanding, { ...keep, item: standing });
    expect(office.refused(strikeOffItems, strikeOff(standing))).toBe('standingNotStruckOff');
    const party = { unit, person: null, basis: null };
    expect(office.refused(reportItem, { item: standing, on: TODAY, note: '好', party, evidence: [] })).toBe(
      'standingNotStruckOff',
    );
    office.done(makeItemStanding, { ...keep, item: standing, review: day('2027-01-10') });
    expect(state(standing).review).toBe('2027-01-10');
    expect(() => report(standing)).toThrow();
  });

  test('催办 is counted and keeps the sentence that was copied', () => {
    const { office, accepted, struckOff, state } = itemOffice();
    const item = accepted();
    const own = { item, whom: '住建部门 科长甲', words: '请尽快办理' };
    office.done(urgeItems, { items: [own], on: TODAY });
    office.done(urgeItems, { items: [own], on: TODAY });
    expect(state(item)).toMatchObject({ urges: 2, stage: 'accepted' });
    expect(state(item).lastUrged?.note).toBe('请尽快办理');
    expect(office.refused(urgeItems, { items: [{ ...own, item: struckOff() }], on: TODAY })).toBe('wrongStage');
    expect(office.refused(urgeItems, { items: [], on: TODAY })).toBe('noItemsChosen');
  });

  test('several urged in one act: each keeps who was urged for it and its own sentence', () => {
    const { office, accepted, state } = itemOffice();
    const [one, other] = [accepted(), accepted()];
    const urged = (item: string, whom: string) => ({ item, whom, words: `请${whom}说明进展` });
    office.done(urgeItems, { items: [urged(one, '住建部门'), urged(other, '甲镇')], on: TODAY });
    expect(state(one).lastUrged).toMatchObject({ agreedBy: '住建部门', note: '请住建部门说明进展' });
    expect(state(other).lastUrged).toMatchObject({ agreedBy: '甲镇', note: '请甲镇说明进展' });
  });
});

describe('taking back', () => {
  test('作废 keeps the number; 恢复挂账 opens the item again under it', () => {
    const { office, accepted, struckOff, state } = itemOffice();
    const item = accepted();
    const why = { item, on: TODAY, reason: '并入其他事项', approver: null, agreedBy: null };
    expect(office.refused(cancelItem, { ...why, reason: '' })).toBe('reasonMissing');
    office.done(cancelItem, why);
    expect(state(item)).toMatchObject({ stage: 'cancelled', number: { year: 2026, seq: 1 } });
    const struck = struckOff();
    expect(office.refused(cancelItem, { ...why, item: struck })).toBe('wrongStage');
    expect(office.refused(reopenItem, { ...why, item: struck, reason: '', due: null })).toBe('reasonMissing');
    office.done(reopenItem, { ...why, item: struck, reason: '回头看发现反弹', due: LATER });
    expect(state(struck)).toMatchObject({ stage: 'inProgress', due: LATER, number: { year: 2026, seq: 2 } });
  });

  test('the last step is withdrawn by its author; issuing is not', () => {
    const { office, reported, state, issued } = itemOffice();
    const item = reported();
    const [first, second] = [state(item).accepted?.id ?? '', state(item).reported?.id ?? ''];
    expect(office.refused(withdrawStep, { item, step: first })).toBe('stepNotLast');
    office.by = { person: null, words: '另一位' };
    expect(office.refused(withdrawStep, { item, step: second })).toBe('stepNotLast');
    office.by = { person: null, words: '项目办' };
    office.done(withdrawStep, { item, step: second });
    expect(state(item)).toMatchObject({ stage: 'accepted', reported: null });
    expect(state(item).withdrawn.map((step) => step.id)).toEqual([second]);
    const fresh = issued();
    expect(office.refused(withdrawStep, { item: fresh, step: state(fresh).issued?.id ?? '' })).toBe('stepIsIssue');
  });

  test('a withdrawal taken back brings the step back', () => {
    const { office, reported, state } = itemOffice();
    const item = reported();
    const before = state(item);
    office.done(withdrawStep, { item, step: before.reported?.id ?? '' });
    office.done(withdrawStep, { item, step: state(item).last?.id ?? '' });
    expect(state(item)).toMatchObject({ stage: 'reported', reported: before.reported, faults: [], withdrawn: [] });
  });
});
