// English words for the ledger grid (台账).
import type { Catalogue } from '../catalogue';
import type { ledger as source } from '../zh-CN/ledger';

export const ledger = {} satisfies Catalogue<typeof source>;
