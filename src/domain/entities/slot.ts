/** 席位: the duties of the 4对1 roster and of a team are data; the set of roles changed within one year in the field. */
import { defineEntity } from '../entity.ts';
import { choice, count, dayField, name, orderField, text } from '../field.ts';
import { type Rank, rankChoices } from './person.ts';

export const slot = defineEntity('slot', {
  /** Who stands in it: 县级干部, 乡镇（街道、园区）, 帮包部门, 项目专员, 组长 … */
  label: name(),
  /** What the duty is: 统筹协调, 建设环境保障, 手续办理, 跟踪服务. */
  duty: text(),
  /** The part of the product's rules it plays; null for a slot the office has added. */
  role: choice({
    coordination: ['统筹协调'],
    locality: ['建设环境保障'],
    permits: ['手续办理'],
    specialist: ['跟踪服务'],
    lead: ['组长'],
    deputy: ['副组长'],
    liaison: ['联络员'],
    member: ['成员'],
  }),
  scope: choice({ project: ['项目'], team: ['专班'] }),
  /** A unit slot also names the unit's responsible officer and a contact. */
  holder: choice({ person: ['人'], unit: ['单位'], both: ['单位和人'] }),
  /** Holders wanted: fewer is a gap (责任人未落实). 0 = may stay empty. */
  least: count(),
  /** Holders allowed at a time, null = any number. */
  most: count(),
  leastRank: choice<Rank>(rankChoices),
  from: dayField(),
  to: dayField(),
  order: orderField(),
});
