/** 核查超期: reported, and the office has not checked it within its own days. */
import { type ItemFinding, inItem } from './item-case.ts';

export const itemCheckLate: ItemFinding = (about) => {
  const { standing } = about.item;
  if (standing.kind !== 'waiting' || standing.checkLate === 0) return [];
  return [inItem(about, 'itemCheckLate', 'warn', { days: standing.checkLate })];
};
