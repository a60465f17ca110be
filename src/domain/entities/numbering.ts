/** 编号簿: the last number issued in a year; the row's id is the year. Only the ledger's numbering device writes it. */
import { defineEntity } from '../entity.ts';
import { count } from '../field.ts';

export const numbering = defineEntity('numbering', { last: count() });
