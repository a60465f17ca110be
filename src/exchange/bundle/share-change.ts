/** What of a change goes into a share (变更取舍): the patches of its rows, without the ids of rows that stay here. Pure but for the scope. */
import type { Change, FieldPatch, Part, Patch } from '../../domain/change.ts';
import { type ShareRows, textsIn } from './share-scope.ts';

/** The whole change where all of it is for the share, else a part; null when nothing of it is. @param all its patches are all here. */
export function sharedChange(change: Change, rows: ShareRows, all: boolean): Change | Part | null {
  let whole = all;
  const patches: Patch[] = [];
  for (const patch of change.patches) {
    if (!rows.has(patch.entity, patch.id)) {
      whole = false;
      continue;
    }
    const kept = sharedPatch(patch, rows);
    if (kept !== patch) whole = false;
    if (Object.keys(kept.set).length > 0) patches.push(kept);
  }
  if (whole) return change;
  return patches.length === 0 ? null : { part: { ...change, patches } };
}

function sharedPatch(patch: Patch, rows: ShareRows): Patch {
  let changed = false;
  const set: Record<string, FieldPatch> = {};
  for (const [field, value] of Object.entries(patch.set)) {
    const key = field.includes('.') ? field.slice(field.indexOf('.') + 1) : '';
    if ((key !== '' && rows.isForeign(key)) || names(value.to, rows)) {
      // The field then was never set there: an edit of it says so, and the office sees both.
      changed = true;
      continue;
    }
    const hidden = names(value.was, rows);
    changed ||= hidden;
    set[field] = hidden ? { ...value, was: null } : value;
  }
  return changed ? { ...patch, set } : patch;
}

function names(value: FieldPatch['to'], rows: ShareRows): boolean {
  let found = false;
  textsIn(value, (text) => {
    found ||= rows.isForeign(text);
  });
  return found;
}
