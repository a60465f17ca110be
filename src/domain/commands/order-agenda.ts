/** 调议程顺序: the whole order is written, so that what people see is what they get. */
import { type Command, refusal } from '../command.ts';
import { orderRun } from '../order.ts';
import { ok } from '../result.ts';
import { agendaNeeds, agendaOf, entryDraft, entryRefusal } from './agenda-drafts.ts';

export type OrderAgendaArgs = { readonly round: string; readonly projects: readonly string[] };

export const orderAgenda: Command<OrderAgendaArgs> = {
  name: 'order-agenda',
  needs: ({ round }, view) => agendaNeeds(round, view),
  decide: (view, { round: id, projects }) => {
    const found = agendaOf(view, id);
    if (!found.ok) return found;
    const { round, scope } = found.value;
    const ids = [...new Set(projects)];
    for (const project of ids) {
      const bad = entryRefusal(scope, project);
      if (bad !== null) return bad;
    }
    const orders = orderRun(ids.length);
    const drafts = ids.flatMap((project, at) => entryDraft(view, round, project, { order: orders[at] ?? '' }) ?? []);
    return drafts.length === 0 ? refusal('nothingChanged') : ok(drafts);
  },
};
