// Words for the sample ledger (示例台账). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const sample = {} satisfies Wordings;
