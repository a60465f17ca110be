// Words for how a change reads in the log (变更记录). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const changes = {} satisfies Wordings;
