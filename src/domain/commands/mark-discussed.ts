/** 已议: the meeting is through with a project, or takes it up again. */
import { type Command, refusal } from '../command.ts';
import { ok } from '../result.ts';
import { agendaNeeds, agendaOf, entryDraft, entryRefusal } from './agenda-drafts.ts';

export type MarkDiscussedArgs = { readonly round: string; readonly project: string; readonly discussed: boolean };

export const markDiscussed: Command<MarkDiscussedArgs> = {
  name: 'mark-discussed',
  needs: ({ round }, view) => agendaNeeds(round, view),
  decide: (view, { round, project, discussed }) => {
    const found = agendaOf(view, round);
    if (!found.ok) return found;
    const bad = entryRefusal(found.value.scope, project);
    if (bad !== null) return bad;
    const draft = entryDraft(view, found.value.round, project, { discussed });
    return draft === null ? refusal('nothingChanged') : ok([draft]);
  },
};
