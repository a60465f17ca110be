/**
 * 写入专班: one table of many rows (the preset, or eleven rows pasted). A number that is there already is filled in, not
 * doubled; the names of lead, deputy, liaison and members become people and duties from a day on.
 */
import { type Command, type Context, create, type Draft, edit, type Refusal, refusal } from '../command.ts';
import { addDays, type Day } from '../day.ts';
import { nameKey } from '../derive/display-name.ts';
import { isOnDuty } from '../derive/holders-on.ts';
import { type Id, idOf } from '../id.ts';
import { orderBetween } from '../order.ts';
import { ok, type Result } from '../result.ts';
import type { View } from '../view.ts';
import { lastOrder } from './add-unit.ts';
import { checkValues } from './row-guards.ts';

export type TeamLine = {
  readonly number: number | null;
  readonly name: string;
  readonly field: string | null;
  readonly lead: string | null;
  readonly deputy: string | null;
  readonly liaison: string | null;
  readonly members: readonly string[];
};

export type AddTeamsArgs = {
  readonly teams: readonly TeamLine[];
  /** First day of the duties. */
  readonly from: Day;
};

export const addTeams: Command<AddTeamsArgs> = {
  name: 'add-teams',
  needs: (_, view) => [
    { entity: 'team', all: true },
    { entity: 'slot', all: true },
    { entity: 'person', all: true },
    ...view.all('team').map((team) => ({ entity: 'assignment', by: 'team', key: team.id }) as const),
  ],
  decide: (view, { teams, from }, context) => {
    if (teams.length === 0) return refusal('noTeams');
    const seen = new Map<number, string>();
    for (const line of teams) {
      if (line.name.trim() === '') return refusal('nameMissing');
      if (line.number === null) return refusal('numberMissing');
      const before = seen.get(line.number);
      if (before !== undefined) return refusal('sameTeamNumber', { number: line.number, name: before });
      seen.set(line.number, line.name);
    }
    const drafts: Draft[] = [];
    const people = new NewPeople(view, context.newId);
    for (const line of teams) {
      const team = teamDrafts(view, line, context, drafts);
      if (!team.ok) return team;
      const bad = dutyDrafts(view, line, team.value, from, people, context, drafts);
      if (bad !== null) return bad;
    }
    const all = [...people.drafts, ...drafts];
    return all.length === 0 ? refusal('nothingChanged') : ok(all);
  },
};

type Refused = { readonly ok: false; readonly refusal: Refusal };

function teamDrafts(view: View, line: TeamLine, { newId }: Context, drafts: Draft[]): Result<Id<'team'>, Refusal> {
  const values = { number: line.number, name: line.name.trim(), field: line.field?.trim() ? line.field.trim() : null };
  const bad = checkValues('team', values, null);
  if (bad !== null) return bad;
  const there = view.all('team').find((team) => team.number === line.number);
  if (there === undefined) {
    const id = idOf<'team'>(newId());
    drafts.push(create('team', id, values));
    return ok(id);
  }
  const set = {
    ...(there.name === values.name ? {} : { name: values.name }),
    ...(values.field === null || there.field === values.field ? {} : { field: values.field }),
  };
  if (Object.keys(set).length > 0) drafts.push(edit('team', there.id, set));
  return ok(there.id);
}

/** An empty slot gets its holder; a slot held by someone else changes hands; the same holder stays. */
function dutyDrafts(
  view: View,
  line: TeamLine,
  team: Id<'team'>,
  from: Day,
  people: NewPeople,
  { newId }: Context,
  drafts: Draft[],
): Refused | null {
  const wanted = [
    ...namesIn(line.lead).map((name) => ['lead', name] as const),
    ...namesIn(line.deputy).map((name) => ['deputy', name] as const),
    ...namesIn(line.liaison).map((name) => ['liaison', name] as const),
    ...line.members.map((name) => ['member', name] as const),
  ];
  for (const [role, name] of wanted) {
    const slot = view.all('slot').find((held) => held.scope === 'team' && held.role === role && isOnDuty(held, from));
    if (slot === undefined || name.trim() === '') continue;
    const person = people.named(name);
    if (!person.ok) return person;
    const held = view.rows('assignment', 'team', team).filter((row) => row.slot === slot.id && isOnDuty(row, from));
    if (held.some((row) => row.person === person.value)) continue;
    const first = held[0];
    if (first !== undefined && slot.most !== null && held.length >= slot.most) {
      if (first.from !== null && from <= first.from) return refusal('reassignTooEarly', { from: first.from });
      drafts.push(edit('assignment', first.id, { to: addDays(from, -1) }));
    }
    drafts.push(create('assignment', newId(), { slot: slot.id, team, person: person.value, from, to: null }));
  }
  return null;
}

/** One cell often holds several deputies; a space alone may be padding inside a two-character name. */
function namesIn(cell: string | null): readonly string[] {
  return (cell ?? '').split(/[、，,;；/]/).filter((name) => name.trim() !== '');
}

/** People by name: those the ledger has, and those this act brings in; a name that fits two is asked, not guessed. */
class NewPeople {
  readonly drafts: Draft[] = [];
  readonly #view: View;
  readonly #newId: () => string;
  readonly #added = new Map<string, Id<'person'>>();
  #order: string | null;

  constructor(view: View, newId: () => string) {
    this.#view = view;
    this.#newId = newId;
    this.#order = lastOrder(view.all('person'));
  }

  named(name: string): Result<Id<'person'>, Refusal> {
    const key = nameKey(name);
    const found = this.#view.all('person').filter((person) => nameKey(person.name) === key);
    if (found.length > 1) return refusal('ambiguousPerson', { name: name.trim(), count: found.length });
    const known = found[0]?.id ?? this.#added.get(key);
    if (known !== undefined) return ok(known);
    const id = idOf<'person'>(this.#newId());
    this.#order = orderBetween(this.#order, null);
    this.#added.set(key, id);
    this.drafts.push(create('person', id, { name: name.trim(), order: this.#order }));
    return ok(id);
  }
}
