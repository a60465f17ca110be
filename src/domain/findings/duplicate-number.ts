/** 重号: two items under one number, after two copies of the ledger both allotted numbers. Said at each of them. */
import { type ItemFinding, inItem } from './item-case.ts';

export const duplicateNumber: ItemFinding = (about) => {
  const { item, view } = about;
  if (item.number === null) return [];
  const others = new Set(view.rows('step', 'number', item.number).map((step) => step.item));
  for (const id of others) {
    if (id === null || id === item.id) continue;
    const other = view.row('item', id);
    if (other !== null) return [inItem(about, 'duplicateNumber', 'bad', { other: other.name })];
  }
  return [];
};
