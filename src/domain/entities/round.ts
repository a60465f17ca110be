/**
 * 调度: one meeting of a series, or a session of its own (现场协调, monthly, half-year). Whether it is closed is not stored
 * here: it is closed when an edition of its record stands beside it.
 */
import * as v from 'valibot';
import { defineEntity } from '../entity.ts';
import { choice, count, dayField, longText, mapField, ref, text } from '../field.ts';

export const round = defineEntity(
  'round',
  {
    /** Null = a session of its own. */
    series: ref('series'),
    kind: choice({
      regular: ['专题调度'],
      site: ['现场协调'],
      monthly: ['月度调度'],
      halfYear: ['半年观摩'],
      joint: ['联席会议'],
    }),
    /** Number in the series; null for a session of its own. */
    number: count(),
    title: text(),
    day: dayField(),
    /** Its place among the sessions of that day, where it is not the first; no round of a series has one. */
    ofDay: count(),
    /** The day the series counted, where the round was moved. */
    plannedDay: dayField(),
    /** Why it was moved. */
    movedFor: text(),
    time: text(),
    /** 截止日: reports up to and including this day are in the pack. */
    cutOff: dayField(),
    place: text(),
    chair: ref('person'),
    /** By person id. */
    attendees: mapField(v.boolean()),
    remark: longText(),
  },
  ['series'],
);
