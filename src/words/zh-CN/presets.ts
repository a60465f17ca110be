// Words for the ready-made teams, slots and templates (预设). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const presets = {} satisfies Wordings;
