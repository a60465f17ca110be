// Words for names of commands in the log (操作). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const commands = {} satisfies Wordings;
