/** 节点: stored are its plan, its baseline and the fact of its completion; late, due soon and the rest are derived. */
import * as v from 'valibot';
import { type Day, isDay } from '../day.ts';
import { defineEntity } from '../entity.ts';
import { choice, count, dayField, fact, flag, longText, name, orderField, ref, spanField } from '../field.ts';

/** Done is one fact: the day cannot be paired with another's note. `on` null only for an imported 完成/√: day unknown, never late. */
export type Done = { readonly on: Day | null; readonly by: string; readonly note: string | null };
/** Why the planned day was last moved, who agreed, on which day it was decided. */
export type PlanReason = { readonly text: string; readonly agreedBy: string | null; readonly on: Day };

/** Why a done node was opened again, by whom, on which day. */
export type Reopened = { readonly reason: string; readonly by: string; readonly on: Day };

const day = v.pipe(
  v.string(),
  v.check(isDay),
  v.transform((text) => text as Day),
);
const words = v.pipe(v.string(), v.maxLength(500));

const doneSchema = v.nullable(v.strictObject({ on: v.nullable(day), by: words, note: v.nullable(words) }));
const reopenedSchema = v.nullable(v.strictObject({ reason: words, by: words, on: day }));
const reasonSchema = v.nullable(v.strictObject({ text: words, agreedBy: v.nullable(words), on: day }));

export const milestone = defineEntity(
  'milestone',
  {
    project: ref('project'),
    order: orderField(),
    name: name(['节点', '节点名称', '节点内容', '关键节点']),
    /** A milestone is a key node unless someone says otherwise; the project's light looks at key nodes only. */
    key: flag(true),
    /** Marks the two nodes that sheets bring as columns 开工 and 竣工. */
    kind: choice({ start: ['开工'], completion: ['竣工'], production: ['投产'], permit: ['手续'] }),
    unit: ref('unit', ['责任单位']),
    /** The slot that follows it; without a unit of its own the node takes this slot's unit. */
    slot: ref('slot'),
    weight: count(['权重']),
    evidence: choice({ none: ['不要求'], any: ['要佐证'], photo: ['要照片'], paper: ['要文件'] }),
    /** 原计划: set with the first dated plan, changed only by rebaseline with a reason. */
    baseline: spanField(),
    /** Why the baseline was set anew, who agreed. */
    baselineReason: fact<PlanReason | null>(reasonSchema, null),
    planned: spanField(['计划完成时间', '完成时限', '计划时间', '时限']),
    planReason: fact<PlanReason | null>(reasonSchema, null),
    done: fact<Done | null>(doneSchema, null, ['实际完成时间', '完成时间']),
    reopened: fact<Reopened | null>(reopenedSchema, null),
    /** Last day of validity where the node is a permit. */
    validUntil: dayField(['有效期至']),
    remark: longText(),
  },
  ['project', 'unit'],
);
