// English words for how a change reads in the log (变更记录).
import type { Catalogue } from '../catalogue';
import type { changes as source } from '../zh-CN/changes';

export const changes = {} satisfies Catalogue<typeof source>;
