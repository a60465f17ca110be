// English words for the ready-made teams, slots and templates (预设).
import type { Catalogue } from '../catalogue';
import type { presets as source } from '../zh-CN/presets';

export const presets = {} satisfies Catalogue<typeof source>;
