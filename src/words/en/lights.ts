// English words for the sentences that explain lights (灯).
import type { Catalogue } from '../catalogue';
import type { lights as source } from '../zh-CN/lights';

export const lights = {} satisfies Catalogue<typeof source>;
