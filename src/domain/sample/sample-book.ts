/**
 * 示例台账 as it stood on a day: the sample's own drafts as a view, with what happened later left out. Through it the sample's
 * rounds are held by the very commands an office uses, on the days on which they would have been held.
 */
import type { Command, Draft } from '../command.ts';
import type { Day } from '../day.ts';
import { type EntityName, entities, type Row } from '../entities/registry.ts';
import type { StoredRow } from '../entity.ts';
import type { Json } from '../json.ts';
import { fillRow, indexKeysOf } from '../row.ts';
import type { Stamp } from '../stamp.ts';
import type { View } from '../view.ts';

type AnyRow = Row<EntityName>;

/** Rows of the sample are written at one time: the sample has no stamps yet, its steps go by their places. */
const NO_STAMP = '0000000000000-sample' as Stamp;

export class SampleBook implements View {
  readonly #values = new Map<EntityName, Map<string, Record<string, Json>>>();
  readonly #order: { readonly entity: EntityName; readonly id: string }[] = [];
  readonly #rows = new Map<EntityName, ReadonlyMap<string, AnyRow>>();
  readonly #lists = new Map<string, ReadonlyMap<string, readonly AnyRow[]>>();
  readonly #newId: () => string;
  readonly #by: string;
  #day: Day;

  constructor(drafts: readonly Draft[], today: Day, newId: () => string, by: string) {
    this.#newId = newId;
    this.#by = by;
    this.#day = today;
    this.write(drafts);
  }

  /** What is asked and done from here on, is asked and done on that day. */
  on(day: Day): void {
    if (day === this.#day) return;
    this.#day = day;
    for (const entity of DATED) this.#forget(entity);
  }

  /** Every row once, in the order in which it was begun. */
  drafts(): readonly Draft[] {
    return this.#order.map(({ entity, id }) => ({ entity, id, set: this.#valuesOf(entity).get(id) ?? {} }));
  }

  write(drafts: readonly Draft[]): void {
    for (const { entity, id, set } of drafts) {
      const rows = this.#valuesOf(entity);
      const before = rows.get(id);
      if (before === undefined) this.#order.push({ entity, id });
      const placed = entity === 'step' && typeof set.item === 'string' ? { place: this.#stepsOf(set.item) } : {};
      rows.set(id, { ...before, ...set, ...placed });
    }
    for (const entity of new Set(drafts.map((draft) => draft.entity))) this.#forget(entity);
  }

  /** Does what an office would do, and gives the first row it wrote. @throws Error when it is refused: a slip in the sample. */
  run<Args>(command: Command<Args>, args: Args): string {
    const context = {
      today: this.#day,
      by: { person: null, words: this.#by },
      newId: this.#newId,
      device: SAMPLE_DEVICE,
    };
    const decided = command.decide(this, args, context);
    if (!decided.ok) throw new Error(`the sample cannot ${command.name}: ${decided.refusal.code}`);
    this.write(decided.value);
    return decided.value[0]?.id ?? '';
  }

  row<N extends EntityName>(entity: N, id: string): Row<N> | null {
    // Rows are filed under their own entity's name (also below).
    return (this.#standing(entity).get(id) ?? null) as Row<N> | null;
  }

  all<N extends EntityName>(entity: N): readonly Row<N>[] {
    return [...this.#standing(entity).values()].filter((row) => row.removed === null) as unknown as readonly Row<N>[];
  }

  rows<N extends EntityName>(entity: N, by: string, key: string): readonly Row<N>[] {
    if (!entities[entity].by.some((name) => name === by)) throw new Error(`${entity} is not indexed by ${by}`);
    const name = `${entity}/${by}`;
    let list = this.#lists.get(name);
    if (list === undefined) {
      const filed = new Map<string, AnyRow[]>();
      for (const row of this.all(entity))
        for (const [field, held] of indexKeysOf(entity, row)) {
          if (field !== by) continue;
          const listed = filed.get(held);
          if (listed === undefined) filed.set(held, [row]);
          else listed.push(row);
        }
      list = filed;
      this.#lists.set(name, list);
    }
    return (list.get(key) ?? []) as unknown as readonly Row<N>[];
  }

  #standing(entity: EntityName): ReadonlyMap<string, AnyRow> {
    let rows = this.#rows.get(entity);
    if (rows === undefined) {
      const standing = new Map<string, AnyRow>();
      for (const [id, values] of this.#valuesOf(entity)) {
        const then = asOf(entity, values, this.#day);
        // A row of the sample: its values were drafted by commands and makers that know their fields.
        if (then !== null) standing.set(id, fillRow(entity, { id, at: NO_STAMP, ex: {}, ...then } as StoredRow));
      }
      rows = standing;
      this.#rows.set(entity, rows);
    }
    return rows;
  }

  #valuesOf(entity: EntityName): Map<string, Record<string, Json>> {
    let rows = this.#values.get(entity);
    if (rows === undefined) {
      rows = new Map();
      this.#values.set(entity, rows);
    }
    return rows;
  }

  #forget(entity: EntityName): void {
    this.#rows.delete(entity);
    for (const by of entities[entity].by) this.#lists.delete(`${entity}/${by}`);
  }

  #stepsOf(item: string): number {
    let count = 0;
    for (const { item: of } of this.#valuesOf('step').values()) if (of === item) count++;
    return count;
  }
}

/** The copy that allots the sample's numbers while it is made. */
export const SAMPLE_DEVICE = 'sample';

/** What another day shows otherwise. */
const DATED = ['milestone', 'progress', 'step'] as const;

/** What had happened by that day: done later is not yet done, reported later not yet reported. */
function asOf(entity: EntityName, values: Record<string, Json>, day: Day): Record<string, Json> | null {
  const on = values.on;
  if (entity === 'milestone') {
    const done = values.done;
    const doneOn = done !== null && typeof done === 'object' && 'on' in done ? done.on : null;
    return typeof doneOn === 'string' && doneOn > day ? { ...values, done: null } : values;
  }
  if (entity === 'progress' || entity === 'step') return typeof on === 'string' && on > day ? null : values;
  return values;
}
