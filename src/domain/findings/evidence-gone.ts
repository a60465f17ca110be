/** 佐证缺失: the verification rests on evidence that is not here or was removed, by someone who did not know of it. */
import { type ItemFinding, inItem } from './item-case.ts';

export const evidenceGone: ItemFinding = (about) => {
  const { view, item } = about;
  const accepted = item.state.verified?.evidence ?? [];
  const gone = accepted.filter((id) => {
    const row = view.row('attachment', id);
    return row === null || row.removed !== null || row.item !== item.id;
  });
  return gone.length === 0 ? [] : [inItem(about, 'evidenceGone', 'bad', { count: gone.length })];
};
