// Who answers against the ledger (席位差异): a change of holder ends one duty and begins another from today; nothing is overwritten.
import { create, type Draft, edit, removeRow } from '../../../domain/command.ts';
import { addDays } from '../../../domain/day.ts';
import { holdersOn, leadOn, slotsOn } from '../../../domain/derive/holders-on.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import type { Id } from '../../../domain/id.ts';
import type { PartyReading, ProjectReading, SlotReading } from '../understand/understood.ts';
import type { PlanChange } from './import-plan.ts';
import { changeOf, expectValue, NONE, type Pair, type PlanContext, textValue } from './plan-context.ts';

type Wanted = {
  readonly unit: Id<'unit'> | null;
  readonly person: Id<'person'> | null;
  readonly liaison: Id<'person'> | null;
};

export function diffSlots(context: PlanContext, pair: Pair, reading: ProjectReading): readonly PlanChange[] {
  const changes = reading.slots.flatMap((slot) => diffSlot(context, pair, reading, slot));
  const coordinated = context.understood.columns.some(
    ({ target }) => target.kind === 'slot' && target.role === 'coordination',
  );
  if (pair.existing === null && !coordinated) changes.push(...ledByTeam(context, pair, reading));
  return changes;
}

function diffSlot(context: PlanContext, pair: Pair, reading: ProjectReading, said: SlotReading): readonly PlanChange[] {
  const { view, parties, options } = context;
  const ofTeam = said.role === 'lead' || said.role === 'deputy' || said.role === 'liaison';
  const team = ofTeam && reading.team !== null ? parties.team(reading.team.value) : null;
  if (ofTeam && (team === null || context.settledPosts.has(`${team} ${said.role}`))) return [];
  if (ofTeam) context.settledPosts.add(`${team} ${said.role}`);
  const slot = parties.slot(said.role, said.label);
  const held = ofTeam
    ? team === null || parties.isNew(team)
      ? []
      : holdersOn(view, { team }, slot.id, options.today)
    : pair.existing === null
      ? []
      : holdersOn(view, { project: pair.id }, slot.id, options.today);
  const at = said.at[0] ?? { row: reading.row, column: 1 };
  const wanted = said.holders.map((holder) => wantedOf(context, holder, slot.holder, held, at));
  const rest = [...held];
  const fresh: Wanted[] = [];
  for (const want of wanted) {
    const same = rest.findIndex((row) => isSameHolder(row, want));
    if (same >= 0) rest.splice(same, 1);
    else fresh.push(want);
  }
  if (fresh.length === 0 && rest.length === 0) return [];
  const isFirst = pair.existing === null && held.length === 0;
  const seat = ofTeam ? { team } : { project: pair.id };
  const drafts: Draft[] = [
    ...rest.map((row) => ending(row, options.today, options.by, options.labels.reason(options.file))),
    // Since when someone has held a duty the sheet does not say; a change of person is from today.
    ...fresh.map((want) =>
      create('assignment', options.newId(), {
        slot: slot.id,
        ...seat,
        ...want,
        from: isFirst ? null : options.today,
        basis: options.labels.reason(options.file).slice(0, 500),
      }),
    ),
  ];
  const needs = [slot.id, team, ...fresh.flatMap(({ unit, person, liaison }) => [unit, person, liaison])];
  return [
    changeOf(
      pair,
      { kind: 'slot', role: said.role, label: slot.label },
      {
        before: textValue(held.map((row) => nameOf(context, row)).join('、')),
        after: textValue(wanted.map((want) => nameOf(context, want)).join('、')),
        at: said.at,
        drafts,
        expects: held.map((row) => expectValue('assignment', row.id, 'to', row.to)),
        needs: needs.filter((id): id is NonNullable<typeof id> => id !== null && parties.isNew(id)),
      },
    ),
  ];
}

function wantedOf(
  context: PlanContext,
  holder: PartyReading,
  kind: Row<'slot'>['holder'],
  held: readonly Row<'assignment'>[],
  at: { row: number; column: number },
): Wanted {
  const { parties } = context;
  const unit = holder.unit === null ? null : parties.unit(holder.unit, 'department');
  const holding = held.flatMap(({ person, liaison }) => [person, liaison]).filter((id) => id !== null);
  const person = holder.person === null ? null : parties.person(holder.person, unit, holder.post, holding, at);
  const liaison = holder.liaison === null ? null : parties.person(holder.liaison, unit, null, holding, at);
  // A slot held by a person takes the unit only to tell people of one name apart.
  return { unit: kind === 'person' && person !== null ? null : unit, person, liaison };
}

/** A sheet that names only the unit says nothing about its officer, and the other way round. */
function isSameHolder(row: Row<'assignment'>, want: Wanted): boolean {
  return (
    (want.unit === null || row.unit === null || want.unit === row.unit) &&
    (want.person === null || want.person === row.person) &&
    (want.unit === null || want.person !== null || want.unit === row.unit) &&
    (want.liaison === null || want.liaison === row.liaison)
  );
}

/** The last day of duty is yesterday; a duty that began today never stood and is taken back. */
export function ending(
  row: Row<'assignment'>,
  today: Row<'assignment'>['from'] & string,
  by: string,
  why: string,
): Draft {
  if (row.from !== null && row.from >= today) return removeRow('assignment', row.id, { on: today, by, why });
  return edit('assignment', row.id, { to: addDays(today, -1) });
}

function nameOf(
  { parties }: PlanContext,
  { unit, person }: { readonly unit: string | null; readonly person: string | null },
): string {
  return [parties.unitName(unit), parties.personName(person)].filter((name) => name !== '').join(' ');
}

/** A new project is coordinated by its team's lead where the sheet names nobody for it (as when it is created by hand). */
function ledByTeam(context: PlanContext, pair: Pair, reading: ProjectReading): readonly PlanChange[] {
  const { view, parties, options } = context;
  const team = reading.team === null ? null : parties.team(reading.team.value);
  const slot = slotsOn(view, 'project', options.today).find(({ role }) => role === 'coordination');
  const lead = team === null || parties.isNew(team) ? null : leadOn(view, team, options.today);
  if (slot === undefined || lead === null || lead.person === null) return [];
  const values = {
    slot: slot.id,
    project: pair.id,
    person: lead.person,
    unit: lead.unit,
    from: options.today,
  } as const;
  return [
    changeOf(
      pair,
      { kind: 'slot', role: 'coordination', label: slot.label },
      {
        before: NONE,
        after: textValue(parties.personName(lead.person)),
        at: [],
        drafts: [create('assignment', options.newId(), values)],
      },
    ),
  ];
}
