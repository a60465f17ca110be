// Words for people and their duties (人员). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const people = {} satisfies Wordings;
