// English words for why a command is refused, by code (不予办理的原因).
import type { Catalogue } from '../catalogue';
import type { refusals as source } from '../zh-CN/refusals';

export const refusals = {} satisfies Catalogue<typeof source>;
