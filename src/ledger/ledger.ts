/**
 * The ledger (台账) as screens hold it: the resident rows, the saved state, who uses this machine.
 * Types and small helpers only; `open.ts` makes one, `commit.ts` writes to it.
 */
import type { TypedBy } from '../domain/change.ts';
import type { Context } from '../domain/command.ts';
import type { Day } from '../domain/day.ts';
import type { EntityName, Row } from '../domain/entities/registry.ts';
import type { View } from '../domain/view.ts';
import type { Inner } from './inner.ts';

/** A row that a fold has replaced, with what stood there before (null = it was not there). */
export type Touched = { readonly entity: EntityName; readonly id: string };

/** The whole ledger in memory, read synchronously. Arrays it returns are never changed afterwards. */
export interface Resident extends View {
  /** Grows with every fold: the snapshot of `useSyncExternalStore`. */
  readonly version: number;
  /** Called after each fold with the rows it touched; null = too many to name. */
  subscribe(listener: (touched: readonly Touched[] | null) => void): () => void;
  /** Rows of an entity that are not removed. */
  count(entity: EntityName): number;
  /** Removed rows too: for the bin and for history. */
  everything<N extends EntityName>(entity: N): readonly Row<N>[];
  /** Removed rows only: few, and known without a look at all the others. */
  removed<N extends EntityName>(entity: N): readonly Row<N>[];
  /** Milestones (not removed, done or not) whose planned day is within both days, earliest first; null = open end. */
  due(from: Day | null, to: Day | null): readonly Row<'milestone'>[];
  /**
   * Grows when the row, or a row that names it through its indexed references (and so on upwards: milestone → project →
   * team), is touched; settings, light rules and slots move the version of everything.
   */
  versionOf(id: string): number;
  /** A derived value, kept until that id's version or the day changes. It may read the row and what hangs below it. */
  derived<T>(name: string, id: string, today: Day, derive: () => T): T;
}

export type SaveFailure = 'quota' | 'diskFull' | 'closed' | 'newerSchema' | 'aborted' | 'unknown';

/** `saved` is said only after the transaction's `complete`; `waiting` counts writes that failed since the last good one. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly reason: SaveFailure; readonly waiting: number };

/** A write that did not reach the disk. Nothing of it stands; the caller keeps what was typed. */
export class SaveError extends Error {
  override readonly name = 'SaveError';
  readonly reason: SaveFailure;
  /** `aborted` because the caller asked for it. */
  readonly cancelled: boolean;
  constructor(reason: SaveFailure, cause?: unknown, cancelled = false) {
    super(`not saved: ${reason}`, { cause });
    this.reason = reason;
    this.cancelled = cancelled;
  }
}

/** Who uses this machine; local, never exchanged. */
export type Identity = TypedBy & { readonly role: string };

/** Why a ledger can no longer be written in this tab. */
export type Ended = 'newerVersionOpen' | 'restoredElsewhere' | 'databaseLost';

export interface Ledger {
  /** The key in the route (`#/<key>/…`). */
  readonly key: string;
  /** The ledger's own id, the same on every machine that shares it. */
  readonly id: string;
  readonly device: string;
  readonly resident: Resident;
  today(): Day;
  context(): Context;
  saveState(): SaveState;
  onSaveState(listener: () => void): () => void;
  identity(): Identity | null;
  setIdentity(identity: Identity): Promise<void>;
  onIdentity(listener: () => void): () => void;
  /** Non-null once this tab must not write any more; the shell shows why. */
  ended(): Ended | null;
  onEnded(listener: (why: Ended) => void): () => void;
  close(): void;
  /** Private to src/ledger. */
  readonly inner: Inner;
}

/** What a write has appended to the log; empty `changes` = everything stood so already. */
export type Committed = {
  readonly changes: readonly { readonly device: string; readonly n: number }[];
  readonly batch: string | null;
};

/** How far a long reading or writing has come. */
export type Progress = { readonly done: number; readonly of: number };

/** The witness: what this browser remembers of the ledger outside IndexedDB. */
export type Witness = {
  readonly ledger: string;
  readonly device: string;
  /** Own counter and its hash. */
  readonly n: number;
  readonly hash: string;
  /** Changes in the log, all devices. */
  readonly changes: number;
};

export type Opened =
  | { readonly kind: 'ready'; readonly ledger: Ledger }
  /** No ledger under this key yet. */
  | { readonly kind: 'none' }
  | { readonly kind: 'newerSchema'; readonly found: number; readonly known: number }
  /** There was a ledger and it is gone or shorter than it was: no onboarding, the recovery screen. */
  | { readonly kind: 'lost'; readonly witness: Witness | null }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** What the ledger needs of the machine; tests hand in their own. */
export type Environment = {
  /** Folder of the page: part of the database's name, so that two copies on one host stay apart. */
  readonly path: string;
  readonly now: () => number;
  readonly newId: () => string;
  /** localStorage, or null where there is none. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
  readonly onProgress?: (progress: Progress) => void;
};
