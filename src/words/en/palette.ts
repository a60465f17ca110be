// English words for search and command palette (搜索与命令).
import type { Catalogue } from '../catalogue';
import type { palette as source } from '../zh-CN/palette';

export const palette = {} satisfies Catalogue<typeof source>;
