/**
 * The resident ledger (常驻台账): every row filled and in memory, with indexes and derived values that a fold maintains.
 * Arrays handed out are never changed afterwards: a fold replaces the array of the bucket it touches.
 */
import type { Day } from '../domain/day.ts';
import {
  ENTITY_NAMES,
  type EntityName,
  entities,
  fieldOf,
  isEntityName,
  type Row,
} from '../domain/entities/registry.ts';
import { dueOf } from '../domain/span.ts';
import type { Resident, Touched } from './ledger.ts';

type AnyRow = Row<EntityName>;
type Bucket = Map<string, readonly AnyRow[]>;
/** One row as it now stands. */
export type Folded = { readonly entity: EntityName; readonly row: AnyRow };

/** One row as it was known (null = not at all) and as it now stands. */
type Move = { readonly before: AnyRow | null; readonly after: AnyRow };

/** From so many rows of one entity on, its indexes are dropped and built anew when next asked for. */
const MANY = 1000;
/** Entities whose touch may change what is derived of anything: rules and slots, and names, which derived rows show. */
const EVERYWHERE: ReadonlySet<EntityName> = new Set(['setting', 'lightRule', 'slot', 'unit', 'person', 'team']);
const NONE: readonly never[] = [];

export class ResidentRows implements Resident {
  version = 0;
  /** The log position this memory has reached. */
  seq = 0;

  readonly #byId = new Map<EntityName, Map<string, AnyRow>>(ENTITY_NAMES.map((name) => [name, new Map()]));
  readonly #indexes = new Map<EntityName, Map<string, Bucket>>(ENTITY_NAMES.map((name) => [name, new Map()]));
  readonly #live = new Map<EntityName, readonly AnyRow[]>();
  readonly #removed = new Map<EntityName, readonly AnyRow[]>();
  #days: Map<Day, readonly Row<'milestone'>[]> | null = null;
  #sortedDays: readonly Day[] | null = null;
  readonly #versions = new Map<string, number>();
  #epoch = 0;
  readonly #derived = new Map<
    string,
    Map<string, { readonly version: number; readonly today: Day; readonly value: unknown }>
  >();
  readonly #byList = new WeakMap<readonly unknown[], unknown>();
  readonly #listeners = new Set<(touched: readonly Touched[] | null) => void>();

