// Words for search and command palette (搜索与命令). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const palette = {} satisfies Wordings;
