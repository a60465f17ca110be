// Words for the overview (总览). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const overview = {} satisfies Wordings;
