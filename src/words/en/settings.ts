// English words for settings (设置).
import type { Catalogue } from '../catalogue';
import type { settings as source } from '../zh-CN/settings';

export const settings = {} satisfies Catalogue<typeof source>;
