/** What the commands on the agenda share: the round is open, the project is in its scope, one row per round and project. */
import { create, type Draft, type Need, type Refusal, refusal } from '../command.ts';
import type { Row } from '../entities/registry.ts';
import { type Id, idOf } from '../id.ts';
import { ok, type Result } from '../result.ts';
import { openRound } from '../rounds/round-state.ts';
import type { View } from '../view.ts';

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
