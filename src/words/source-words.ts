// The whole source catalogue at once, for what is loaded with a screen and for tests. The start page takes `loadWords`.
import type { Words } from './catalogue.ts';
import { zh } from './zh-CN/index.ts';

export const sourceWords: Words = zh;
