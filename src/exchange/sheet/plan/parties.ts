// Teams, units, people and slots that a sheet names (专班、单位、人员、席位): matched to the ledger, else created once per name.
import { create, type Draft } from '../../../domain/command.ts';
import { isOnDuty } from '../../../domain/derive/holders-on.ts';
import { byOrder } from '../../../domain/derive/milestones-of.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import { type Id, idOf } from '../../../domain/id.ts';
import { orderRun } from '../../../domain/order.ts';
import type { View } from '../../../domain/view.ts';
import { nameKey } from '../understand/normalise.ts';
import { isLocality } from '../understand/read-people.ts';
import type { SlotRole } from '../understand/target.ts';
import type { PlanNote, PlanOptions, TeamQuestion } from './import-plan.ts';

export type Parties = {
  readonly team: (name: string) => Id<'team'>;
  readonly unit: (name: string, kind: Row<'unit'>['kind']) => Id<'unit'>;
  readonly person: (
    name: string,
    unit: Id<'unit'> | null,
    post: string | null,
    holding: readonly string[],
    at: { row: number; column: number },
  ) => Id<'person'>;
  readonly slot: (
    role: SlotRole,
    label: string,
  ) => { readonly id: Id<'slot'>; readonly holder: Row<'slot'>['holder']; readonly label: string };
  readonly unitName: (id: string | null) => string;
  readonly personName: (id: string | null) => string;
  readonly teamName: (id: string | null) => string;
  /** True for an id that this import would create. */
  readonly isNew: (id: string) => boolean;
  readonly shared: () => ReadonlyMap<string, { readonly draft: Draft; readonly needs: readonly string[] }>;
  readonly questions: () => readonly TeamQuestion[];
};

type Named = { readonly id: string; readonly name: string };
type NewRow = Named & {
  readonly draft: (order: string) => Draft;
  readonly needs: readonly string[];
  readonly list: 'unit' | 'person' | 'team' | 'slot';
};

export function partiesOf(view: View, options: PlanOptions, note: (note: PlanNote) => void): Parties {
  const fresh = new Map<string, NewRow>();
  const units = byName(view.all('unit'));
  const people = new Map<string, { id: Id<'person'>; unit: Id<'unit'> | null }[]>();
  for (const row of [...view.all('person')].sort(byOrder))
    push(people, nameKey(row.name), { id: row.id, unit: row.unit });
  const teams = [...view.all('team')];
  const teamIds = new Map<string, Id<'team'>>();
  const asked = new Map<string, { name: string; rows: number; assumed: Id<'team'> | null }>();
  const slots = new Map<SlotRole, { id: Id<'slot'>; holder: Row<'slot'>['holder']; label: string }>();
  for (const row of [...view.all('slot')].filter((slot) => isOnDuty(slot, options.today)).sort(byOrder))
    if (row.role !== null && row.role !== 'member' && !slots.has(row.role)) slots.set(row.role, row);

  const add = (row: NewRow): void => {
    fresh.set(row.id, row);
  };
  const nextNumber = (): number =>
    Math.max(
      0,
      ...teams.map(({ number }) => number ?? 0),
      ...[...fresh.values()].map((row) => (row.list === 'team' ? (numberIn(row.name) ?? 0) : 0)),
    ) + 1;

  return {
    team: (name) => {
      const key = nameKey(name);
      const chosen = options.teams.get(name);
      const known = teamIds.get(key);
      const count = asked.get(key);
      if (count !== undefined) count.rows++;
      if (known !== undefined) return known;
      const exact = teams.find((row) => nameKey(row.name) === key);
      const likely = exact ?? (chosen === undefined ? likelyTeam(teams, key) : undefined);
      const told = chosen === undefined || chosen === 'new' ? undefined : teams.find(({ id }) => id === chosen);
      const found = told ?? (chosen === 'new' ? undefined : likely);
      if (exact === undefined) asked.set(key, { name, rows: 1, assumed: found?.id ?? null });
      if (found !== undefined) {
        if (exact === undefined)
          note({ code: 'teamRecognised', row: null, column: null, facts: { name, team: found.name } });
        teamIds.set(key, found.id);
        return found.id;
      }
      const id = idOf<'team'>(options.newId());
      const number = numberIn(name) ?? nextNumber();
      add({ id, name, needs: [], list: 'team', draft: () => create('team', id, { name, number }) });
      teamIds.set(key, id);
      note({ code: 'teamNew', row: null, column: null, facts: { name } });
      return id;
    },
    unit: (name, kind) => {
      const key = nameKey(name);
      const known = units.get(key);
      if (known !== undefined) return known;
      const id = idOf<'unit'>(options.newId());
      const ofKind = isLocality(name) ? 'locality' : kind;
      add({ id, name, needs: [], list: 'unit', draft: (order) => create('unit', id, { name, kind: ofKind, order }) });
      units.set(key, id);
      return id;
    },
    person: (name, unit, post, holding, at) => {
      const key = nameKey(name);
      const all = people.get(key) ?? [];
      const fitting = all.filter((known) => unit === null || known.unit === null || known.unit === unit);
      const holder = fitting.find(({ id }) => holding.includes(id));
      const inUnit = unit === null ? undefined : fitting.find((known) => known.unit === unit);
      const found = holder ?? inUnit ?? fitting[0];
      if (found !== undefined) {
        if (holder === undefined && inUnit === undefined && fitting.length > 1)
          note({ code: 'personAmbiguous', ...at, facts: { name, count: fitting.length } });
        return found.id;
      }
      const id = idOf<'person'>(options.newId());
      const needs = unit !== null && fresh.has(unit) ? [unit] : [];
      add({ id, name, needs, list: 'person', draft: (order) => create('person', id, { name, unit, post, order }) });
      push(people, key, { id, unit });
      return id;
    },
    slot: (role, label) => {
      const known = slots.get(role);
      if (known !== undefined) return known;
      const id = idOf<'slot'>(options.newId());
      const ofTeam = role === 'lead' || role === 'deputy' || role === 'liaison';
      const holder = role === 'locality' || role === 'permits' ? 'both' : 'person';
      const called = label === '' ? options.labels.slots[role] : label;
      const values = {
        label: called,
        duty: options.labels.duties[role],
        role,
        scope: ofTeam ? ('team' as const) : ('project' as const),
        holder,
        least: 1,
      } as const;
      add({ id, name: called, needs: [], list: 'slot', draft: (order) => create('slot', id, { ...values, order }) });
      const made = { id, holder, label: called } as const;
      slots.set(role, made);
      return made;
    },
    unitName: (id) => (id === null ? '' : (view.row('unit', id)?.name ?? fresh.get(id)?.name ?? '')),
    personName: (id) => (id === null ? '' : (view.row('person', id)?.name ?? fresh.get(id)?.name ?? '')),
    teamName: (id) => (id === null ? '' : (view.row('team', id)?.name ?? fresh.get(id)?.name ?? '')),
    isNew: (id) => fresh.has(id),
    shared: () => ordered(view, [...fresh.values()]),
    questions: () =>
      [...asked.values()].map((question) => ({ ...question, teams: teams.map(({ id, name }) => ({ id, name })) })),
  };
}

