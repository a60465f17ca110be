/** 议程: what people decided about one project's place on the agenda; the agenda itself builds itself. The id is `round.project`. */
import { defineEntity } from '../entity.ts';
import { choice, flag, orderField, ref, text } from '../field.ts';

export const agendaEntry = defineEntity(
  'agendaEntry',
  {
    round: ref('round'),
    project: ref('project'),
    /** Null = as it builds itself. */
    standing: choice({ added: ['加上会'], dropped: ['不上会'] }),
    reason: text(),
    /** '' = in the place where it builds itself. */
    order: orderField(),
    /** 已议. */
    discussed: flag(false),
  },
  ['round', 'project'],
);
