// English words for first run (首次).
import type { Catalogue } from '../catalogue';
import type { firstRun as source } from '../zh-CN/first-run';

export const firstRun = {} satisfies Catalogue<typeof source>;
