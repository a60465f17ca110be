/** 改调度: day, cut-off, time, place, chair, who attends. A round of a series that is moved says why and keeps its counted day. */
import { type Command, refusal } from '../command.ts';
import { ok } from '../result.ts';
import { openRound } from '../rounds/round-state.ts';
import { nextOfDay } from '../rounds/session-of-day.ts';
import type { EditArgs } from './edit-team.ts';
import { decideEdit, reasonIn } from './row-guards.ts';

const FIELDS: ReadonlySet<string> = new Set([
  'title',
  'day',
  'movedFor',
  'time',
  'cutOff',
  'place',
  'chair',
  'attendees',
  'remark',
]);

export const editRound: Command<EditArgs> = {
  name: 'edit-round',
  needs: ({ id }, view) => {
    const series = view.row('round', id)?.series ?? null;
    return [
      { entity: 'round', all: true },
      { entity: 'edition', by: 'round', key: id },
      ...(series === null ? [] : [{ entity: 'series', id: series } as const]),
    ];
  },
  decide: (view, { id, set }) => {
    const open = openRound(view, id);
    if (!open.ok) return open;
    const decided = decideEdit(view, 'round', id, set, FIELDS);
    if (!decided.ok) return decided;
    const { series, day, cutOff, plannedDay } = { ...open.value, ...decided.value[0]?.set };
    if (day === null) return refusal('dayMissing');
    if (cutOff !== null && cutOff > day) return refusal('cutOffAfterRound', { cutOff, day });
    const isMoved = day !== open.value.day;
    const why = reasonIn(typeof set.movedFor === 'string' ? set.movedFor : null);
    if (isMoved && series !== null && why === null) return refusal('reasonMissing');
    const [draft] = decided.value;
    if (draft === undefined || !isMoved) return decided;
    const ofDay = nextOfDay(view, day, id);
    const moved = {
      ...(plannedDay === null && { plannedDay: open.value.day }),
      ...(series === null && { ofDay: ofDay === 1 ? null : ofDay }),
    };
    return ok([{ ...draft, set: { ...draft.set, ...moved } }]);
  },
};
