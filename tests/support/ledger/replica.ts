// A machine of the ledger in memory: the pure parts of the write path and of receiving, with rules a test may break.
import type { Change } from '../../../src/domain/change.ts';
import { changeKey } from '../../../src/domain/change.ts';
import type { Draft } from '../../../src/domain/command.ts';
import { day } from '../../../src/domain/day.ts';
import { canonical } from '../../../src/domain/json.ts';
import { mergePatch } from '../../../src/domain/merge.ts';
import { witness } from '../../../src/domain/stamp.ts';
import { admit, atDoor } from '../../../src/ledger/admit.ts';
import { conflictsOf, entriesOf, suspectFields } from '../../../src/ledger/concurrent.ts';
import type { Conflict, OwnHead } from '../../../src/ledger/db.ts';
import { digestOf } from '../../../src/ledger/digest.ts';
import { patchesOf } from '../../../src/ledger/draft-patches.ts';
import { inverseOf } from '../../../src/ledger/inverse.ts';
import { nextChange } from '../../../src/ledger/sign-change.ts';
import { applyChange, type Merge, WorkingRows } from '../../../src/ledger/working-rows.ts';

export const LEDGER = 'ledger1';

/** What a test may break. */
export type Rules = {
  readonly merge: Merge;
  /** Where the merge takes its order from. */
  readonly orderOf: (change: Change) => Change['at'];
  /** Whether a change that is here already is recognised. */
  readonly recognisesKnown: boolean;
};

export const GOOD_RULES: Rules = { merge: mergePatch, orderOf: (change) => change.at, recognisesKnown: true };

export class Replica {
  readonly rows = new WorkingRows();
  readonly log: Change[] = [];
  /** Runs per field, as a machine keeps them: found anew only where a change was suspect. */
  readonly #runs = new Map<string, readonly Conflict[]>();
  readonly #known = new Map<string, Change>();
  readonly #rules: Rules;
  now: number;
  own: OwnHead;

  constructor(device: string, now: number, rules: Rules = GOOD_RULES) {
    this.#rules = rules;
    this.now = now;
    this.own = {
      key: 'own',
      schema: 1,
      state: 'live',
      ledger: LEDGER,
      device,
      n: 0,
      hash: '',
      clock: { ms: 0, count: 0 },
      changes: 0,
    };
  }

  get device(): string {
    return this.own.device;
  }

  /** Null when nothing would change. */
  write(drafts: readonly Draft[], command = 'write-drafts', undoes: string | null = null): Change | null {
    this.#readAll(drafts);
    const patches = patchesOf(drafts, this.rows);
    if (patches.length === 0 && undoes === null) return null;
    const by = { person: null, words: this.device };
    const next = nextChange(this.own, { by, command, batch: null, undoes, patches }, this.now);
    this.own = next.own;
    this.#take(next.change);
    return next.change;
  }

