/** 任职: who holds a slot of a project or team, from when to when. Never overwritten: a change of person ends one and begins another. */
import { defineEntity } from '../entity.ts';
import { dayField, longText, ref, text } from '../field.ts';

export const assignment = defineEntity(
  'assignment',
  {
    slot: ref('slot'),
    /** Exactly one of project and team is set. */
    project: ref('project'),
    team: ref('team'),
    unit: ref('unit'),
    /** The holder, or the responsible officer of the unit. */
    person: ref('person'),
    /** The contact of a unit slot (联络人). */
    liaison: ref('person'),
    from: dayField(),
    /** Last day of duty, null while it lasts. */
    to: dayField(),
    /** 文号 or other ground of the appointment. */
    basis: text(),
    /** What the leaving holder hands over (交接说明). */
    handover: longText(),
  },
  ['project', 'team', 'person', 'unit', 'slot', 'liaison'],
);
