/** 加上会: a project that the agenda would not take up by itself, or one that was dropped, with the reason. */
import { type Command, refusal } from '../command.ts';
import { ok } from '../result.ts';
import { agendaNeeds, agendaOf, entryDraft, entryRefusal } from './agenda-drafts.ts';
import { reasonIn } from './row-guards.ts';

export type AgendaArgs = { readonly round: string; readonly project: string; readonly reason: string | null };

export const addToAgenda: Command<AgendaArgs> = {
  name: 'add-to-agenda',
  needs: ({ round }, view) => agendaNeeds(round, view),
  decide: (view, { round, project, reason }) => {
    const found = agendaOf(view, round);
    if (!found.ok) return found;
    const bad = entryRefusal(found.value.scope, project);
    if (bad !== null) return bad;
    const why = reasonIn(reason);
    if (why === null) return refusal('reasonMissing');
    const draft = entryDraft(view, found.value.round, project, { standing: 'added', reason: why });
    return draft === null ? refusal('nothingChanged') : ok([draft]);
  },
};
