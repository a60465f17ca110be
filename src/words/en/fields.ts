// English words for names of things, columns and choices (字段).
import type { Catalogue } from '../catalogue';
import type { fields as source } from '../zh-CN/fields';

export const fields = {} satisfies Catalogue<typeof source>;
