/**
 * A command (one verb, one file in commands/): pure `decide` serves three callers — the button (why it is disabled), the
 * write (guard inside the transaction) and the test. It returns drafts of patches; the write path adds what was overwritten.
 */
import type { Facts, RefusalCode } from '../words/catalogue.ts';
import type { TypedBy } from './change.ts';
import type { Day } from './day.ts';
import { type EntityName, fieldOf, type Values } from './entities/registry.ts';
import type { Removed } from './entity.ts';
import type { Json } from './json.ts';
import type { Result } from './result.ts';
import type { View } from './view.ts';

/** Why a command may not run: the code of its sentence in the catalogue and the facts that fill it. */
export type Refusal = { readonly code: RefusalCode; readonly facts: Facts };

/** Rows a command must see fresh: one row, or all rows that name `key` in `by`. */
export type Need =
  | { readonly entity: EntityName; readonly id: string }
  | { readonly entity: EntityName; readonly by: string; readonly key: string }
  | { readonly entity: EntityName; readonly all: true };

/** What a command may know of the world: all of it arguments, so that a test can say it. */
export type Context = {
  readonly today: Day;
  readonly by: TypedBy;
  /** This machine's copy of the ledger: numbers are allotted by one of them only. */
  readonly device: string;
  /** A new row id, different at each call. */
  readonly newId: () => string;
};

/** One row's new values; a key of a map field is written `field.key`. `removed: null` stands on creation and on bringing back. */
export type Draft = {
  readonly entity: EntityName;
  readonly id: string;
  readonly set: { readonly [field: string]: Json };
};

export interface Command<Args> {
  /** Kept in the log for ever: kebab-case, never renamed. */
  readonly name: string;
  /** The rows `decide` reads. It is asked against the resident view; the write path then reads the same rows fresh. */
  needs(args: Args, view: View): readonly Need[];
  decide(view: View, args: Args, context: Context): Result<readonly Draft[], Refusal>;
  /** The same decision in steps, where it works through hundreds of projects: the write breathes between them. */
  readonly steps?: LongDecision<Args>;
}

/** Work that can pause at every `yield`, and ends in a result. */
export type Steps<T> = Generator<void, T, void>;

type LongDecision<Args> = (view: View, args: Args, context: Context) => Steps<Result<readonly Draft[], Refusal>>;

/** A command whose decision takes long. */
export function inSteps<Args>({
  name,
  needs,
  steps,
}: Omit<Command<Args>, 'decide'> & { readonly steps: LongDecision<Args> }): Command<Args> {
  return { name, needs, steps, decide: (view, args, context) => inOneGo(steps(view, args, context)) };
}

export function inOneGo<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export function refusal(code: RefusalCode, facts: Facts = {}): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, facts } };
}

/** A new row: its values and the mark by which undo knows that this change brought it into being. */
export function create<N extends EntityName>(entity: N, id: string, values: Partial<Values<N>>): Draft {
  return { entity, id, set: { ...flat(entity, values), removed: null } };
}

export function edit<N extends EntityName>(entity: N, id: string, values: Partial<Values<N>>): Draft {
  return { entity, id, set: flat(entity, values) };
}

/** Nothing is ever physically deleted: a removed row says when, by whom and why, and can be brought back. */
export function removeRow(entity: EntityName, id: string, removed: Removed): Draft {
  return { entity, id, set: { removed } };
}

/** Map fields go key by key; everything else as it is. */
function flat(entity: EntityName, values: object): Record<string, Json> {
  const set: Record<string, Json> = {};
  for (const [name, value] of Object.entries(values)) {
    if (fieldOf(entity, name)?.kind === 'map')
      for (const [key, held] of Object.entries(value ?? {})) set[`${name}.${key}`] = held as Json;
    // Values of entity fields are JSON by their schemas.
    else set[name] = value as Json;
  }
  return set;
}
