// English words for the import wizard (导入).
import type { Catalogue } from '../catalogue';
import type { importing as source } from '../zh-CN/import';

export const importing = {} satisfies Catalogue<typeof source>;
