// English words for what the sheet reader found: problems and fixes (读表).
import type { Catalogue } from '../catalogue';
import type { sheet as source } from '../zh-CN/sheet';

export const sheet = {} satisfies Catalogue<typeof source>;
