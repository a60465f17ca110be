/**
 * Concurrent edits (同一字段两人修改): per field, each run of edits by one device that the value that stands had not seen.
 * What was seen is the chain of overwritten stamps. That is a property of the set of changes, so every copy finds the same
 * entries in whatever order they arrived. Pure.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Change, changeKey, type FieldPatch, type Patch, type TypedBy } from '../domain/change.ts';
import { fieldOf, isEntityName, isInsertOnly } from '../domain/entities/registry.ts';
import type { StoredRow } from '../domain/entity.ts';
import { type Json, sameJson } from '../domain/json.ts';
import { stampOf } from '../domain/merge.ts';
import type { Stamp } from '../domain/stamp.ts';
import type { Conflict } from './db.ts';

/** One writing of one field. */
export type Edit = FieldPatch & {
  readonly device: string;
  readonly n: number;
  readonly at: Stamp;
  readonly by: TypedBy;
  readonly wall: string;
};

/** A run of edits that lost, with the value that stands instead. */
export type Entry = Conflict & {
  readonly lost: Edit;
  readonly stands: Edit;
  /** Settling writes a row under this id: two machines that settle the same entry write the same row. */
  readonly settlement: string;
};

/** Two machines that settle the same entry are no conflict, nor is what is written once. */
const isOnce = (entity: string): boolean => entity === 'settlement' || isInsertOnly(entity);

/** A place in an order says nothing that a person could choose by its value. */
const isPlace = (entity: string, field: string): boolean =>
  isEntityName(entity) && fieldOf(entity, field)?.kind === 'order';

/** Fields of a patch that did not find the stamp they say they overwrote: only these can be concurrent. */
export function suspectFields(row: StoredRow | null, patch: Patch): readonly string[] {
  if (isOnce(patch.entity)) return [];
  return Object.entries(patch.set)
    .filter(([field, { over }]) => over !== stampOf(row, field))
    .map(([field]) => field);
}

/** The runs of one field that the value that stands had not seen, whatever they said. */
export function unseenRuns(
  history: readonly Change[],
  entity: string,
  id: string,
  field: string,
): readonly (readonly Edit[])[] {
  const edits = editsOf(history, entity, id, field);
  const winner = edits[edits.length - 1];
  if (winner === undefined) return [];
  const byStamp = new Map<string, Edit>(edits.map((edit) => [edit.at, edit]));
  const seen = new Set<string>();
  let hole = '';
  for (let edit: Edit | undefined = winner; edit !== undefined; ) {
    seen.add(edit.at);
    const before = byStamp.get(edit.over);
    if (before === undefined) hole = edit.over;
    edit = before;
  }
  const runs: Edit[][] = [];
  const endingAt = new Map<string, Edit[]>();
  for (const edit of edits) {
    // Behind a hole nobody can say what was seen; the change that fills it comes through here again.
    if (seen.has(edit.at) || edit.at < hole) continue;
    const before = endingAt.get(edit.over);
    const run = before !== undefined && before[0]?.device === edit.device ? before : [];
    if (run.length === 0) runs.push(run);
    run.push(edit);
    endingAt.set(edit.at, run);
  }
  return runs;
}

/** As they are kept: without values, which the log holds. */
export function conflictsOf(
  history: readonly Change[],
  entity: string,
  id: string,
  field: string,
): readonly Conflict[] {
  return unseenRuns(history, entity, id, field).flatMap((run) => recordOf(run, entity, id, field) ?? []);
}

/** As they are shown: a run that says what stands anyway is none, nor is where two people have put the same row. */
export function entriesOf(history: readonly Change[], entity: string, id: string, field: string): readonly Entry[] {
  const edits = editsOf(history, entity, id, field);
  const stands = edits[edits.length - 1];
  if (stands === undefined || isPlace(entity, field)) return [];
  return unseenRuns(history, entity, id, field).flatMap((run) => {
    const lost = run[run.length - 1];
    const conflict = recordOf(run, entity, id, field);
    if (lost === undefined || conflict === null || sameJson(lost.to, stands.to)) return [];
    return [{ ...conflict, lost, stands, settlement: settlementId(conflict) }];
  });
}

export function settlementId(conflict: Pick<Conflict, 'key'>): string {
  return bytesToHex(sha256(utf8ToBytes(conflict.key))).slice(0, 40);
}

function recordOf(run: readonly Edit[], entity: string, id: string, field: string): Conflict | null {
  const first = run[0];
  const last = run[run.length - 1];
  if (first === undefined || last === undefined) return null;
  const key = `${entity}:${id}/${field}/${changeKey(last)}`;
  return { key, entity, id, field, device: last.device, first: first.n, last: last.n };
}

/** In stamp order, each once. */
function editsOf(history: readonly Change[], entity: string, id: string, field: string): readonly Edit[] {
  const edits = new Map<string, Edit>();
  for (const { device, n, at, by, wall, patches } of history)
    for (const patch of patches) {
      const written: { readonly to: Json; readonly was: Json; readonly over: Stamp | '' } | undefined =
        patch.entity === entity && patch.id === id ? patch.set[field] : undefined;
      if (written !== undefined) edits.set(at, { ...written, device, n, at, by, wall });
    }
  return [...edits.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}
