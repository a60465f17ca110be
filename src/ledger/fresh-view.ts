/** The rows a command said it needs, read fresh inside the transaction, as a view (办理时的最新数据). */
import type { Need } from '../domain/command.ts';
import { type EntityName, isEntityName, type Row } from '../domain/entities/registry.ts';
import type { StoredRow } from '../domain/entity.ts';
import { fillRow } from '../domain/row.ts';
import type { View } from '../domain/view.ts';
import type { Write } from './transaction.ts';
import type { RowName, WorkingRows } from './working-rows.ts';

const AT_ONCE = 1000;

/** Thrown when `decide` reads what `needs` did not name: a stale resident (then a second try helps) or a bug of the command. */
export class NotNeeded extends Error {}

/** Reads every need at once into `rows`. */
export async function readNeeds(write: Write, needs: readonly Need[], rows: WorkingRows): Promise<FreshView> {
  const view = new FreshView(rows);
  for (const some of atOnce(needs)) await readSome(write, some, rows, view);
  return view;
}

async function readSome(write: Write, needs: readonly Need[], rows: WorkingRows, view: FreshView): Promise<void> {
  await Promise.all(
    needs.map(async (need) => {
      if ('id' in need) {
        rows.read(need.entity, need.id, await write.get<StoredRow>(need.entity, need.id));
        return;
      }
      const found = await ('all' in need
        ? write.getAll<StoredRow>(need.entity, null, null)
        : write.getAll<StoredRow>(need.entity, need.by, need.key));
      for (const row of found) rows.read(need.entity, row.id, row);
      view.holds(
        need,
        found.map((row) => row.id),
      );
    }),
  );
}

/** Asking for tens of thousands of rows in one go would block the page; a transaction stays open over the pauses. */
function atOnce<T>(all: readonly T[]): readonly (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) parts.push(all.slice(from, from + AT_ONCE));
  return parts;
}

/** Reads rows that are not known yet, all at once. */
export async function readRows(write: Write, names: readonly RowName[], rows: WorkingRows): Promise<void> {
  const unknown = names.filter(({ entity, id }) => !rows.knows(entity, id));
  for (const some of atOnce(unknown))
    await Promise.all(some.map(async ({ entity, id }) => rows.read(entity, id, await readRow(write, entity, id))));
}

/** Rows of entities of newer versions lie in `other`. */
async function readRow(write: Write, entity: string, id: string): Promise<StoredRow | null> {
  if (isEntityName(entity)) return write.get<StoredRow>(entity, id);
  return (await write.get<{ readonly row: StoredRow }>('other', `${entity}:${id}`))?.row ?? null;
}

class FreshView implements View {
  readonly #rows: WorkingRows;
  readonly #lists = new Map<string, readonly string[]>();

  constructor(rows: WorkingRows) {
    this.#rows = rows;
  }

  holds(need: Need, ids: readonly string[]): void {
    this.#lists.set('by' in need ? listKey(need.entity, need.by, need.key) : listKey(need.entity, null, null), ids);
  }

  row<N extends EntityName>(entity: N, id: string): Row<N> | null {
    if (!this.#rows.knows(entity, id)) {
      if (this.#lists.has(listKey(entity, null, null))) return null;
      throw new NotNeeded(`the command reads a row of ${entity} that its needs do not name`);
    }
    const stored = this.#rows.get(entity, id);
    return stored === null ? null : fillRow(entity, stored);
  }

  rows<N extends EntityName>(entity: N, by: string, key: string): readonly Row<N>[] {
    const ids = this.#lists.get(listKey(entity, by, key));
    if (ids !== undefined) return this.#live(entity, ids);
    const all = this.#lists.get(listKey(entity, null, null));
    if (all === undefined) throw new NotNeeded(`the command reads ${entity} by ${by}, which its needs do not name`);
    return this.#live(
      entity,
      all.filter((id) => this.#rows.get(entity, id)?.[by] === key),
    );
  }

  all<N extends EntityName>(entity: N): readonly Row<N>[] {
    const ids = this.#lists.get(listKey(entity, null, null));
    if (ids === undefined) throw new NotNeeded(`the command reads all of ${entity}, which its needs do not name`);
    return this.#live(entity, ids);
  }

  #live<N extends EntityName>(entity: N, ids: readonly string[]): readonly Row<N>[] {
    return ids.flatMap((id) => {
      const stored = this.#rows.get(entity, id);
      const row = stored === null ? null : fillRow(entity, stored);
      return row === null || row.removed !== null ? [] : [row];
    });
  }
}

export type { FreshView };

function listKey(entity: string, by: string | null, key: string | null): string {
  return by === null ? entity : `${entity}/${by}/${key}`;
}
