/** 催办: that someone was urged, by whom, over which node. It records and copies a sentence; it never claims that anyone was told. */
import { defineEntity } from '../entity.ts';
import { dayField, longText, ref, text } from '../field.ts';

export const urge = defineEntity(
  'urge',
  {
    project: ref('project'),
    milestone: ref('milestone'),
    on: dayField(),
    by: text(),
    /** Who was urged, in words (责任单位 and officer of that day). */
    whom: text(),
    words: longText(),
  },
  ['project', 'milestone'],
);
