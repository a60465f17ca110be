/** The one way into the store (落库): a change goes to the log, its rows and the head in one strict transaction. */
import type { Change, Patch, TypedBy } from '../domain/change.ts';
import type { Draft } from '../domain/command.ts';
import { ENTITY_NAMES, type EntityName, isEntityName } from '../domain/entities/registry.ts';
import type { StoredRow } from '../domain/entity.ts';
import { fillRow } from '../domain/row.ts';
import { type OwnHead, touchedKey } from './db.ts';
import { inChanges, oneDraftPerRow, patchesOf } from './draft-patches.ts';
import type { Committed, Progress } from './ledger.ts';
import type { Folded } from './resident.ts';
import { nextChange } from './sign-change.ts';
import type { Write } from './transaction.ts';
import { applyChange, type RowName, type WorkingRows } from './working-rows.ts';

/** Larger acts breathe in between, so that the page keeps its frames. */
const PUTS_AT_ONCE = 200;

/** What has been written; read `seq` only after the transaction is complete. */
export type Applied = {
  readonly own: OwnHead;
  readonly committed: Committed;
  readonly folded: readonly Folded[];
  readonly seqs: readonly (() => number)[];
};

export type Act = {
  readonly command: string;
  readonly by: TypedBy;
  readonly nowMs: number;
  /** Shared by all changes of the act; needed where there may be more than one. */
  readonly batch: string | null;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
};

/** One part per change to come: its patches and, for an undo, the change it takes back. */
export type Part = { readonly patches: readonly Patch[]; readonly undoes: string | null };

/** Parts of at most 500 patches, each made when its turn comes, so that a long write breathes; rows must be read. */
export function* partsOf(drafts: readonly Draft[], rows: WorkingRows): Iterable<Part> {
  for (const part of inChanges(oneDraftPerRow(drafts))) {
    const patches = patchesOf(part, rows);
    if (patches.length > 0) yield { patches, undoes: null };
  }
}

/** Writes an act of this device: one change per part, rows and head; breathes between changes so that a cancel is heard. */
export async function applyAct(
  write: Write,
  own: OwnHead,
  rows: WorkingRows,
  act: Act,
  parts: Iterable<Part>,
  of = 1,
): Promise<Applied> {
  const { batch } = act;
  const seqs: (() => number)[] = [];
  const changes: { readonly device: string; readonly n: number }[] = [];
  const folded: Folded[] = [];
  let head = own;
  for (const part of parts) {
    if (changes.length > 0) {
      act.onProgress?.({ done: changes.length, of });
      await write.breathe();
    }
    const next = nextChange(
      head,
      { by: act.by, command: act.command, batch, undoes: part.undoes, patches: part.patches },
      act.nowMs,
    );
    head = next.own;
    seqs.push(appendChange(write, next.change));
    if (of > 1) await write.breathe();
    applyChange(rows, next.change);
    for (const row of await putChanged(write, rows)) folded.push(row);
    changes.push({ device: next.change.device, n: next.change.n });
  }
  if (changes.length > 0) write.put('head', head);
  return { own: head, committed: { changes, batch }, folded, seqs };
}

/** Puts a change into the log with its index of touched rows. */
export function appendChange(write: Write, change: Change & { readonly part?: true }): () => number {
  return write.add('log', { ...change, touched: [...new Set(change.patches.map((p) => touchedKey(p.entity, p.id)))] });
}

/** Puts what was changed since the last call, breathing in between, and returns the rows the resident holds. */
export async function putChanged(write: Write, rows: WorkingRows): Promise<readonly Folded[]> {
  const changed = rows.takeChanged();
  const folded: Folded[] = [];
  for (let from = 0; from < changed.length; from += PUTS_AT_ONCE) {
    if (from > 0) await write.breathe();
    for (const row of putRows(write, rows, changed.slice(from, from + PUTS_AT_ONCE))) folded.push(row);
  }
  return folded;
}

/** Puts rows as they stand now and returns those the resident holds. */
function putRows(write: Write, rows: WorkingRows, names: readonly RowName[]): readonly Folded[] {
  const folded: Folded[] = [];
  for (const { entity, id } of names) {
    const row = rows.get(entity, id);
    if (row === null) continue;
    if (isEntityName(entity)) {
      write.put(entity, row);
      folded.push(foldedOf(entity, row));
    } else write.put('other', { key: touchedKey(entity, id), entity, row });
  }
  return folded;
}

export function foldedOf(entity: EntityName, row: StoredRow): Folded {
  return { entity, row: fillRow(entity, row) };
}

/** Tables of every act: which rows a command drafts is known only inside the transaction. */
export const ACT_TABLES: readonly string[] = ['head', 'log', 'other', ...ENTITY_NAMES];
