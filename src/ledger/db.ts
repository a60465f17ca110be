/** The database of one ledger: its tables, and the one place where Dexie's rows get their types. */
import { Dexie, type Table, type Transaction } from 'dexie';
import type { Change } from '../domain/change.ts';
import { ENTITY_NAMES, type EntityName, entities } from '../domain/entities/registry.ts';
import type { StoredRow } from '../domain/entity.ts';
import type { ClockState } from '../domain/stamp.ts';

/** Grows with every change of tables or indexes. Native version = ten times this (Dexie's habit). */
export const SCHEMA = 2;

/**
 * A change in the log; `seq`, `touched` and `part` are this machine's own and outside the hash. `part`: a share file brought
 * only the patches that belong to it, so that the hash is that of the whole change and cannot be checked here.
 */
export type LogRecord = Change & { readonly seq: number; readonly touched: readonly string[]; readonly part?: true };

/** The row every write transaction reads first: fence, own counter and chain, clock. */
export type OwnHead = {
  readonly key: 'own';
  /** Fence: a writer that knows a lower number must not write. */
  readonly schema: number;
  /** `staging`: a restore under way, not a ledger yet; `replaced`: another database has taken its place, nobody writes here. */
  readonly state: 'live' | 'staging' | 'replaced';
  readonly ledger: string;
  readonly device: string;
  readonly n: number;
  readonly hash: string;
  readonly clock: ClockState;
  /** Changes in the log, all devices. */
  readonly changes: number;
  /** The devices whose databases this one has taken the place of, one restore after the other: localStorage may still name
   * any of them after a kill. */
  readonly replaces?: readonly string[];
};

/** How far the chain of another device is known: `most` is the highest number seen, holes below it are possible. */
export type ForeignHead = { readonly key: `device:${string}`; readonly most: number; readonly known: number };

export type Head = OwnHead | ForeignHead;

/** A row of an entity that only a newer version knows. */
export type OtherRow = { readonly key: string; readonly entity: string; readonly row: StoredRow };

export type HeldReason = 'future' | 'newerVersion';
export type HeldChange = {
  readonly key: string;
  readonly reason: HeldReason;
  readonly device: string;
  readonly n: number;
  /** Milliseconds since 1970 from which on it may be applied; null = not before the program knows its version. */
  readonly due: number | null;
  readonly since: string;
  /** As it came: it is read again when its time has come. */
  readonly change: unknown;
};

/** A run of edits by one device that the value that stands had not seen: found from the log, where both values stay. */
export type Conflict = {
  readonly key: string;
  readonly entity: string;
  readonly id: string;
  readonly field: string;
  readonly device: string;
  /** Numbers of its first and its last change. */
  readonly first: number;
  readonly last: number;
};

export type SnapRecord = { readonly key: string; readonly packed: unknown };
export type SearchRecord = {
  readonly key: string;
  readonly text: string;
  readonly full: string;
  readonly initials: string;
};
export type DraftRecord = { readonly key: string; readonly value: unknown; readonly at: string };
export type MappingRecord = { readonly key: string; readonly mapping: unknown; readonly at: string };
export type DeviceRecord = { readonly key: string; readonly value: unknown };
export type ContactRecord = { readonly person: string; readonly phones: readonly string[]; readonly note: string };
export type BlobRecord = {
  readonly hash: string;
  readonly bytes: Blob;
  readonly size: number;
  readonly mediaType: string;
};
export type PointRecord = { readonly id: string; readonly name: string; readonly seq: number; readonly at: string };

const OWN_TABLES = {
  log: '++seq, &[device+n], *touched, batch, undoes',
  head: 'key',
  other: 'key, entity',
  snap: 'key',
  search: 'key',
  draft: 'key',
  held: 'key, due',
  conflict: 'key, [entity+id]',
  mapping: 'key',
  device: 'key',
  contact: 'person',
  blob: 'hash',
  point: 'id, seq',
} as const;

export type LedgerTable = keyof typeof OWN_TABLES;

/** Schema 1 as it was written on machines: literal, because entities have gained indexes since. Never changed again. */
export const FIRST_STORES: Readonly<Record<string, string>> = {
  ...OWN_TABLES,
  unit: 'id',
  person: 'id, unit',
  team: 'id',
  slot: 'id',
  assignment: 'id, project, team, person, unit, slot, liaison',
  project: 'id, team, parent, owner, mergedInto',
  milestone: 'id, project, unit',
  progress: 'id, project',
  figure: 'id, project',
  attachment: 'id, project, milestone',
  urge: 'id, project, milestone',
  lightRule: 'id',
  setting: 'id',
};

/** Every table with its indexes: entities by their own names, the rest as listed. */
export function storesOf(): Readonly<Record<string, string>> {
  const stores: Record<string, string> = { ...OWN_TABLES };
  for (const name of ENTITY_NAMES) stores[name] = ['id', ...entities[name].by].join(', ');
  return stores;
}

export class LedgerDatabase extends Dexie {
  readonly log: Table<LogRecord, number, Omit<LogRecord, 'seq'>>;
  readonly head: Table<Head, string>;
  readonly other: Table<OtherRow, string>;
  readonly snap: Table<SnapRecord, string>;
  readonly search: Table<SearchRecord, string>;
  readonly draft: Table<DraftRecord, string>;
  readonly held: Table<HeldChange, string>;
  readonly conflict: Table<Conflict, string>;
  readonly mapping: Table<MappingRecord, string>;
  readonly device: Table<DeviceRecord, string>;
  readonly contact: Table<ContactRecord, string>;
  readonly blob: Table<BlobRecord, string>;
  readonly point: Table<PointRecord, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({ ...FIRST_STORES });
    this.version(SCHEMA)
      .stores({ ...storesOf() })
      .upgrade(raiseToSecond);
    this.log = this.table('log');
    this.head = this.table('head');
    this.other = this.table('other');
    this.snap = this.table('snap');
    this.search = this.table('search');
    this.draft = this.table('draft');
    this.held = this.table('held');
    this.conflict = this.table('conflict');
    this.mapping = this.table('mapping');
    this.device = this.table('device');
    this.contact = this.table('contact');
    this.blob = this.table('blob');
    this.point = this.table('point');
  }

  rowsOf(entity: EntityName): Table<StoredRow, string> {
    return this.table(entity);
  }
}

/** Raises the fence, and files rows that a newer version had sent here before this program knew their entity. */
async function raiseToSecond(transaction: Transaction): Promise<void> {
  const own = await transaction.table<Head, string>('head').get('own');
  if (own?.key === 'own') await transaction.table('head').put({ ...own, schema: SCHEMA });
  const other = transaction.table<OtherRow, string>('other');
  for (const { key, entity, row } of await other
    .where('entity')
    .anyOf([...ENTITY_NAMES])
    .toArray()) {
    await transaction.table(entity).put(row);
    await other.delete(key);
  }
}

export function touchedKey(entity: string, id: string): string {
  return `${entity}:${id}`;
}

/** Database name of a ledger; a restored one carries a generation behind `~`, the highest finished one is the ledger. */
export function databaseName(path: string, key: string, generation = 1): string {
  return generation === 1 ? `tz:${path}:${key}` : `tz:${path}:${key}~${generation}`;
}
