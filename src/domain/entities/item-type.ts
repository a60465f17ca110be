/** 事项类别: which evidence it asks for and which checks must be ticked before it is struck off. Data, editable by the office. */
import * as v from 'valibot';
import { defineEntity } from '../entity.ts';
import { choice, mapField, name, orderField } from '../field.ts';

export const itemType = defineEntity('itemType', {
  name: name(),
  order: orderField(),
  evidence: choice({ any: ['要佐证'], photo: ['要照片'], paper: ['要文件'] }),
  /** 核查项: key → the words of the check; null takes it out. */
  checks: mapField(v.pipe(v.string(), v.maxLength(200))),
});
