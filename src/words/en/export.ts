// English words for exporting a view (导出).
import type { Catalogue } from '../catalogue';
import type { exporting as source } from '../zh-CN/export';

export const exporting = {} satisfies Catalogue<typeof source>;
