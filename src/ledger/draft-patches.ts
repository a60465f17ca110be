/** From drafts of a command to patches: what was there, which stamp is overwritten, and nothing that changes nothing. Pure. */
import { type FieldPatch, MOST_PATCHES, type Patch } from '../domain/change.ts';
import type { Draft } from '../domain/command.ts';
import { fieldOf, isEntityName } from '../domain/entities/registry.ts';
import type { StoredRow } from '../domain/entity.ts';
import { type Json, sameJson } from '../domain/json.ts';
import { isRemoved, stampOf } from '../domain/merge.ts';
import { checkPatch } from '../domain/row.ts';
import type { WorkingRows } from './working-rows.ts';

/** One draft per row: a later draft of the same row is laid over the earlier one. */
export function oneDraftPerRow(drafts: readonly Draft[]): readonly Draft[] {
  const byRow = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = `${draft.entity}:${draft.id}`;
    const before = byRow.get(key);
    byRow.set(key, before === undefined ? draft : { ...draft, set: { ...before.set, ...draft.set } });
  }
  return [...byRow.values()];
}

/** The patch of a draft against the row as it stands, or null when nothing would change. */
export function patchOf(draft: Draft, rows: WorkingRows): Patch | null {
  const row = rows.get(draft.entity, draft.id);
  const set: Record<string, FieldPatch> = {};
  for (const [field, to] of Object.entries(draft.set)) {
    const was = heldValueOf(draft.entity, row, field);
    // `removed: null` on a row that is not there yet is the mark of its creation.
    if (sameJson(to, was) && !(row === null && field === 'removed')) continue;
    set[field] = { to, was, over: stampOf(row, field) };
  }
  if (Object.keys(set).length === 0) return null;
  // An edit surfaces a removed row anyway; said outright it can be undone.
  if (row !== null && isRemoved(row) && set.removed === undefined)
    set.removed = { to: null, was: row.removed ?? null, over: stampOf(row, 'removed') };
  return { entity: draft.entity, id: draft.id, set };
}

/** @throws Error naming the field, never the value, when a command drafted what its field cannot hold: a bug. */
export function patchesOf(drafts: readonly Draft[], rows: WorkingRows): readonly Patch[] {
  return oneDraftPerRow(drafts).flatMap((draft) => {
    const patch = patchOf(draft, rows);
    if (patch === null) return [];
    const bad = checkPatch(patch);
    if (bad !== null) throw new Error(`${bad.entity}.${bad.field} cannot hold what was drafted`);
    return [patch];
  });
}

export function inChanges<T>(patches: readonly T[]): readonly (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let from = 0; from < patches.length; from += MOST_PATCHES) parts.push(patches.slice(from, from + MOST_PATCHES));
  return parts;
}

/** The value as rules see it: unset fields are empty, a surfaced row is not removed. */
export function heldValueOf(entity: string, row: StoredRow | null, field: string): Json {
  if (field === 'removed') return row !== null && isRemoved(row) ? (row.removed ?? null) : null;
  if (row !== null && Object.hasOwn(row, field)) return row[field] ?? null;
  if (field.includes('.') || !isEntityName(entity)) return null;
  return fieldOf(entity, field)?.empty ?? null;
}
