// Words for first run (首次). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const firstRun = {} satisfies Wordings;
