/** What the commands on the agenda share: the round is open, the project is in its scope, one row per round and project. */
import { type Command, create, type Draft, type Need, type Refusal, refusal } from '../command.ts';
import type { Row } from '../entities/registry.ts';
import { type Id, idOf } from '../id.ts';
import { ok, type Result } from '../result.ts';
import { openRound } from '../rounds/round-state.ts';
import type { View } from '../view.ts';
import { reasonIn } from './row-guards.ts';

type AgendaArgs = { readonly round: string; readonly project: string; readonly reason: string | null };

type EntryValues = Partial<Pick<Row<'agendaEntry'>, 'standing' | 'reason' | 'order' | 'discussed'>>;

export function agendaNeeds(round: string, view: View): readonly Need[] {
  const series = view.row('round', round)?.series ?? null;
  return [
    { entity: 'round', id: round },
    { entity: 'edition', by: 'round', key: round },
    { entity: 'roundProject', by: 'round', key: round },
    { entity: 'agendaEntry', by: 'round', key: round },
    ...(series === null ? [] : [{ entity: 'series', id: series } as const]),
  ];
}

/** The open round with the projects of its scope. */
export function agendaOf(
  view: View,
  round: string,
): Result<{ readonly round: Id<'round'>; readonly scope: ReadonlySet<string> }, Refusal> {
  const open = openRound(view, round);
  if (!open.ok) return open;
  const scope = view.rows('roundProject', 'round', round).flatMap(({ project }) => project ?? []);
  return ok({ round: open.value.id, scope: new Set(scope) });
}

export function entryRefusal(scope: ReadonlySet<string>, project: string) {
  return scope.has(project) ? null : refusal('projectNotInScope');
}

/** Null when the entry stands so already. */
export function entryDraft(view: View, round: Id<'round'>, project: string, values: EntryValues): Draft | null {
  const id = `${round}.${project}`;
  const held = view.rows('agendaEntry', 'round', round).find((row) => row.project === project) ?? null;
  if (held === null) return create('agendaEntry', id, { round, project: idOf<'project'>(project), ...values });
  const set = Object.fromEntries(Object.entries(values).filter(([name, value]) => Reflect.get(held, name) !== value));
  return Object.keys(set).length === 0 ? null : { entity: 'agendaEntry', id: held.id, set };
}

/** Puts a project on the agenda or leaves it out, against what the agenda would do by itself, with the reason. */
export function standingCommand(name: string, standing: 'added' | 'dropped'): Command<AgendaArgs> {
  return {
    name,
    needs: ({ round }, view) => agendaNeeds(round, view),
    decide: (view, { round, project, reason }) => {
      const found = agendaOf(view, round);
      if (!found.ok) return found;
      const bad = entryRefusal(found.value.scope, project);
      if (bad !== null) return bad;
      const why = reasonIn(reason);
      if (why === null) return refusal('reasonMissing');
      const draft = entryDraft(view, found.value.round, project, { standing, reason: why });
      return draft === null ? refusal('nothingChanged') : ok([draft]);
    },
  };
}
