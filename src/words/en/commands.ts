// English words for names of commands in the log (操作).
import type { Catalogue } from '../catalogue';
import type { commands as source } from '../zh-CN/commands';

export const commands = {} satisfies Catalogue<typeof source>;
