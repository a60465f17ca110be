// Words for the ledger grid (台账). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const ledger = {} satisfies Wordings;
