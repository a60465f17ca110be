/** The inverse of changes (撤销的内容): what brings the fields back, or why it must not be. Pure. */
import { type Change, changeKey, type FieldPatch, type Patch } from '../domain/change.ts';
import type { Draft } from '../domain/command.ts';
import { fieldOf, isEntityName, isInsertOnly } from '../domain/entities/registry.ts';
import type { Removed, StoredRow } from '../domain/entity.ts';
import type { Json } from '../domain/json.ts';
import { isRemoved, stampOf } from '../domain/merge.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { fieldHolds } from '../domain/row.ts';
import type { Stamp } from '../domain/stamp.ts';
import type { RowName, WorkingRows } from './working-rows.ts';

export type CannotInvert = {
  readonly code: 'writtenLater' | 'rowRemoved';
  readonly entity: string;
  readonly id: string;
  readonly field: string;
};

/** Drafts that take `undoes` back; rows it brought into being are among `unmade`. */
export type Inverse = {
  readonly parts: readonly { readonly undoes: string; readonly drafts: readonly Draft[] }[];
  readonly unmade: readonly RowName[];
  /** Insert-only rows it wrote: they stay, and are taken back by further acts. */
  readonly acts: readonly RowName[];
};

/** All that one act wrote to one row. */
type Written = {
  readonly entity: string;
  readonly id: string;
  /** The change that touched it first: its inverse carries the row. */
  readonly first: string;
  readonly fields: Map<string, { readonly first: FieldPatch; readonly last: FieldPatch; readonly at: Stamp }>;
};

/** Rows on which something else was written since: their log must be read to judge whether that was taken back. */
export function rowsWrittenSince(changes: readonly Change[], rows: WorkingRows): readonly RowName[] {
  return [...writtenBy(changes).values()].filter((written) => {
    const row = rows.get(written.entity, written.id);
    return fieldsToJudge(written, row).some((field) => stampOf(row, field) !== ownStamp(written, field));
  });
}

/**
 * @param changes all changes of one act.
 * @param past the log of each row named by `rowsWrittenSince`, under `entity:id`.
 * @param mark what is written on rows that cease to exist.
 */
export function inverseOf(
  changes: readonly Change[],
  rows: WorkingRows,
  past: ReadonlyMap<string, readonly Change[]>,
  mark: Removed,
): Result<Inverse, CannotInvert> {
  const drafts = new Map<string, Draft[]>(changes.map((change) => [changeKey(change), []]));
  const unmade: RowName[] = [];
  const acts: RowName[] = [];
  for (const written of writtenBy(changes).values()) {
    const { entity, id } = written;
    if (isInsertOnly(entity)) {
      acts.push({ entity, id });
      continue;
    }
    const row = rows.get(entity, id);
    const history = past.get(`${entity}:${id}`) ?? [];
    const foreign = fieldsToJudge(written, row).find(
      (field) => !comesFrom(stampOf(row, field), ownStamp(written, field), field, written, history),
    );
    if (foreign !== undefined) return refuse({ code: 'writtenLater', entity, id, field: foreign });
    const removed = row !== null && isRemoved(row);
    if (isCreated(written)) {
      if (removed) continue;
      unmade.push({ entity, id });
      drafts.get(written.first)?.push(draftOf(entity, id, { removed: mark }));
      continue;
    }
    if (removed && !written.fields.has('removed')) return refuse({ code: 'rowRemoved', entity, id, field: 'removed' });
    const set: Record<string, Json> = {};
    for (const [field, { first }] of written.fields) set[field] = valueBefore(entity, field, first);
    drafts.get(written.first)?.push(draftOf(entity, id, set));
  }
  return ok({ parts: [...drafts].map(([undoes, own]) => ({ undoes, drafts: own })), unmade, acts });
}

function writtenBy(changes: readonly Change[]): ReadonlyMap<string, Written> {
  const all = new Map<string, Written>();
  const inOrder = [...changes].sort((a, b) => (a.at < b.at ? -1 : 1));
  for (const change of inOrder) {
    for (const patch of change.patches) {
      const key = `${patch.entity}:${patch.id}`;
      let written = all.get(key);
      if (written === undefined) {
        written = { entity: patch.entity, id: patch.id, first: changeKey(change), fields: new Map() };
        all.set(key, written);
      }
      for (const [field, last] of Object.entries(patch.set))
        written.fields.set(field, { first: written.fields.get(field)?.first ?? last, last, at: change.at });
    }
  }
  return all;
}

/** Creation leaves `removed: null` over nothing. */
function isCreated(written: Written): boolean {
  const removed = written.fields.get('removed');
  return removed !== undefined && removed.first.over === '' && removed.first.to === null;
}

/** To take a creation back, nobody may have written any field since; else only the fields that were written count. */
function fieldsToJudge(written: Written, row: StoredRow | null): readonly string[] {
  if (!isCreated(written) || row === null) return [...written.fields.keys()];
  return Object.keys(row).filter((field) => field !== 'id' && field !== 'at' && field !== 'ex');
}

/** The stamp this act left on a field, '' where it wrote none. */
function ownStamp(written: Written, field: string): Stamp | '' {
  return written.fields.get(field)?.at ?? '';
}

/**
 * True when the stamp that stands is the act's own, or stands there only because later writes were taken back:
 * an undo's stamp counts as the stamp that its target had overwritten.
 */
function comesFrom(
  standing: Stamp | '',
  own: Stamp | '',
  field: string,
  row: RowName,
  history: readonly Change[],
): boolean {
  let stamp = standing;
  for (let step = 0; step <= history.length; step++) {
    if (stamp === own) return true;
    const by = history.find((change) => change.at === stamp);
    if (by === undefined || by.undoes === null) return false;
    const target = history.find((change) => changeKey(change) === by.undoes);
    const over = target === undefined ? null : overwritten(target, field, row, history);
    if (over === null) return false;
    stamp = over;
  }
  return false;
}

/** The stamp a field had before the act to which `target` belongs. */
function overwritten(target: Change, field: string, row: RowName, history: readonly Change[]): Stamp | '' | null {
  const act =
    target.batch === null
      ? [target]
      : history.filter((change) => change.batch === target.batch).sort((a, b) => (a.at < b.at ? -1 : 1));
  for (const change of act) {
    const patch = change.patches.find((each) => isOf(each, row));
    const set = patch?.set[field];
    if (set !== undefined) return set.over;
  }
  return null;
}

function isOf(patch: Patch, row: RowName): boolean {
  return patch.entity === row.entity && patch.id === row.id;
}

/** What stood there; a field that was never set goes back to its empty value. */
function valueBefore(entity: string, field: string, first: FieldPatch): Json {
  if (!isEntityName(entity) || fieldHolds(entity, field, first.was)) return first.was;
  return fieldOf(entity, field)?.empty ?? null;
}

function draftOf(entity: string, id: string, set: Draft['set']): Draft {
  // Patches of entities this version does not know are inverted too; drafts are typed for commands, which know theirs.
  return { entity: entity as Draft['entity'], id, set };
}
