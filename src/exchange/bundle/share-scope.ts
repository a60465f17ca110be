/**
 * What belongs to a share (分发范围): the projects of a team or person with everything that hangs on them, found by reference
 * fields, so that an entity that is added later belongs by itself; and the things these rows name. Nothing else goes out.
 */

import type { Day } from '../../domain/day.ts';
import { ENTITY_NAMES, type EntityName, entities, fieldOf } from '../../domain/entities/registry.ts';
import type { Json } from '../../domain/json.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { type NamingRow, rowsNaming } from '../../ledger/row-links.ts';
import { slicer } from '../../ledger/slices.ts';
import type { Scope } from './bundle-format.ts';

/** The same for everybody: rules of the ledger. */
const COMMON: ReadonlySet<string> = new Set<EntityName>(['setting', 'lightRule', 'slot', 'itemType']);
/** Go out only where a row of the share names them, and with what they name of these in turn. */
const NAMED: Readonly<Partial<Record<EntityName, readonly EntityName[]>>> = {
  person: ['unit'],
  unit: [],
  round: ['series'],
  series: [],
};
/** Their ids are names of their own, not random text: a word of a remark may well be the same. */
const NOT_BY_ID: ReadonlySet<string> = new Set<EntityName>(['setting', 'lightRule', 'numbering']);
const ID = /^[A-Za-z0-9._-]{1,64}$/;

export class ShareRows {
  readonly projects: ReadonlySet<string>;
  readonly #ledger: Ledger;
  readonly #teams: ReadonlySet<string>;
  readonly #rows = new Set<string>();
  readonly #mentioned = new Set<string>();
  readonly #foreign = new Map<string, boolean>();

  constructor(ledger: Ledger, projects: ReadonlySet<string>, teams: ReadonlySet<string>) {
    this.#ledger = ledger;
    this.projects = projects;
    this.#teams = teams;
    for (const id of projects) this.#rows.add(`project:${id}`);
    for (const id of teams) this.#rows.add(`team:${id}`);
  }

  has(entity: string, id: string): boolean {
    return COMMON.has(entity) || this.#rows.has(`${entity}:${id}`);
  }

  /** True where rows of the entity may still come in, because a row of the share names them. */
  mayBeNamed(entity: string): boolean {
    return entity in NAMED || entity === 'edition';
  }

  /** True when the row is taken into the share and was not in it before. */
  take(entity: EntityName, row: NamingRow): boolean {
    if (this.#rows.has(`${entity}:${row.id}`) || !this.#belongs(entity, row)) return false;
    this.#rows.add(`${entity}:${row.id}`);
    return true;
  }

  /** Something a row of the share names: people, units and rounds among it go out, too. */
  mention(text: string): void {
    if (ID.test(text)) this.#mentioned.add(text);
  }

  /** Closes over what is named; a round goes out with the heads of what was frozen of it, not with the frozen text. */
  takeNamed(): void {
    const { resident } = this.#ledger;
    const took = (entity: EntityName, id: string) => this.#rows.add(`${entity}:${id}`);
    const take = (id: string, among: readonly EntityName[]) => {
      for (const entity of among) {
        const row = resident.row(entity, id);
        if (row === null || this.#rows.has(`${entity}:${id}`)) continue;
        took(entity, id);
        for (const value of Object.values(row)) if (typeof value === 'string') take(value, NAMED[entity] ?? []);
        if (entity === 'round') for (const head of resident.rows('edition', 'round', id)) took('edition', head.id);
      }
    };
    // Keys of a constant object yield its own keys.
    for (const id of this.#mentioned) take(id, Object.keys(NAMED) as readonly EntityName[]);
  }

  /** True for the id of a row of this ledger that does not go out. */
  isForeign(text: string): boolean {
    const known = this.#foreign.get(text);
    if (known !== undefined) return known;
    const { resident } = this.#ledger;
    const foreign =
      ID.test(text) &&
      ENTITY_NAMES.some(
        (entity) => !NOT_BY_ID.has(entity) && resident.row(entity, text) !== null && !this.has(entity, text),
      );
    this.#foreign.set(text, foreign);
    return foreign;
  }

  #belongs(entity: EntityName, row: NamingRow): boolean {
    let ofProject = false;
    for (const [name, value] of Object.entries(row)) {
      if (typeof value !== 'string' || fieldOf(entity, name)?.entity !== 'project') continue;
      if (!this.projects.has(value)) return false;
      ofProject = true;
    }
    const team: unknown = Reflect.get(row, 'team');
    return ofProject || typeof team !== 'string' || this.#teams.has(team);
  }
}

/** Removed rows, too: that something was removed must go out like every other change. */
export async function rowsOfScope(ledger: Ledger, scopes: readonly Scope[], today: Day): Promise<ShareRows> {
  const projects = new Set<string>();
  const ids = (kind: Scope['kind']) => new Set(scopes.flatMap((scope) => (scope.kind === kind ? [scope.id] : [])));
  const ofTeams = ids('team');
  const teams = new Set(ofTeams);
  for (const { id } of await rowsNaming(ledger, 'project', 'team', ofTeams)) projects.add(id);
  for (const person of ids('person'))
    for (const by of ['person', 'liaison'])
      for (const { project, to } of ledger.resident.rows('assignment', by, person))
        if (project !== null && (to === null || to >= today)) projects.add(project);
  for (const id of projects) {
    const team = ledger.resident.row('project', id)?.team ?? null;
    if (team !== null) teams.add(team);
  }
  const rows = new ShareRows(ledger, projects, teams);
  // What hangs on the team itself (its leads) goes to the team, not to one of its people.
  await takeHanging(
    ledger,
    rows,
    new Map([
      ['project', projects],
      ['team', ofTeams],
    ]),
  );
  return rows;
}

/** Wave by wave: what names a row that came in the wave before. */
async function takeHanging(
  ledger: Ledger,
  rows: ShareRows,
  first: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  const breathe = slicer();
  for (let wave = first; wave.size > 0; ) {
    const next = new Map<string, Set<string>>();
    for (const entity of ENTITY_NAMES) {
      if (entity === 'project' || entity === 'team' || COMMON.has(entity) || entity in NAMED) continue;
      for (const by of entities[entity].by) {
        const named = fieldOf(entity, by)?.entity ?? null;
        // A field that is no reference may name anything (a settlement does).
        const keys = named === null ? new Set([...wave.values()].flatMap((ids) => [...ids])) : wave.get(named);
        if (keys === undefined || keys.size === 0) continue;
        await breathe();
        for (const row of await rowsNaming(ledger, entity, by, keys))
          if (rows.take(entity, row)) put(next, entity, row.id);
      }
    }
    wave = next;
  }
}

function put(sets: Map<string, Set<string>>, key: string, id: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([id]));
  else set.add(id);
}

/** Every text inside a value, and the keys under which a map field names rows. */
export function textsIn(value: Json, found: (text: string) => void): void {
  if (typeof value === 'string') found(value);
  else if (value !== null && typeof value === 'object')
    for (const [key, held] of Object.entries(value)) {
      if (!Array.isArray(value)) found(key);
      textsIn(held, found);
    }
}
