// English words for people and their duties (人员).
import type { Catalogue } from '../catalogue';
import type { people as source } from '../zh-CN/people';

export const people = {} satisfies Catalogue<typeof source>;
