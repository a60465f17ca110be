/**
 * The merge: per field the later stamp wins (of insert-only rows the earlier one), ties go by device (the stamp's tail). Any order, repetition or delay of the
 * same changes gives the same rows, because a stored row is a pure function of the set of (field, stamp, value) it has seen.
 */
import type { Patch } from './change.ts';
import { isInsertOnly } from './entities/registry.ts';
import type { StoredRow } from './entity.ts';
import type { Json } from './json.ts';
import type { Stamp } from './stamp.ts';

/** The stamp under which a field (or `map.key`) was last written, '' when never. */
export function stampOf(row: StoredRow | null, field: string): Stamp | '' {
  if (row === null || !Object.hasOwn(row, field)) return '';
  return row.ex[field] ?? row.at;
}

/** The latest stamp on a row: what a sheet exported now would carry as its base. */
export function latestStampOf(row: StoredRow): Stamp {
  return Object.values(row.ex).reduce((latest, stamp) => (stamp > latest ? stamp : latest), row.at);
}

/**
 * Folds one patch, written at stamp `at`, into a row (null = not here yet).
 * @returns the row itself when the patch changes nothing (already known, or all of it older).
 */
export function mergePatch(row: StoredRow | null, patch: Patch, at: Stamp): StoredRow {
  const firstStands = isInsertOnly(patch.entity);
  const winners = Object.keys(patch.set).filter((field) => {
    const standing = stampOf(row, field);
    return firstStands ? standing === '' || at < standing : at > standing;
  });
  if (row !== null && winners.length === 0) return row;
  const stamps = new Map<string, Stamp>();
  const values: Record<string, Json> = {};
  for (const field of row === null ? [] : Object.keys(row)) {
    if (row === null || field === 'id' || field === 'at' || field === 'ex') continue;
    values[field] = row[field] ?? null;
    stamps.set(field, row.ex[field] ?? row.at);
  }
  for (const field of winners) {
    values[field] = patch.set[field]?.to ?? null;
    stamps.set(field, at);
  }
  return compact(patch.id, values, stamps, at);
}

/** True when a removal stands: nothing was written to the row after it (a later edit surfaces the row again). */
export function isRemoved(row: StoredRow): boolean {
  if ((row.removed ?? null) === null) return false;
  const removedAt = stampOf(row, 'removed');
  return removedAt >= row.at && Object.values(row.ex).every((stamp) => stamp <= removedAt);
}

/** Canonical form: `at` = earliest stamp of any field, `ex` = the fields written at another stamp. */
function compact(
  id: string,
  values: Record<string, Json>,
  stamps: ReadonlyMap<string, Stamp>,
  first: Stamp,
): StoredRow {
  let at = first;
  for (const stamp of stamps.values()) if (stamp < at) at = stamp;
  const ex: Record<string, Stamp> = {};
  for (const [field, stamp] of stamps) if (stamp !== at) ex[field] = stamp;
  return { ...values, id, at, ex };
}