  row<N extends EntityName>(entity: N, id: string): Row<N> | null {
    // Rows are filed under their own entity's name (also below).
    return (this.#rows(entity).get(id) ?? null) as Row<N> | null;
  }

  rows<N extends EntityName>(entity: N, by: string, key: string): readonly Row<N>[] {
    return (this.#index(entity, by).get(key) ?? NONE) as unknown as readonly Row<N>[];
  }

  all<N extends EntityName>(entity: N): readonly Row<N>[] {
    let live = this.#live.get(entity);
    if (live === undefined) {
      live = [...this.#rows(entity).values()].filter((row) => row.removed === null);
      this.#live.set(entity, live);
    }
    return live as unknown as readonly Row<N>[];
  }

  count(entity: EntityName): number {
    return this.all(entity).length;
  }

  everything<N extends EntityName>(entity: N): readonly Row<N>[] {
    return [...this.#rows(entity).values()] as unknown as readonly Row<N>[];
  }

  removed<N extends EntityName>(entity: N): readonly Row<N>[] {
    let removed = this.#removed.get(entity);
    if (removed === undefined) {
      removed = [...this.#rows(entity).values()].filter((row) => row.removed !== null);
      this.#removed.set(entity, removed);
    }
    return removed as unknown as readonly Row<N>[];
  }

  due(from: Day | null, to: Day | null): readonly Row<'milestone'>[] {
    const days = this.#dueDays();
    this.#sortedDays ??= [...days.keys()].sort();
    return this.#sortedDays
      .filter((day) => (from === null || day >= from) && (to === null || day <= to))
      .flatMap((day) => days.get(day) ?? NONE);
  }

  versionOf(id: string): number {
    return (this.#versions.get(id) ?? 0) + this.#epoch;
  }

  derived<T>(name: string, id: string, today: Day, derive: () => T): T {
    let values = this.#derived.get(name);
    if (values === undefined) {
      values = new Map();
      this.#derived.set(name, values);
    }
    const version = this.versionOf(id);
    const known = values.get(id);
    // The caller that named this derived value chose its type: one name, one type.
    if (known !== undefined && known.version === version && known.today === today) return known.value as T;
    const value = derive();
    values.set(id, { version, today, value });
    return value;
  }

  /** Lists are replaced, never changed: what was derived of one holds as long as the list itself. One list, one derivation. */
  ofList<T>(list: readonly unknown[], derive: () => T): T {
    // The one caller that derives of lists of this kind chose its type.
    if (this.#byList.has(list)) return this.#byList.get(list) as T;
    const value = derive();
    this.#byList.set(list, value);
    return value;
  }

  subscribe(listener: (touched: readonly Touched[] | null) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Boot only: files rows without maintaining anything; indexes are built when first asked for. */
  load(entity: EntityName, rows: Iterable<AnyRow>): void {
    const byId = this.#rows(entity);
    for (const row of rows) byId.set(row.id, row);
  }

  /** Takes in rows as they now stand on disk and tells who listens. */
  fold(written: readonly Folded[], seq: number): void {
    // Frozen texts stay on disk: nobody finds them here, and an old round costs no memory.
    const folded = written.filter(({ entity }) => entities[entity].resident);
    const sizes = new Map<EntityName, number>();
    for (const { entity } of folded) sizes.set(entity, (sizes.get(entity) ?? 0) + 1);
    for (const [entity, size] of sizes) if (size > MANY) this.#forget(entity);
    const moves = new Map<EntityName, Move[]>();
    const bumped = new Set<string>();
    for (const { entity, row } of folded) {
      const move = this.#take(entity, row, bumped);
      const ofEntity = moves.get(entity);
      if (ofEntity === undefined) moves.set(entity, [move]);
      else ofEntity.push(move);
    }
    for (const [entity, ofEntity] of moves) this.#relist(entity, ofEntity);
    this.seq = Math.max(this.seq, seq);
    this.version++;
    const touched = folded.length > 2000 ? null : folded.map(({ entity, row }) => ({ entity, id: row.id }));
    for (const listener of this.#listeners) listener(touched);
  }

  #rows(entity: EntityName): Map<string, AnyRow> {
    const rows = this.#byId.get(entity);
    if (rows === undefined) throw new Error(`no entity ${entity}`);
    return rows;
  }

  #take(entity: EntityName, row: AnyRow, bumped: Set<string>): Move {
    const byId = this.#rows(entity);
    const before = byId.get(row.id) ?? null;
    byId.set(row.id, row);
    this.#bump(entity, before, row, bumped);
    const was = isLive(before) ? before : null;
    const now = isLive(row) ? row : null;
    for (const [by, bucket] of this.#indexes.get(entity) ?? [])
      refile(bucket, keyOf(was, by), keyOf(now, by), was, now);
    if (entity === 'milestone') {
      // Rows of the entity `milestone` are milestones.
      this.#takeDay(was as Row<'milestone'> | null, now as Row<'milestone'> | null);
    }
    return { before, after: row };
  }

  #takeDay(was: Row<'milestone'> | null, now: Row<'milestone'> | null): void {
    const days = this.#days;
    if (days === null) return;
    const [from, to] = [dayOf(was), dayOf(now)];
    const isNewDay = to !== null && !days.has(to);
    refile(days, from, to, was, now);
    // Their number alone does not tell: a node may empty one day and open another.
    if (isNewDay || (from !== null && !days.has(from))) this.#sortedDays = null;
  }

  /** The lists of all rows are long: once for a fold, not once for a row. */
  #relist(entity: EntityName, moves: readonly Move[]): void {
    const live = this.#live.get(entity);
    if (live !== undefined) this.#live.set(entity, relisted(live, moves, isLive));
    const removed = this.#removed.get(entity);
    const isRemoved = (row: AnyRow | null) => row !== null && row.removed !== null;
    if (removed !== undefined && moves.some(({ before, after }) => isRemoved(before) || isRemoved(after)))
      this.#removed.set(entity, relisted(removed, moves, isRemoved));
  }

  #index(entity: EntityName, by: string): Bucket {
    const indexes = this.#indexes.get(entity);
    if (indexes === undefined || !entities[entity].by.some((name) => name === by))
      throw new Error(`${entity} is not indexed by ${by}`);
    let bucket = indexes.get(by);
    if (bucket === undefined) {
      bucket = gather(this.all(entity), (row) => keyOf(row, by));
      indexes.set(by, bucket);
    }
    return bucket;
  }

  #dueDays(): Map<Day, readonly Row<'milestone'>[]> {
    this.#days ??= gather(this.all('milestone'), dayOf);
    return this.#days;
  }

  #forget(entity: EntityName): void {
    this.#live.delete(entity);
    this.#removed.delete(entity);
    this.#indexes.get(entity)?.clear();
    if (entity === 'milestone') {
      this.#days = null;
      this.#sortedDays = null;
    }
  }

  /** @param bumped ids whose version has moved in this fold: once is enough. */
  #bump(entity: EntityName, before: AnyRow | null, after: AnyRow, bumped: Set<string>): void {
    if (EVERYWHERE.has(entity)) this.#epoch++;
    this.#moveVersion(after.id, bumped);
    if (before !== null) this.#bumpAbove(entity, before, bumped);
    this.#bumpAbove(entity, after, bumped);
  }

  #moveVersion(id: string, bumped: Set<string>): boolean {
    if (bumped.has(id)) return false;
    bumped.add(id);
    this.#versions.set(id, (this.#versions.get(id) ?? 0) + 1);
    return true;
  }

  #bumpAbove(entity: EntityName, row: AnyRow, bumped: Set<string>): void {
    for (const by of entities[entity].by) {
      const key = keyOf(row, by);
      if (key === null || !this.#moveVersion(key, bumped)) continue;
      const target = targetOf(entity, by);
      const above = target === null ? null : this.row(target, key);
      if (target !== null && above !== null) this.#bumpAbove(target, above, bumped);
    }
  }
}

function isLive(row: AnyRow | null): boolean {
  return row !== null && row.removed === null;
}

/** The list after the moves, of the rows that belong in it. */
function relisted(
  list: readonly AnyRow[],
  moves: readonly Move[],
  belongs: (row: AnyRow | null) => boolean,
): readonly AnyRow[] {
  const inside = (row: AnyRow | null) => (belongs(row) ? row : null);
  const [only] = moves;
  if (only !== undefined && moves.length === 1) return replaced(list, inside(only.before), inside(only.after));
  // A row may have moved more than once in a fold: its last place counts.
  const next = new Map(moves.map(({ after }) => [after.id, inside(after)]));
  const listed: AnyRow[] = [];
  for (const row of list) {
    const now = next.get(row.id);
    if (now === undefined) listed.push(row);
    else if (now !== null) listed.push(now);
    next.delete(row.id);
  }
  for (const now of next.values()) if (now !== null) listed.push(now);
  return listed;
}

/** The entity a reference field names. */
function targetOf(entity: EntityName, field: string): EntityName | null {
  const target = fieldOf(entity, field)?.entity ?? null;
  return target !== null && isEntityName(target) ? target : null;
}

function keyOf(row: AnyRow | null, by: string): string | null {
  if (row === null) return null;
  // A row is a plain object of its fields; `by` names one of them.
  const key = (row as unknown as Readonly<Record<string, unknown>>)[by];
  return typeof key === 'string' ? key : null;
}

function dayOf(row: Row<'milestone'> | null): Day | null {
  return row === null ? null : dueOf(row.planned);
}

function gather<K, R>(rows: readonly R[], keyFor: (row: R) => K | null): Map<K, R[]> {
  const gathered = new Map<K, R[]>();
  for (const row of rows) {
    const key = keyFor(row);
    if (key === null) continue;
    const list = gathered.get(key);
    if (list === undefined) gathered.set(key, [row]);
    else list.push(row);
  }
  return gathered;
}

/** Moves one row between the lists of a map; lists are replaced, never changed. */
function refile<K>(
  lists: Map<K, readonly AnyRow[]>,
  from: K | null,
  to: K | null,
  was: AnyRow | null,
  now: AnyRow | null,
): void {
  if (from !== null && from === to) {
    lists.set(from, replaced(lists.get(from) ?? NONE, was, now));
    return;
  }
  if (from !== null) {
    const rest = replaced(lists.get(from) ?? NONE, was, null);
    if (rest.length === 0) lists.delete(from);
    else lists.set(from, rest);
  }
  if (to !== null) lists.set(to, replaced(lists.get(to) ?? NONE, null, now));
}

function replaced(list: readonly AnyRow[], was: AnyRow | null, now: AnyRow | null): readonly AnyRow[] {
  const at = was === null ? -1 : list.indexOf(was);
  if (at < 0) return now === null ? list : [...list, now];
  const next = list.slice();
  if (now === null) next.splice(at, 1);
  else next[at] = now;
  return next;
}
