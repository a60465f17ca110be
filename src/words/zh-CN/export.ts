// Words for exporting a view (导出). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const exporting = {} satisfies Wordings;
