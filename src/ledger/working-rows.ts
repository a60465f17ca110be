/** Stored rows under way in one write: read fresh, folded in memory, put back together. Pure. */
import type { Change, Patch } from '../domain/change.ts';
import type { StoredRow } from '../domain/entity.ts';
import { mergePatch } from '../domain/merge.ts';
import type { Stamp } from '../domain/stamp.ts';

export type Merge = (row: StoredRow | null, patch: Patch, at: Stamp) => StoredRow;
export type RowName = { readonly entity: string; readonly id: string };

export class WorkingRows {
  readonly #rows = new Map<string, Map<string, StoredRow | null>>();
  readonly #changed = new Map<string, RowName>();

  /** True when the row was asked for: absent rows count. */
  knows(entity: string, id: string): boolean {
    return this.#rows.get(entity)?.has(id) === true;
  }

  /** Files what the disk holds (null = no such row). */
  read(entity: string, id: string, row: StoredRow | null): void {
    let rows = this.#rows.get(entity);
    if (rows === undefined) {
      rows = new Map();
      this.#rows.set(entity, rows);
    }
    rows.set(id, row);
  }

  /** @throws Error when the row was never read: a bug of the caller, because an unread row is not an absent one. */
  get(entity: string, id: string): StoredRow | null {
    const row = this.#rows.get(entity)?.get(id);
    if (row === undefined) throw new Error(`row of ${entity} was not read`);
    return row;
  }

  change(entity: string, id: string, row: StoredRow): void {
    this.read(entity, id, row);
    this.#changed.set(`${entity}:${id}`, { entity, id });
  }

  /** Rows changed since the last call. */
  takeChanged(): readonly RowName[] {
    const changed = [...this.#changed.values()];
    this.#changed.clear();
    return changed;
  }

  /** Every row that is there, with its entity. */
  *present(): Iterable<{ readonly entity: string; readonly row: StoredRow }> {
    for (const [entity, rows] of this.#rows) for (const row of rows.values()) if (row !== null) yield { entity, row };
  }
}

/** Folds a change into the rows: the one place where patches become rows, for commit, undo, receive, import and rebuild. */
export function applyChange(rows: WorkingRows, change: Change, merge: Merge = mergePatch): void {
  for (const patch of change.patches) {
    const before = rows.get(patch.entity, patch.id);
    const after = merge(before, patch, change.at);
    if (after !== before) rows.change(patch.entity, patch.id, after);
  }
}
