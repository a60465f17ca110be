// Words for the import wizard (导入). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const importing = {} satisfies Wordings;
