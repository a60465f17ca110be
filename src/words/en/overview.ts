// English words for the overview (总览).
import type { Catalogue } from '../catalogue';
import type { overview as source } from '../zh-CN/overview';

export const overview = {} satisfies Catalogue<typeof source>;
