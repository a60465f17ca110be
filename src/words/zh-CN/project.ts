// Words for the project page (项目). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue';

export const project = {} satisfies Wordings;
