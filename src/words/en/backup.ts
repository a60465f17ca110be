// English words for backup and restore (备份).
import type { Catalogue } from '../catalogue';
import type { backup as source } from '../zh-CN/backup';

export const backup = {} satisfies Catalogue<typeof source>;
