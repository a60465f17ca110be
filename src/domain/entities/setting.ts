/** 设置: one row per setting of the ledger; the row's id is the setting's name. Settings of the machine are not here. */
import * as v from 'valibot';
import { defineEntity } from '../entity.ts';
import { fact } from '../field.ts';
import { isJson, type Json } from '../json.ts';

/** ledgerName 台账名称 · planYear 计划年度 · kind 台账类别 · sample 示例. */
export const SETTING_NAMES = [
  'ledgerName',
  'planYear',
  'sample',
  'soonDays',
  'progressDays',
  'checkDays',
  'numberingDevice',
] as const;

export const setting = defineEntity('setting', {
  value: fact<Json>(
    v.custom<Json>((value) => isJson(value)),
    null,
  ),
});
