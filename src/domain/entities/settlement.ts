/**
 * 冲突处理: somebody has looked at two values written at once and decided. Its id is made from the entry, so that two people
 * who settle the same entry write the same row; the value that was taken is an ordinary edit beside it.
 */
import { defineEntity } from '../entity.ts';
import { choice, dayField, text } from '../field.ts';

export const settlement = defineEntity(
  'settlement',
  {
    /** What the entry is about: the kind of thing, its id, the field. */
    entity: text(),
    row: text(),
    field: text(),
    /** The last change of the run that lost, as `device:n`. */
    run: text(),
    took: choice({ stands: ['保留现值'], lost: ['改用另一值'] }),
    on: dayField(),
    by: text(),
  },
  ['row'],
);
