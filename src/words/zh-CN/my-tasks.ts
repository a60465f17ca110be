// Words for my tasks (我的任务). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const myTasks = {} satisfies Wordings;
