/** 改决定 while the round is open. */
import { type Command, refusal } from '../command.ts';
import { agendaOf, entryRefusal } from './agenda-drafts.ts';
import type { EditArgs } from './edit-team.ts';
import { continuesRefusal, decisionNeeds, decisionValues, itemNeeds } from './record-decision.ts';
import { decideEdit } from './row-guards.ts';

const FIELDS: ReadonlySet<string> = new Set([
  'project',
  'kind',
  'text',
  'unit',
  'coUnits',
  'person',
  'due',
  'continues',
]);

export const editDecision: Command<EditArgs> = {
  name: 'edit-decision',
  needs: ({ id, set }, view) => {
    const round = view.row('decision', id)?.round ?? null;
    return [
      { entity: 'decision', id },
      ...(round === null ? [] : decisionNeeds(round, view)),
      ...itemNeeds(typeof set.continues === 'string' ? set.continues : null),
    ];
  },
  decide: (view, { id, set }) => {
    const row = view.row('decision', id);
    if (row === null || row.round === null) return refusal('rowGone', { entity: 'decision' });
    const found = agendaOf(view, row.round);
    if (!found.ok) return found;
    const values = decisionValues(set);
    if (values.text === '' || values.text === null) return refusal('decisionEmpty');
    const outside = typeof values.project === 'string' ? entryRefusal(found.value.scope, values.project) : null;
    if (outside !== null) return outside;
    const others = view.rows('decision', 'round', row.round).filter((each) => each.id !== id);
    const bad = continuesRefusal(view, typeof values.continues === 'string' ? values.continues : null, others);
    if (bad !== null) return { ok: false, refusal: bad };
    return decideEdit(view, 'decision', id, values, FIELDS);
  },
};
