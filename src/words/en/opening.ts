// English words for opening the ledger: stale tab, newer schema, recovery (打开台账).
import type { Catalogue } from '../catalogue';
import type { opening as source } from '../zh-CN/opening';

export const opening = {} satisfies Catalogue<typeof source>;
