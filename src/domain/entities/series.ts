/** 督导系列: rounds that come every 14 days (or another number) from a first day on; its words and limits are settings of the office. */
import { defineEntity } from '../entity.ts';
import { choice, count, dayField, flag, longText, name, orderField, text } from '../field.ts';

export const series = defineEntity('series', {
  name: name(),
  /** 次, 轮 or 期: «第24轮». */
  word: text(),
  /** Days from round to round. */
  every: count(),
  /** The day of the first round; every later one is counted from it, never from a moved one. */
  firstDay: dayField(),
  /** 0 = Sunday … 6 = Saturday; null = the weekday of the first day. */
  weekday: count(),
  /** Number of the round on the first day. */
  firstNumber: count(),
  /** What becomes of a day that is no working day. */
  holiday: choice({ after: ['顺延到节后'], before: ['提前到节前'], stay: ['不调整'] }),
  /** Working days between the cut-off and the round. */
  cutOffDays: count(),
  time: text(),
  place: text(),
  /** Nodes due within so many days after the round come on the agenda. */
  dueDays: count(),
  /** From so many rounds without progress on a project comes on the agenda. */
  idleRounds: count(),
  on: flag(true),
  order: orderField(),
  remark: longText(),
});
