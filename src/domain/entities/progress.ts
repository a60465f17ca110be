/** 进展: 形象进度 in words, problems and next steps per project and period. Append-only; the newest is shown. */
import { defineEntity } from '../entity.ts';
import { dayField, longText, orderField, periodField, ref, text } from '../field.ts';

export const progress = defineEntity(
  'progress',
  {
    project: ref('project'),
    period: periodField(),
    /** The day the words hold for (the day they were typed is in the log). */
    on: dayField(),
    text: longText([
      '形象进度',
      '当前进展',
      '目前进展',
      '工程进展',
      '进展情况',
      '项目进展',
      '最新进展',
      '项目进展情况',
    ]),
    problems: longText(['存在问题', '存在的问题', '需协调解决问题', '问题', '存在困难和问题', '需要协调解决的问题']),
    next: longText(['下步打算', '下步计划', '下一步打算', '下一步工作', '工作计划安排', '下一步工作计划', '下步工作']),
    reportedBy: text(),
    /** Reports of one day in the order they were written. */
    order: orderField(),
  },
  ['project'],
);
