/** JSON values as they stand in rows, changes and bundles, and their one canonical spelling (hashing, digests). */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Deeper values are refused at every door: nothing of ours nests deeper, and deep input overflows the stack. */
export const MAX_DEPTH = 8;

/**
 * Canonical text: keys sorted by code unit, no spaces. Two values are equal exactly when their canonical texts are.
 * @throws RangeError on values JSON cannot carry (NaN, Infinity, undefined): that is a bug of the caller.
 */
export function canonical(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('a number that JSON cannot carry');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`).join(',')}}`;
}

export function sameJson(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  return canonical(a) === canonical(b);
}

/** True for plain JSON of bounded depth with no key that could reach a prototype. */
export function isJson(value: unknown, depth = MAX_DEPTH): value is Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth === 0) return false;
  if (Array.isArray(value)) return value.every((entry) => isJson(entry, depth - 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.entries(value).every(
    ([key, entry]) => key !== '__proto__' && key !== 'constructor' && key !== 'prototype' && isJson(entry, depth - 1),
  );
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
