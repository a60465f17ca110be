// English words for the frame: rail, top bar, banners (外框).
import type { Catalogue } from '../catalogue';
import type { shell as source } from '../zh-CN/shell';

export const shell = {} satisfies Catalogue<typeof source>;
