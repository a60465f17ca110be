// Words for opening the ledger: stale tab, newer schema, recovery (打开台账). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const opening = {} satisfies Wordings;
