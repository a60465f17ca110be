/** 到期复查: a suspended or standing item whose review day has passed. */
import { shortDay } from '../derive/short-day.ts';
import { type ItemFinding, inItem } from './item-case.ts';

export const itemReviewDue: ItemFinding = (about) => {
  const { standing } = about.item;
  if ((standing.kind !== 'suspended' && standing.kind !== 'standing') || standing.reviewLate === 0) return [];
  const day = standing.review === null ? '' : shortDay(standing.review, about.today);
  return [inItem(about, 'itemReviewDue', 'warn', { day, days: standing.reviewLate })];
};