  receive(value: unknown): 'new' | 'known' | 'held' | string {
    const judged = atDoor(value, LEDGER, this.now);
    if (judged.kind === 'held') return 'held';
    if (judged.kind === 'refused') return judged.code;
    const { change } = judged;
    if (this.#rules.recognisesKnown || !this.#known.has(changeKey(change))) {
      const admitted = admit(change, this.device, this.#known);
      if (admitted !== 'new') return admitted;
    }
    this.#readAll(change.patches);
    const suspects = change.patches.flatMap(({ entity, id, set }) =>
      suspectFields(this.rows.get(entity, id), { entity, id, set }).map((field) => ({ entity, id, field })),
    );
    this.own = { ...this.own, clock: witness(this.own.clock, change.at) };
    this.#take(change);
    for (const { entity, id, field } of suspects)
      this.#runs.set(`${entity}:${id}/${field}`, conflictsOf(this.log, entity, id, field));
    return 'new';
  }

  /** Entries of the conflict desk by what this machine has kept. */
  conflicts(): ReadonlySet<string> {
    const kept = [...this.#runs.values()].flat();
    const open = kept.flatMap(({ entity, id, field }) => entriesOf(this.log, entity, id, field)).map(({ key }) => key);
    return new Set(kept.map(({ key }) => key).filter((key) => open.includes(key)));
  }

  /** The same, found from the whole log. */
  conflictsOfLog(): ReadonlySet<string> {
    const found = new Set<string>();
    for (const { entity, row } of this.rows.present())
      for (const field of Object.keys(row))
        for (const { key } of entriesOf(this.log, entity, row.id, field)) found.add(key);
    return found;
  }

  /** The last own change that stands. */
  lastOwn(): Change | null {
    const undone = new Set(this.log.map((change) => change.undoes));
    const standing = this.log.filter(
      (change) => change.device === this.device && change.command !== 'undo' && !undone.has(changeKey(change)),
    );
    return standing[standing.length - 1] ?? null;
  }

  undo(target: Change): Change | 'refused' {
    const past = new Map<string, Change[]>();
    for (const change of this.log)
      for (const { entity, id } of change.patches) {
        const key = `${entity}:${id}`;
        past.set(key, [...(past.get(key) ?? []), change]);
      }
    const inverse = inverseOf([target], this.rows, past, { on: day('2026-03-02'), by: this.device, why: 'undo' });
    if (!inverse.ok) return 'refused';
    const done = this.write(
      inverse.value.parts.flatMap(({ drafts }) => drafts),
      target.command === 'undo' ? 'redo' : 'undo',
      changeKey(target),
    );
    return done ?? 'refused';
  }

  digest(): string {
    return digestOf(this.rows);
  }

  /** The log folded anew, last change first. */
  rebuiltDigest(): string {
    const rows = new WorkingRows();
    for (const change of [...this.log].reverse()) {
      for (const { entity, id } of change.patches) if (!rows.knows(entity, id)) rows.read(entity, id, null);
      this.#apply(rows, change);
    }
    return digestOf(rows);
  }

  /** Applies a change of the log once more; true when a row was written again by it. */
  repeats(change: Change): boolean {
    this.#apply(this.rows, change);
    return this.rows.takeChanged().length > 0;
  }

  #take(change: Change): void {
    this.log.push(change);
    this.#known.set(changeKey(change), change);
    this.#apply(this.rows, change);
    this.rows.takeChanged();
  }

  #apply(rows: WorkingRows, change: Change): void {
    applyChange(rows, { ...change, at: this.#rules.orderOf(change) }, this.#rules.merge);
  }

  #readAll(names: readonly { readonly entity: string; readonly id: string }[]): void {
    for (const { entity, id } of names) if (!this.rows.knows(entity, id)) this.rows.read(entity, id, null);
  }
}

/** An oracle that shares no code with the merge: per field the value under the greatest stamp. */
export function oracle(changes: readonly Change[]): string {
  const fields = new Map<string, { readonly at: string; readonly to: string }>();
  for (const change of changes)
    for (const { entity, id, set } of change.patches)
      for (const [field, { to }] of Object.entries(set)) {
        const key = `${entity} ${id} ${field}`;
        const before = fields.get(key);
        if (before === undefined || change.at > before.at) fields.set(key, { at: change.at, to: canonical(to) });
      }
  return [...fields]
    .map(([key, { at, to }]) => `${key} ${at} ${to}`)
    .sort()
    .join('\n');
}

/** The rows of a replica in the oracle's words. */
export function spelled(rows: WorkingRows): string {
  const lines: string[] = [];
  for (const { entity, row } of rows.present())
    for (const [field, value] of Object.entries(row))
      if (field !== 'id' && field !== 'at' && field !== 'ex')
        lines.push(`${entity} ${row.id} ${field} ${row.ex[field] ?? row.at} ${canonical(value)}`);
  return lines.sort().join('\n');
}
