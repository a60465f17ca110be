// English words for the sample ledger (示例台账).
import type { Catalogue } from '../catalogue';
import type { sample as source } from '../zh-CN/sample';

export const sample = {} satisfies Catalogue<typeof source>;
