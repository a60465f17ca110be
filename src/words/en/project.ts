// English words for the project page (项目).
import type { Catalogue } from '../catalogue';
import type { project as source } from '../zh-CN/project';

export const project = {} satisfies Catalogue<typeof source>;
