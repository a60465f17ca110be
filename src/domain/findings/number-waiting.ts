/** 待编号: issued on a copy that does not allot numbers; the numbering device has not confirmed it yet. */
import { type ItemFinding, inItem } from './item-case.ts';

export const numberWaiting: ItemFinding = (about) =>
  about.item.state.isProvisional && about.item.isOpen ? [inItem(about, 'numberWaiting', 'note')] : [];
