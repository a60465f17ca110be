/** 决定: what a round decided, on a project or in general. Closing the round makes items of those that are to be done. */
import * as v from 'valibot';
import { defineEntity } from '../entity.ts';
import { choice, count, longText, mapField, ref, spanField } from '../field.ts';

export const decision = defineEntity(
  'decision',
  {
    round: ref('round'),
    /** Null = about all. */
    project: ref('project'),
    /** 24-1: the second number; as it was typed. */
    sequence: count(),
    kind: choice({ item: ['交办'], note: ['仅记录'] }),
    text: longText(),
    /** 牵头单位. */
    unit: ref('unit'),
    /** 协办单位, by unit id. */
    coUnits: mapField(v.boolean()),
    person: ref('person'),
    due: spanField(),
    /** The open item this decision continues (再交办). */
    continues: ref('item'),
    /** The item that closing made of it, or gave the new deadline. */
    issued: ref('item'),
  },
  ['round', 'project', 'continues'],
);
