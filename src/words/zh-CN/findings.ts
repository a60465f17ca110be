// Words for things that can be wrong, by code (问题). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const findings = {} satisfies Wordings;
