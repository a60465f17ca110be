/**
 * 事项时限: what an item's due day means today. Overdue stops at reporting: reported in time and waiting is 按期申报·待核查 on
 * the office's own clock, and no list ever calls it late.
 */
import { type Day, daysBetween } from '../day.ts';
import { addWorkingDays } from '../schedule/working-days.ts';
import type { ItemState } from './item-state.ts';

export type ItemStanding =
  /** Not issued yet: nothing runs. */
  | { readonly kind: 'draft' }
  /** At work: days left; negative never (that is `overdue`). `due` null = no fixed day. */
  | { readonly kind: 'open'; readonly due: Day | null; readonly left: number | null; readonly isSoon: boolean }
  | { readonly kind: 'overdue'; readonly due: Day; readonly days: number }
  /** Reported, waiting for the office. `lateBy` 0 = 按期申报; else it was reported so many days after the due day. */
  | {
      readonly kind: 'waiting';
      readonly due: Day | null;
      readonly reportedOn: Day | null;
      readonly lateBy: number;
      /** Last day of the office's clock, and by how many days it is exceeded (0 = in time). */
      readonly checkBy: Day | null;
      readonly checkLate: number;
    }
  | { readonly kind: 'struckOff'; readonly on: Day | null; readonly lateBy: number }
  /** 挂账 and 长期坚持: no light; `reviewLate` > 0 when the review day has passed. */
  | { readonly kind: 'suspended' | 'standing'; readonly review: Day | null; readonly reviewLate: number }
  | { readonly kind: 'cancelled' };

export type ItemClock = {
  readonly today: Day;
  /** Due within so many days is 临期. */
  readonly soonDays: number;
  /** Working days the office takes to check a report. */
  readonly checkDays: number;
  /** The last day of the office's clock for a day of report, where it is asked of many items: looked up once per day. */
  readonly checkBy?: (reportedOn: Day) => Day;
};

export function itemStanding(state: ItemState, clock: ItemClock): ItemStanding {
  const { today } = clock;
  switch (state.stage) {
    case 'draft':
      return { kind: 'draft' };
    case 'cancelled':
      return { kind: 'cancelled' };
    case 'suspended':
    case 'standing':
      return { kind: state.stage, review: state.review, reviewLate: daysPast(state.review, today) };
    case 'struckOff':
      return { kind: 'struckOff', on: state.struckOff?.on ?? null, lateBy: reportedLate(state) };
    case 'reported':
    case 'verified': {
      const reportedOn = state.reported?.on ?? null;
      const checkBy =
        reportedOn === null ? null : (clock.checkBy?.(reportedOn) ?? addWorkingDays(reportedOn, clock.checkDays));
      const checkLate = daysPast(checkBy, today);
      return { kind: 'waiting', due: state.due, reportedOn, lateBy: reportedLate(state), checkBy, checkLate };
    }
    case 'issued':
    case 'accepted':
    case 'inProgress':
    case 'returned': {
      const { due } = state;
      if (due !== null && today > due) return { kind: 'overdue', due, days: daysBetween(due, today) };
      const left = due === null ? null : daysBetween(today, due);
      return { kind: 'open', due, left, isSoon: left !== null && left <= clock.soonDays };
    }
  }
}

/** Days between the due day and the report that stands: 0 when it was in time or has no fixed day. */
function reportedLate(state: ItemState): number {
  const on = state.reported?.on ?? null;
  return on === null || state.due === null ? 0 : Math.max(0, daysBetween(state.due, on));
}

function daysPast(day: Day | null, today: Day): number {
  return day === null ? 0 : Math.max(0, daysBetween(day, today));
}
