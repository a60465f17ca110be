// Words for backup and restore (备份). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const backup = {} satisfies Wordings;
