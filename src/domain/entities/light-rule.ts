/** 亮灯规则: rules are data; each light explains itself in a sentence (catalogue `lights`). */
import { defineEntity } from '../entity.ts';
import { choice, count, flag, orderField } from '../field.ts';

export const lightRule = defineEntity('lightRule', {
  /** milestone → the project's light from its worst key node; investment → a separate light. */
  scope: choice({ milestone: ['节点'], investment: ['投资'] }),
  /** daysLate: days after the planned day (negative = days still left); pointsBehind / ratioOfPace: against 序时进度. */
  metric: choice({ daysLate: ['逾期天数'], pointsBehind: ['低于序时百分点'], ratioOfPace: ['序时完成率'] }),
  light: choice({ late: ['逾期', '红'], soon: ['临期', '黄'] }),
  /** The rule holds from this value on (both ends inclusive); null = open. */
  atLeast: count(),
  atMost: count(),
  on: flag(true),
  order: orderField(),
});
