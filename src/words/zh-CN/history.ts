// Words for change history and undo (变更). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const history = {} satisfies Wordings;
