// A ledger on paper for tests: commands run against plain rows, and only see the rows that they said they need —
// as in the write path, where an unnamed read is an error. Every draft is checked by its field, every refusal is read out.
import { expect } from 'vitest';
import type { TypedBy } from '../../src/domain/change.ts';
import type { Command, Context, Draft, Need, Refusal } from '../../src/domain/command.ts';
import { type Day, day } from '../../src/domain/day.ts';
import { type EntityName, isEntityName, type Row } from '../../src/domain/entities/registry.ts';
import type { StoredRow } from '../../src/domain/entity.ts';
import type { Json } from '../../src/domain/json.ts';
import type { Result } from '../../src/domain/result.ts';
import { fieldHolds, fillRow, indexKeysOf } from '../../src/domain/row.ts';
import { type Stamp, writeStamp } from '../../src/domain/stamp.ts';
import type { View } from '../../src/domain/view.ts';
import { en } from '../../src/words/en/index.ts';
import { zh } from '../../src/words/zh-CN/index.ts';

export const TODAY = day('2026-11-23');

type Stored = { readonly entity: EntityName; readonly values: Record<string, Json>; readonly at: Stamp };

export class Office {
  readonly #rows = new Map<string, Stored>();
  #ids = 0;
  #acts = 0;
  today: Day = TODAY;
  by: TypedBy = { person: null, words: '项目办' };
  device = 'office';

  readonly newId = (): string => `r${++this.#ids}`;

  /** Runs a command and writes what it decides; the refusal, if any, comes back. */
  run<Args>(command: Command<Args>, args: Args): Result<readonly Draft[], Refusal> {
    const from = this.#ids;
    const whole = command.decide(this.view(), args, this.#context());
    this.#ids = from;
    const asNeeded = command.decide(this.#needed(command.needs(args, this.view())), args, this.#context());
    expect(asNeeded, `${command.name} sees the same with the rows it needs`).toEqual(whole);
    if (whole.ok) this.write(whole.value);
    else readOut(whole.refusal);
    return whole;
  }

  /** Runs a command that must be allowed, and gives the id of the first row it wrote. */
  done<Args>(command: Command<Args>, args: Args): string {
    const result = this.run(command, args);
    expect(result.ok ? null : result.refusal, command.name).toBeNull();
    return result.ok ? (result.value[0]?.id ?? '') : '';
  }

  /** The code with which a command is refused; 'allowed' when it is not. */
  refused<Args>(command: Command<Args>, args: Args): string {
    const result = this.run(command, args);
    return result.ok ? 'allowed' : result.refusal.code;
  }

  write(drafts: readonly Draft[]): void {
    const touched = new Set<string>();
    // One act, one stamp: steps of an item are folded in that order.
    const at = writeStamp({ ms: ++this.#acts, count: 0 }, this.device);
    for (const { entity, id, set } of drafts) {
      for (const [field, value] of Object.entries(set)) {
        expect(fieldHolds(entity, field, value), `${entity}.${field} holds ${JSON.stringify(value)}`).toBe(true);
        const key = `${entity} ${id} ${field}`;
        expect(touched.has(key), `${key} written once`).toBe(false);
        touched.add(key);
      }
      const key = `${entity} ${id}`;
      const before = this.#rows.get(key);
      this.#rows.set(key, { entity, at: before?.at ?? at, values: { ...before?.values, id, ...set } });
    }
  }

  row<N extends EntityName>(entity: N, id: string): Row<N> {
    const row = this.view().row(entity, id);
    if (row === null) throw new Error(`no ${entity} ${id}`);
    return row;
  }

  view(): View {
    return this.#viewOf(
      () => true,
      () => true,
    );
  }

  #context(): Context {
    return { today: this.today, by: this.by, device: this.device, newId: this.newId };
  }

  #needed(needs: readonly Need[]): View {
    const all = new Set(needs.flatMap((need) => ('all' in need ? [need.entity] : [])));
    const lists = new Set(needs.flatMap((need) => ('by' in need ? [`${need.entity}/${need.by}/${need.key}`] : [])));
    const ids = new Set(needs.flatMap((need) => ('id' in need ? [`${need.entity} ${need.id}`] : [])));
    for (const [key, stored] of this.#rows) {
      const row = fill(stored);
      const listed = indexKeysOf(stored.entity, row).some(([by, held]) => lists.has(`${stored.entity}/${by}/${held}`));
      if (listed || all.has(stored.entity)) ids.add(key);
    }
    return this.#viewOf(
      (entity, id) => ids.has(`${entity} ${id}`) || all.has(entity),
      (entity, list) => all.has(entity) || (list !== null && lists.has(`${entity}/${list}`)),
    );
  }

  #viewOf(
    knows: (entity: EntityName, id: string) => boolean,
    knowsList: (entity: EntityName, list: string | null) => boolean,
  ): View {
    const live = <N extends EntityName>(entity: N): readonly Row<N>[] =>
      [...this.#rows.values()]
        .filter((stored) => stored.entity === entity)
        .map((stored) => fill(stored) as Row<N>)
        .filter((row) => row.removed === null);
    return {
      row: (entity, id) => {
        if (!knows(entity, id)) throw new Error(`reads ${entity} ${id}, which the needs do not name`);
        const stored = this.#rows.get(`${entity} ${id}`);
        // Filed under its own entity's name.
        return stored === undefined
          ? null
          : (fill(stored) as unknown as ReturnType<typeof live<typeof entity>>[number]);
      },
      rows: (entity, by, key) => {
        if (!knowsList(entity, `${by}/${key}`))
          throw new Error(`reads ${entity} by ${by}, which the needs do not name`);
        return live(entity).filter((row) =>
          indexKeysOf(entity, row).some(([name, held]) => name === by && held === key),
        );
      },
      all: (entity) => {
        if (!knowsList(entity, null)) throw new Error(`reads all of ${entity}, which the needs do not name`);
        return live(entity);
      },
    };
  }
}

function fill({ entity, values, at }: Stored): Row<EntityName> {
  return fillRow(entity, { id: String(values.id), at, ex: {}, ...values } as unknown as StoredRow);
}

/** Both languages have a whole sentence for a refusal: no fact is missing. */
export function readOut({ code, facts }: Refusal): void {
  for (const words of [zh, en]) {
    const sentence = words.refusals[code](facts);
    expect(sentence).not.toMatch(/undefined|NaN|null|\[object/);
    expect(sentence.length).toBeGreaterThan(3);
  }
  expect(isEntityName(String(facts.entity ?? 'project')), `${code} names an entity`).toBe(true);
}
