// The conditions of a view one by one (条件): their words, and the view without one of them.
import { teamDisplay } from '../../../domain/derive/team-name.ts';
import type { Words } from '../../../words/catalogue.ts';
import type { Team } from '../rows/group-rows.ts';
import { type LedgerView, NO_TEAM } from '../rows/view-state.ts';

export type Condition = {
  readonly id: string;
  readonly label: string;
  readonly without: LedgerView;
};

export function conditionsOf(view: LedgerView, teams: readonly Team[], words: Words): readonly Condition[] {
  const { tools } = words.ledger;
  const list: Condition[] = [];
  const add = (id: string, label: string, change: Partial<LedgerView>) =>
    list.push({ id, label, without: { ...view, ...change } });
  if (view.text !== '') add('text', tools.search(view.text), { text: '' });
  for (const id of view.teams) {
    const team = teams.find((one) => one.id === id);
    const label = id === NO_TEAM || team === undefined ? words.ledger.noTeam : teamDisplay(team);
    add(`team:${id}`, label, { teams: view.teams.filter((other) => other !== id) });
  }
  for (const light of view.lights)
    add(`light:${light}`, words.kit.light[light], { lights: view.lights.filter((other) => other !== light) });
  for (const stage of view.stages)
    add(`stage:${stage}`, words.fields.stages[stage], { stages: view.stages.filter((other) => other !== stage) });
  if (view.gap) add('gap', tools.gap, { gap: false });
  if (view.dueWithin !== null) add('due', tools.dueWithin(view.dueWithin), { dueWithin: null });
  if (view.atLeastWan !== null)
    add('min', tools.atLeast(view.atLeastWan.toLocaleString('en-US')), { atLeastWan: null });
  if (view.atMostWan !== null) add('max', tools.atMost(view.atMostWan.toLocaleString('en-US')), { atMostWan: null });
  return list;
}
