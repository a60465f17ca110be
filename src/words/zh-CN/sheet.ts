// Words for what the sheet reader found: problems and fixes (读表). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const sheet = {} satisfies Wordings;
