/**
 * 导入: writes what the preview showed, as one batch. The plan is made outside (a pure difference); here it is only checked that
 * nothing it was made from has moved since, so that an import never overwrites what nobody has seen.
 */
import { type Command, type Draft, type Need, refusal } from '../command.ts';
import { nameKey } from '../derive/display-name.ts';
import type { EntityName } from '../entities/registry.ts';
import { type Json, sameJson } from '../json.ts';
import { ok } from '../result.ts';
import type { View } from '../view.ts';

/** One import writes at most so many rows of a sheet; a larger sheet is split. */
export const MOST_IMPORT_ROWS = 20_000;

/** What the plan saw: a field's value, or how many projects bear a name. */
export type Expectation =
  | {
      readonly kind: 'value';
      readonly entity: EntityName;
      readonly id: string;
      readonly field: string;
      readonly is: Json;
    }
  | { readonly kind: 'projectsNamed'; readonly name: string; readonly count: number };

export type ImportSheetArgs = {
  readonly file: string;
  /** The header under which the mapping is remembered. */
  readonly signature: string;
  /** Rows of the sheet that bring a change. */
  readonly rows: number;
  readonly drafts: readonly Draft[];
  readonly expects: readonly Expectation[];
};

export const importSheet: Command<ImportSheetArgs> = {
  name: 'import-sheet',
  needs: ({ drafts, expects }) => {
    const needs = new Map<string, Need>();
    for (const { entity, id, set } of drafts)
      if (!Object.hasOwn(set, 'removed') || set.removed !== null) needs.set(`${entity} ${id}`, { entity, id });
    for (const expected of expects) {
      if (expected.kind === 'value')
        needs.set(`${expected.entity} ${expected.id}`, { entity: expected.entity, id: expected.id });
      else needs.set('projects', { entity: 'project', all: true });
    }
    return [...needs.values()];
  },
  decide: (view, { rows, drafts, expects, file }) => {
    if (rows > MOST_IMPORT_ROWS) return refusal('importTooLarge', { rows, most: MOST_IMPORT_ROWS });
    if (drafts.length === 0) return refusal('nothingChanged');
    const names = expects.some(({ kind }) => kind === 'projectsNamed') ? countNames(view) : new Map<string, number>();
    const stale = expects.find((expected) => !holdsStill(view, names, expected));
    if (stale !== undefined) return refusal('planIsStale', { file });
    return ok(drafts);
  },
};

function holdsStill(view: View, names: ReadonlyMap<string, number>, expected: Expectation): boolean {
  if (expected.kind === 'projectsNamed') return (names.get(nameKey(expected.name)) ?? 0) === expected.count;
  const row = view.row(expected.entity, expected.id);
  if (row === null || row.removed !== null) return false;
  const dot = expected.field.indexOf('.');
  // Rows hold JSON in every field; a key of a map field is written field.key.
  const values = row as unknown as { readonly [field: string]: Json };
  const held =
    dot < 0 ? values[expected.field] : keyOf(values[expected.field.slice(0, dot)], expected.field.slice(dot + 1));
  return sameJson(held ?? null, expected.is);
}

function keyOf(map: Json | undefined, key: string): Json {
  if (map === null || map === undefined || typeof map !== 'object' || Array.isArray(map)) return null;
  // Not a list, so it is the object that a map field holds.
  return (map as { readonly [key: string]: Json })[key] ?? null;
}

function countNames(view: View): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const { name } of view.all('project')) names.set(nameKey(name), (names.get(nameKey(name)) ?? 0) + 1);
  return names;
}
