/** 单位: a department, township, subdistrict, park, enterprise or owner company. */
import { defineEntity } from '../entity.ts';
import { choice, longText, name, orderField } from '../field.ts';

export const unit = defineEntity('unit', {
  name: name(),
  /** department 部门 · locality 乡镇(街道、园区) · enterprise 企业/业主. Null = not said. */
  kind: choice({
    department: ['部门'],
    locality: ['乡镇', '街道', '园区'],
    enterprise: ['企业', '业主'],
    other: ['其他'],
  }),
  /** The office's own order of units, never alphabetical. */
  order: orderField(),
  remark: longText(),
});
