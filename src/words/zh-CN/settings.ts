// Words for settings (设置). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const settings = {} satisfies Wordings;
