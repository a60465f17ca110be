// English words for things that can be wrong, by code (问题).
import type { Catalogue } from '../catalogue';
import type { findings as source } from '../zh-CN/findings';

export const findings = {} satisfies Catalogue<typeof source>;
