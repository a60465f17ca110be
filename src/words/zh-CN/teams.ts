// Words for teams (专班). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const teams = {} satisfies Wordings;
