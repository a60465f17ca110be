// English words for my tasks (我的任务).
import type { Catalogue } from '../catalogue';
import type { myTasks as source } from '../zh-CN/my-tasks';

export const myTasks = {} satisfies Catalogue<typeof source>;
