// English words for teams (专班).
import type { Catalogue } from '../catalogue';
import type { teams as source } from '../zh-CN/teams';

export const teams = {} satisfies Catalogue<typeof source>;
