/** 数据: an amount needs its period, its 口径 and its source; 年度计划 and 本年完成 are figures, not columns. */
import { defineEntity } from '../entity.ts';
import { choice, dayField, moneyField, periodField, ref, text } from '../field.ts';

export const figure = defineEntity(
  'figure',
  {
    project: ref('project'),
    period: periodField(),
    measure: choice({ plan: ['计划'], done: ['完成'], received: ['到位'], stretch: ['力争'] }),
    amount: moneyField(),
    /** 口径: 备案, 统计入库, 上报 … null = the ledger's own. */
    basis: text(['口径']),
    source: text(['来源']),
    on: dayField(),
    /** Why the amount was corrected after it had been reported. */
    correction: text(),
  },
  ['project'],
);
