// Words for names of things, columns and choices (字段). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const fields = {} satisfies Wordings;
