/**
 * Concurrent edits (同一字段两人修改): two changes that overwrote the same stamp of the same field had not seen each other.
 * That is a property of the set of changes, so it is found in whatever order they arrive. Pure.
 */
import { type Change, changeKey, type Patch } from '../domain/change.ts';
import type { StoredRow } from '../domain/entity.ts';
import { sameJson } from '../domain/json.ts';
import { stampOf } from '../domain/merge.ts';
import type { Conflict } from './db.ts';

/** Fields of a patch that did not find the stamp they say they overwrote: only these can be concurrent. */
export function suspectFields(row: StoredRow | null, patch: Patch): readonly string[] {
  return Object.entries(patch.set)
    .filter(([field, { over }]) => over !== stampOf(row, field))
    .map(([field]) => field);
}

/** The concurrent edits of `change` on one field among the changes known of that row. Equal values are no conflict. */
export function conflictsOf(
  change: Change,
  entity: string,
  id: string,
  field: string,
  known: readonly Change[],
): readonly Conflict[] {
  const mine = patchOn(change, entity, id)?.set[field];
  if (mine === undefined) return [];
  const found: Conflict[] = [];
  for (const other of known) {
    const theirs = patchOn(other, entity, id)?.set[field];
    if (theirs === undefined || changeKey(other) === changeKey(change)) continue;
    if (theirs.over !== mine.over || sameJson(theirs.to, mine.to)) continue;
    const [earlier, later] = other.at < change.at ? [other, change] : [change, other];
    found.push({
      key: `${entity}:${id}/${field}/${changeKey(earlier)}/${changeKey(later)}`,
      entity,
      id,
      field,
      over: mine.over,
      earlier: changeKey(earlier),
      later: changeKey(later),
      settled: false,
    });
  }
  return found;
}

function patchOn(change: Change, entity: string, id: string): Patch | undefined {
  return change.patches.find((patch) => patch.entity === entity && patch.id === id);
}
