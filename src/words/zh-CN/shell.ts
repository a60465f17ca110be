// Words for the frame: rail, top bar, banners (外框). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const shell = {} satisfies Wordings;
