/** 事项逾期: past its due day and not reported. What is reported in time and waits is never late. */
import { shortDay } from '../derive/short-day.ts';
import { type ItemFinding, inItem } from './item-case.ts';

export const itemOverdue: ItemFinding = (about) => {
  const { standing } = about.item;
  if (standing.kind !== 'overdue') return [];
  return [inItem(about, 'itemOverdue', 'bad', { due: shortDay(standing.due, about.today), days: standing.days })];
};
