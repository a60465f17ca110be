// Words for the sentences that explain lights (灯). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const lights = {} satisfies Wordings;
