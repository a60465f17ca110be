/** 协办单位: one row per supporting unit of an item, so that two people may each add one. */
import { defineEntity } from '../entity.ts';
import { orderField, ref, text } from '../field.ts';

export const itemUnit = defineEntity(
  'itemUnit',
  {
    item: ref('item'),
    unit: ref('unit'),
    /** What this unit contributes. */
    part: text(),
    order: orderField(),
  },
  ['item', 'unit'],
);
