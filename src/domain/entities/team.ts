/** 专班: leads, deputies and liaisons are dated assignments, not fields. The official order is never re-sorted. */
import { defineEntity } from '../entity.ts';
import { count, longText, name, text } from '../field.ts';

export const team = defineEntity('team', {
  /** 专班序号: the official order. */
  number: count(['专班序号']),
  name: name(['专班', '项目专班', '专班名称', '建设专班', '所属专班']),
  /** The field it works in (领域), such as 生物食品. */
  field: text(['领域']),
  remark: longText(),
});
