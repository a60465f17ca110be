/**
 * A change (变更): what one command wrote, as a list of patches. Commands multiply with the product; this format never does.
 * The log of changes is the ledger's memory: rows are its fold, undo its inverse, exchange its copy.
 */
import * as v from 'valibot';
import { isId } from './id.ts';
import { canonical, isJson, type Json } from './json.ts';
import { isStamp, type Stamp } from './stamp.ts';

export const CHANGE_VERSION = 1;
/** A change carries at most so many patches; larger commands are split under one batch. */
export const MOST_PATCHES = 500;

/** One field's new value. `was` serves undo; `over` is the stamp it overwrote ('' = never set) and serves the conflict desk. */
export type FieldPatch = { readonly to: Json; readonly was: Json; readonly over: Stamp | '' };

export type Patch = {
  readonly entity: string;
  readonly id: string;
  /** Field name, or `field.key` for one key of a map field, or `removed`. */
  readonly set: { readonly [field: string]: FieldPatch };
};

/** Who typed it: a person of the ledger, or only the words under which this machine is used. */
export type TypedBy = { readonly person: string | null; readonly words: string };

export type Change = {
  readonly v: number;
  /** The ledger's id: a change of another ledger is foreign. */
  readonly ledger: string;
  readonly device: string;
  /** Per device without gaps, from 1. */
  readonly n: number;
  /** Hash of this device's change n − 1, '' for the first. */
  readonly prev: string;
  /** SHA-256 (hex) over the canonical change without `hash`. */
  readonly hash: string;
  /** The stamp under which every field of it was written. */
  readonly at: Stamp;
  /** Wall clock as this machine showed it, ISO with offset: kept even when the clock lied. */
  readonly wall: string;
  readonly by: TypedBy;
  readonly command: string;
  /** Changes of one act (import, undo of an import) share it. */
  readonly batch: string | null;
  /** The change that this one takes back, as `device:n`. */
  readonly undoes: string | null;
  readonly patches: readonly Patch[];
};

/** A change of which a share file (分发文件) brings some patches only; its hash is that of the whole one. */
export type Part = { readonly part: Change };

/** `device:n`, the name of a change in `undoes` and in history. */
export function changeKey(change: { readonly device: string; readonly n: number }): string {
  return `${change.device}:${change.n}`;
}

/** The text that is hashed: everything but the hash itself. */
export function hashedText(change: Omit<Change, 'hash'>): string {
  const { v, ledger, device, n, prev, at, wall, by, command, batch, undoes, patches } = change;
  return canonical({ v, ledger, device, n, prev, at, wall, by, command, batch, undoes, patches });
}

const FIELD_NAME = /^[A-Za-z][A-Za-z0-9]{0,63}(\..{1,100})?$/su;
const NAME = /^[A-Za-z][A-Za-z0-9-]{0,63}$/;
const HASH = /^([0-9a-f]{64})?$/;
const RESERVED = new Set(['id', 'at', 'ex', 'constructor', 'prototype']);

const json = v.custom<Json>((value) => isJson(value));
const patchSchema = v.strictObject({
  entity: v.pipe(v.string(), v.regex(NAME)),
  id: v.pipe(v.string(), v.check(isId)),
  set: v.record(
    v.pipe(
      v.string(),
      v.regex(FIELD_NAME),
      v.check((field) => !RESERVED.has(field)),
    ),
    v.strictObject({
      to: json,
      was: json,
      over: v.union([
        v.literal(''),
        v.pipe(
          v.string(),
          v.check(isStamp),
          v.transform((stamp) => stamp as Stamp),
        ),
      ]),
    }),
  ),
});

const changeSchema = v.strictObject({
  v: v.pipe(v.number(), v.integer(), v.minValue(1)),
  ledger: v.pipe(v.string(), v.check(isId)),
  device: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{4,32}$/)),
  n: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  prev: v.pipe(v.string(), v.regex(HASH)),
  hash: v.pipe(v.string(), v.regex(HASH)),
  at: v.pipe(
    v.string(),
    v.check(isStamp),
    v.transform((stamp) => stamp as Stamp),
  ),
  wall: v.pipe(v.string(), v.maxLength(40)),
  by: v.strictObject({
    person: v.nullable(v.pipe(v.string(), v.check(isId))),
    words: v.pipe(v.string(), v.maxLength(100)),
  }),
  command: v.pipe(v.string(), v.regex(NAME)),
  batch: v.nullable(v.pipe(v.string(), v.check(isId))),
  undoes: v.nullable(v.pipe(v.string(), v.maxLength(60))),
  patches: v.pipe(v.array(patchSchema), v.maxLength(MOST_PATCHES)),
});

/** The shape of a change read from outside, or null when it is none. Field values are checked by the entities (`checkPatch`). */
export function readChange(value: unknown): Change | null {
  const result = v.safeParse(changeSchema, value);
  return result.success ? result.output : null;
}
