/** 经过交叉: two deciding steps that both count, the later one typed without knowledge of the earlier. */
import { type ItemFinding, inItem } from './item-case.ts';

export const stepsCrossed: ItemFinding = (about) =>
  about.item.state.unseen.map(({ earlier, later }) =>
    inItem(about, 'stepsCrossed', 'warn', {
      kind: later.kind ?? '',
      by: later.by ?? '',
      earlier: earlier.kind ?? '',
      earlierBy: earlier.by ?? '',
    }),
  );
