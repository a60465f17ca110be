/** 台账事项: a matter that somebody must do. State, number and due day are folded from its steps, never stored here. */
import { defineEntity } from '../entity.ts';
import { choice, dayField, longText, name, ref, text } from '../field.ts';

export const item = defineEntity(
  'item',
  {
    name: name(['事项', '事项名称', '交办事项', '问题']),
    /** 交办要求: what must be there for it to count as done. */
    requirement: longText(['交办要求', '办理要求', '措施']),
    project: ref('project'),
    /** The node it hangs on, where it does. */
    milestone: ref('milestone'),
    type: ref('itemType', ['事项类别']),
    /** 主办: the unit that reports it done. Supporting units are `itemUnit` rows. */
    unit: ref('unit', ['主办单位', '牵头单位', '责任单位']),
    /** The responsible officer of that unit. */
    person: ref('person', ['责任人']),
    source: choice(
      {
        round: ['调度', '专题调度'],
        site: ['现场', '现场办公'],
        leader: ['领导批示'],
        inspection: ['督查'],
        document: ['来文'],
        other: ['其他'],
      },
      ['来源'],
    ),
    /** The source in the office's words: «第 23 轮», «现场 11-20». */
    sourceWords: text(),
    round: ref('round'),
    /** The decision of a round from which it came. */
    decision: ref('decision'),
    /** In-meeting sequence of that decision (24-1), shown until the item has its number. */
    meetingNumber: text(),
    /** Day the matter was found or decided. */
    foundOn: dayField(['发现时间']),
    remark: longText(['备注']),
  },
  ['project', 'unit', 'person', 'round', 'milestone'],
);
