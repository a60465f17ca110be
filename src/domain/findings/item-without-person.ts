/** 责任人未落实 on an item: issued, and nobody in the lead unit answers for it, or only someone who was taken off the list. */
import { responsibleForItem } from '../items/items-of.ts';
import { type ItemFinding, inItem } from './item-case.ts';

export const itemWithoutPerson: ItemFinding = (about) => {
  const { item, view, today } = about;
  if (!item.isOpen || item.state.issued === null) return [];
  const { unit, officer } = responsibleForItem(view, item.row, today);
  const person = officer === null ? null : view.row('person', officer);
  if (unit !== null && person !== null && person.removed === null) return [];
  return [inItem(about, 'itemWithoutPerson', 'warn')];
};
