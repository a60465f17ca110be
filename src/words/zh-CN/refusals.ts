// Words for why a command is refused, by code (不予办理的原因). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const refusals = {} satisfies Wordings;
