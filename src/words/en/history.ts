// English words for change history and undo (变更).
import type { Catalogue } from '../catalogue';
import type { history as source } from '../zh-CN/history';

export const history = {} satisfies Catalogue<typeof source>;
