/** 责任人未落实 on an item: issued, and neither it nor its project says who in the lead unit answers for it. */
import { responsibleForItem } from '../items/items-of.ts';
import { type ItemFinding, inItem } from './item-case.ts';

export const itemWithoutPerson: ItemFinding = (about) => {
  const { item, view, today } = about;
  if (!item.isOpen || item.state.issued === null) return [];
  const { unit, officer } = responsibleForItem(view, item.row, today);
  if (unit !== null && officer !== null) return [];
  return [inItem(about, 'itemWithoutPerson', 'warn')];
};
