/** 不上会: a project that the agenda took up is left out, with the reason; it stays in the pack with its items. */
import { type Command, refusal } from '../command.ts';
import { ok } from '../result.ts';
import type { AgendaArgs } from './add-to-agenda.ts';
import { agendaNeeds, agendaOf, entryDraft, entryRefusal } from './agenda-drafts.ts';
import { reasonIn } from './row-guards.ts';

export const dropFromAgenda: Command<AgendaArgs> = {
  name: 'drop-from-agenda',
  needs: ({ round }, view) => agendaNeeds(round, view),
  decide: (view, { round, project, reason }) => {
    const found = agendaOf(view, round);
    if (!found.ok) return found;
    const bad = entryRefusal(found.value.scope, project);
    if (bad !== null) return bad;
    const why = reasonIn(reason);
    if (why === null) return refusal('reasonMissing');
    const draft = entryDraft(view, found.value.round, project, { standing: 'dropped', reason: why });
    return draft === null ? refusal('nothingChanged') : ok([draft]);
  },
};
