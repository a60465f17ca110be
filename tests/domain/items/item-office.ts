// An office with one issued item for the tests of items: three units, people of each, a numbering device, evidence at hand.

import { acceptItems } from '../../../src/domain/commands/accept-items.ts';
import { addPerson } from '../../../src/domain/commands/add-person.ts';
import { addUnit } from '../../../src/domain/commands/add-unit.ts';
import type { EvidenceArgs } from '../../../src/domain/commands/attach.ts';
import { registerItem } from '../../../src/domain/commands/register-item.ts';
import { reportItem } from '../../../src/domain/commands/report-item.ts';
import { strikeOffItems } from '../../../src/domain/commands/strike-off-items.ts';
import { type Day, day } from '../../../src/domain/day.ts';
import type { NewItem } from '../../../src/domain/items/issue-drafts.ts';
import { stateOf } from '../../../src/domain/items/item-run.ts';
import { itemClock, itemSummary } from '../../../src/domain/items/item-summary.ts';
import { USUAL_CHECKS } from '../../../src/domain/items/item-types.ts';
import { turnDraft } from '../../../src/domain/items/numbering.ts';
import type { Party } from '../../../src/domain/items/party.ts';
import { smallOffice } from '../small-office.ts';

export const NOBODY: Party = { unit: null, person: null, basis: null };

export const PHOTO: EvidenceArgs = {
  kind: 'file',
  name: '现场照片.jpg',
  mediaType: 'image/jpeg',
  hash: 'a'.repeat(64),
  size: 1000,
  takenAt: '2026-11-20 09:30',
  docNumber: null,
  place: null,
  on: day('2026-11-20'),
  note: null,
};

export const TERMS = {
  due: day('2026-11-22'),
  dueWords: null,
  approver: null,
  agreedBy: null,
  note: null,
  round: null,
  decision: null,
};

export type ItemOffice = ReturnType<typeof itemOffice>;

export function itemOffice() {
  const small = smallOffice();
  const { office, unit } = small;
  office.write([turnDraft({ device: office.device, year: 0, last: 0 })]);
  const supervision = office.done(addUnit, { name: '督查室', kind: 'department' });
  const reviewer = office.done(addPerson, { name: '督查员甲', unit: supervision, post: null, rank: null });
  const colleague = office.done(addPerson, { name: '科员乙', unit, post: null, rank: null });
  const approver = office.done(addPerson, { name: '主任甲', unit: supervision, post: null, rank: null });
  const matter = (rest: Partial<NewItem> = {}): NewItem => ({
    name: '补齐图审合格书',
    requirement: null,
    project: small.project,
    milestone: null,
    type: null,
    unit,
    person: small.officer,
    source: 'round',
    sourceWords: '第23轮',
    round: null,
    decision: null,
    meetingNumber: null,
    foundOn: null,
    remark: null,
    coUnits: [],
    ...rest,
  });
  const on = (value: string, act: () => void): void => {
    const before = office.today;
    office.today = day(value);
    act();
    office.today = before;
  };
  /** Issued on 12 November, due on the 22nd. */
  const issued = (rest: Partial<NewItem> = {}, due: Day | null = TERMS.due): string =>
    office.done(registerItem, {
      item: matter(rest),
      on: day('2026-11-12'),
      issue: { ...TERMS, due, dueWords: due === null ? '年底前' : null },
    });
  const accepted = (rest: Partial<NewItem> = {}): string => {
    const item = issued(rest);
    office.done(acceptItems, { items: [item], on: day('2026-11-13'), party: NOBODY });
    return item;
  };
  const reported = (value = '2026-11-21'): string => {
    const item = accepted();
    report(item, value);
    return item;
  };
  const report = (item: string, value = '2026-11-21'): void => {
    office.done(reportItem, {
      item,
      on: day(value),
      note: '图审合格书已补齐',
      party: { unit, person: small.officer, basis: 'wechat' },
      evidence: [PHOTO],
    });
  };
  const verifier: Party = { unit: supervision, person: reviewer, basis: null };
  const review = (item: string) => ({ item, evidence: null, checks: [...USUAL_CHECKS], note: null });
  const strikeOff = (...items: readonly string[]) => ({
    items: items.map(review),
    on: day('2026-11-23'),
    verifier,
    approver,
    agreedBy: null,
  });
  const struckOff = (): string => {
    const item = reported();
    office.done(strikeOffItems, strikeOff(item));
    return item;
  };
  const state = (item: string) => stateOf(office.view(), item);
  const summary = (item: string, today: Day = office.today) =>
    itemSummary(office.view(), office.row('item', item), itemClock(office.view(), today));
  return {
    ...small,
    supervision,
    reviewer,
    colleague,
    approver,
    verifier,
    matter,
    on,
    issued,
    accepted,
    report,
    reported,
    review,
    strikeOff,
    struckOff,
    state,
    summary,
  };
}
