// Which project of the ledger a row of the sheet is (认项目): hidden id of our own export → project code → name and team.
// What is not sure is asked; nothing is guessed.

import { nameKey as ledgerNameKey } from '../../../domain/derive/display-name.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import type { View } from '../../../domain/view.ts';
import type { BaseRow, SheetBase } from '../export/sheet-base.ts';
import { nameKey } from '../understand/normalise.ts';
import type { ProjectReading } from '../understand/understood.ts';
import type { PlanOptions } from './import-plan.ts';
import type { Parties } from './parties.ts';

const ROWS_A_STEP = 100;

export type Match =
  | { readonly kind: 'project'; readonly row: Row<'project'>; readonly byId: boolean }
  | { readonly kind: 'new' }
  | { readonly kind: 'ask'; readonly candidates: readonly Row<'project'>[] };

export type Matches = {
  readonly byRow: ReadonlyMap<number, Match>;
  /** How many projects of the ledger bear a name, as the command counts them. */
  readonly names: ReadonlyMap<string, number>;
};

/** In small steps: a large ledger must not hold the page. */
export function* matchSteps(
  view: View,
  projects: readonly ProjectReading[],
  parties: Parties,
  options: PlanOptions,
): Generator<number, Matches> {
  const breath = { rows: 0 };
  const due = (): boolean => ++breath.rows % ROWS_A_STEP === 0;
  const byName = new Map<string, Row<'project'>[]>();
  const byCode = new Map<string, Row<'project'>[]>();
  const names = new Map<string, number>();
  for (const row of view.all('project')) {
    if (due()) yield 0;
    const name = ledgerNameKey(row.name);
    names.set(name, (names.get(name) ?? 0) + 1);
    if (row.mergedInto !== null) continue;
    for (const name of new Set([row.name, ...Object.keys(row.formerNames)].map(nameKey))) push(byName, name, row);
    if (row.code !== null) push(byCode, row.code, row);
  }
  const taken = new Set<string>();
  const matches = new Map<number, Match>();
  const settle = (reading: ProjectReading, match: Match): void => {
    if (match.kind === 'project') taken.add(match.row.id);
    matches.set(reading.row, match);
  };
  const ids = options.base === null ? new Map<number, string>() : idsByRow(options.base, projects);
  const steps: readonly ((reading: ProjectReading) => Match | null)[] = [
    (reading) => chosen(view, options.match.get(reading.row)),
    (reading) => known(view, ids.get(reading.row)),
    ({ fields }) => only(byCode.get(String(fields.get('code')?.value ?? ''))),
    (reading) => {
      const team = reading.team === null ? null : parties.team(reading.team.value);
      const named = byName.get(nameKey(reading.name)) ?? [];
      return only(reading.team === null ? named : named.filter((row) => row.team === team || row.team === null));
    },
  ];
  for (const step of steps)
    for (const reading of projects) {
      if (due()) yield 0;
      if (matches.has(reading.row)) continue;
      const match = step(reading);
      if (match !== null && !(match.kind === 'project' && taken.has(match.row.id))) settle(reading, match);
    }
  for (const reading of projects) {
    if (matches.has(reading.row)) continue;
    const candidates = (byName.get(nameKey(reading.name)) ?? []).filter(({ id }) => !taken.has(id));
    settle(reading, candidates.length === 0 ? { kind: 'new' } : { kind: 'ask', candidates });
  }
  return { byRow: matches, names };
}

function chosen(view: View, choice: string | undefined): Match | null {
  if (choice === undefined) return null;
  return choice === 'new' ? { kind: 'new' } : known(view, choice);
}

function known(view: View, id: string | undefined): Match | null {
  const row = id === undefined ? null : view.row('project', id);
  return row === null || row.removed !== null ? null : { kind: 'project', row, byId: true };
}

function only(rows: readonly Row<'project'>[] | undefined): Match | null {
  const row = rows?.length === 1 ? rows[0] : undefined;
  return row === undefined ? null : { kind: 'project', row, byId: false };
}

/**
 * Sheet row → project id. A sheet that was sorted elsewhere no longer has its rows where the hidden ids expect them: a row
 * that carries the name of another exported row takes that one's id; a renamed row keeps the id of its place.
 */
export function idsByRow(base: SheetBase, projects: readonly ProjectReading[]): ReadonlyMap<number, string> {
  const ids = new Map<number, string>();
  const taken = new Set<string>();
  const take = (reading: ProjectReading, id: string | undefined): void => {
    if (id === undefined || taken.has(id) || ids.has(reading.row)) return;
    ids.set(reading.row, id);
    taken.add(id);
  };
  const atRow = new Map(base.rows.map((row) => [row.sheetRow, row]));
  for (const reading of projects) {
    const here = atRow.get(reading.row);
    if (here !== undefined && here.nameKey === nameKey(reading.name)) take(reading, here.id);
  }
  const byName = new Map<string, BaseRow[]>();
  for (const row of base.rows) if (!taken.has(row.id)) push(byName, row.nameKey, row);
  for (const reading of projects) {
    const named = byName.get(nameKey(reading.name));
    if (named?.length === 1) take(reading, named[0]?.id);
  }
  const names = new Set(projects.map(({ name }) => nameKey(name)));
  for (const reading of projects) {
    const here = atRow.get(reading.row);
    if (here !== undefined && !names.has(here.nameKey)) take(reading, here.id);
  }
  // Sorted and renamed: what is left over is known by its 序号, where that is its own.
  const byNumber = new Map<string, BaseRow[]>();
  for (const row of base.rows) if (!taken.has(row.id)) push(byNumber, row.cells.get('field:number') ?? '', row);
  for (const reading of projects) {
    const number = String(reading.fields.get('number')?.value ?? '');
    const left = number === '' ? undefined : byNumber.get(number);
    if (left?.length === 1) take(reading, left[0]?.id);
  }
  return ids;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