/** New units, people and slots follow the ones that are there, in the order in which the sheet names them. */
function ordered(view: View, rows: readonly NewRow[]): ReadonlyMap<string, { draft: Draft; needs: readonly string[] }> {
  const out = new Map<string, { draft: Draft; needs: readonly string[] }>();
  for (const list of ['team', 'unit', 'person', 'slot'] as const) {
    const own = rows.filter((row) => row.list === list);
    const last = list === 'team' ? '' : view.all(list).reduce((most, { order }) => (order > most ? order : most), '');
    const keys = own.length === 0 ? [] : orderRun(own.length, last === '' ? null : last);
    own.forEach((row, index) => {
      out.set(row.id, { draft: row.draft(keys[index] ?? ''), needs: row.needs });
    });
  }
  return out;
}

/** 「第6专班」 is 第六专班; 「金融专班」 is the one team whose name or field says 金融. */
function likelyTeam(teams: readonly Row<'team'>[], key: string): Row<'team'> | undefined {
  const number = numberIn(key);
  const byNumber =
    number === null ? [] : teams.filter((row) => row.number === number && (numberIn(row.name) ?? number) === number);
  if (byNumber.length === 1) return byNumber[0];
  const core = key.replace(/(?:项目)?(?:建设)?(?:工作)?专班$/, '').replace(/^第.{1,3}/, '');
  if (number !== null || core.length < 2) return undefined;
  const alike = teams.filter((row) => nameKey(row.name).includes(core) || nameKey(row.field ?? '').includes(core));
  return alike.length === 1 ? alike[0] : undefined;
}

const DIGITS = '零一二三四五六七八九';

/** The number in 第十一专班 or 第11专班. */
function numberIn(name: string): number | null {
  const said = /第?([零一二三四五六七八九十\d]{1,3})(?:个)?(?:号)?(?:项目)?(?:建设)?(?:工作)?专班/.exec(
    nameKey(name),
  )?.[1];
  if (said === undefined) return null;
  if (/^\d+$/.test(said)) return Number(said);
  const [tens, ones] = said.includes('十') ? said.split('十') : ['', said];
  if (!said.includes('十')) return said.length === 1 ? DIGITS.indexOf(said) : null;
  return (
    (tens === '' ? 1 : DIGITS.indexOf(tens ?? '')) * 10 + (ones === '' || ones === undefined ? 0 : DIGITS.indexOf(ones))
  );
}

function byName(rows: readonly Row<'unit'>[]): Map<string, Id<'unit'>> {
  return new Map(
    [...rows]
      .sort(byOrder)
      .reverse()
      .map((row) => [nameKey(row.name), row.id]),
  );
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
