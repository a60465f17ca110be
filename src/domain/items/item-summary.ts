/**
 * 事项一览: one object per item with what the register, the overview and a list of tasks show of it. Cheap: it folds the item's
 * own steps and reads nothing else, so that 100,000 of them are listed; who answers for it is asked per shown row.
 */
import type { Day } from '../day.ts';
import type { Row } from '../entities/registry.ts';
import { addWorkingDays } from '../schedule/working-days.ts';
import type { View } from '../view.ts';
import { provisionalNumber, shortNumber, writeNumber } from './item-number.ts';
import { type ItemClock, type ItemStanding, itemStanding } from './item-standing.ts';
import { foldSteps, type ItemState, isOpenStage } from './item-state.ts';

/**
 * What is to be done about it, in the order of the register: 待核查 · 待批准销号 · 待交办 · 已逾期 · 待答复延期 · 到复查日 · 待签收 ·
 * 临期 · 办理中 · 挂账 · 长期坚持 · 已销号 · 作废.
 */
export const ITEM_GROUPS = [
  'toCheck',
  'toStrikeOff',
  'toIssue',
  'overdue',
  'toAnswer',
  'toReview',
  'toAccept',
  'soon',
  'open',
  'suspended',
  'standing',
  'struckOff',
  'cancelled',
] as const;
export type ItemGroup = (typeof ITEM_GROUPS)[number];

export type ItemSummary = {
  readonly id: string;
  readonly row: Row<'item'>;
  readonly state: ItemState;
  readonly standing: ItemStanding;
  readonly group: ItemGroup;
  /** `2026-93`; null while it is a draft or waits for its number. */
  readonly number: string | null;
  /** What lists show in the number's place: 093, 24-1 in a meeting, 临-X7QA, or nothing yet. */
  readonly label: ItemLabel;
  /** Not struck off and not cancelled. */
  readonly isOpen: boolean;
};

export type ItemLabel =
  | { readonly kind: 'number'; readonly words: string; readonly year: number }
  | { readonly kind: 'meeting' | 'provisional'; readonly words: string }
  | { readonly kind: 'none' };

/** 7 days is 临期; the office checks a report within 3 working days. */
export const USUAL_SOON_DAYS = 7;
export const USUAL_CHECK_DAYS = 3;

export function itemClock(view: View, today: Day): ItemClock {
  const days = (name: string, usual: number): number => {
    const value = view.row('setting', name)?.value;
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : usual;
  };
  const checkDays = days('checkDays', USUAL_CHECK_DAYS);
  const known = new Map<Day, Day>();
  const checkBy = (reportedOn: Day): Day => {
    const by = known.get(reportedOn) ?? addWorkingDays(reportedOn, checkDays);
    known.set(reportedOn, by);
    return by;
  };
  return { today, soonDays: days('soonDays', USUAL_SOON_DAYS), checkDays, checkBy };
}

export function itemSummary(view: View, row: Row<'item'>, clock: ItemClock): ItemSummary {
  const steps = view.rows('step', 'item', row.id);
  // Folded anew only when a step comes: names and settings that change leave it as it is.
  const state = view.ofList?.(steps, () => foldSteps(steps)) ?? foldSteps(steps);
  const standing = itemStanding(state, clock);
  return {
    id: row.id,
    row,
    state,
    standing,
    group: groupOf(state, standing),
    number: state.number === null ? null : writeNumber(state.number),
    label: labelOf(row, state),
    isOpen: isOpenStage(state.stage),
  };
}

function groupOf(state: ItemState, standing: ItemStanding): ItemGroup {
  switch (standing.kind) {
    case 'draft':
      return 'toIssue';
    case 'waiting':
      return state.stage === 'verified' ? 'toStrikeOff' : 'toCheck';
    case 'overdue':
      return 'overdue';
    case 'suspended':
    case 'standing':
      return standing.reviewLate > 0 ? 'toReview' : standing.kind;
    case 'struckOff':
    case 'cancelled':
      return standing.kind;
    case 'open':
      if (state.extension !== null) return 'toAnswer';
      if (state.stage === 'issued') return 'toAccept';
      return standing.isSoon ? 'soon' : 'open';
  }
}

function labelOf(row: Row<'item'>, state: ItemState): ItemLabel {
  if (state.number !== null) return { kind: 'number', words: shortNumber(state.number), year: state.number.year };
  if (state.issued !== null) return { kind: 'provisional', words: provisionalNumber(row.id) };
  return row.meetingNumber === null ? { kind: 'none' } : { kind: 'meeting', words: row.meetingNumber };
}
