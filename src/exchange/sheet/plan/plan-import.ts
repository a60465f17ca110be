// The plan of an import (导入方案): what a sheet would change in the ledger. Pure: the same sheet, ledger and choices give the
// same plan, and a second import of the same file gives none.
import { MOST_IMPORT_ROWS } from '../../../domain/commands/import-sheet.ts';
import { nameKey as ledgerNameKey } from '../../../domain/derive/display-name.ts';
import { idOf } from '../../../domain/id.ts';
import type { Money } from '../../../domain/money.ts';
import type { View } from '../../../domain/view.ts';
import type { Sheet } from '../read/workbook.ts';
import type { ProjectReading, Understood } from '../understand/understood.ts';
import { diffFields, heldIn, shownField } from './diff-fields.ts';
import { diffMilestones } from './diff-milestones.ts';
import { diffFigures, diffProgress } from './diff-records.ts';
import { diffSlots } from './diff-slots.ts';
import type { ImportPlan, PlanChange, PlanNote, PlanOptions, PlanRow, PlanRowKind } from './import-plan.ts';
import { idsByRow, type Match, matchSteps } from './match-projects.ts';
import { partiesOf } from './parties.ts';
import type { Pair, PlanContext } from './plan-context.ts';
import { type CellStates, emptiedChanges, erasedProgress, onlyTouched, statesOf } from './three-way.ts';

export function planImport(sheet: Sheet, understood: Understood, view: View, options: PlanOptions): ImportPlan {
  const steps = planSteps(sheet, understood, view, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, one row of the sheet a step: for the page, which a large sheet must not hold. Yields the rows compared so far. */
export function* planSteps(
  sheet: Sheet,
  understood: Understood,
  view: View,
  options: PlanOptions,
): Generator<number, ImportPlan> {
  const notes: PlanNote[] = [];
  const note = (entry: PlanNote): void => {
    notes.push(entry);
  };
  const { projects } = understood;
  const rowsOfSheet = projects.length;
  const tooMany = rowsOfSheet > MOST_IMPORT_ROWS ? { rows: rowsOfSheet, most: MOST_IMPORT_ROWS } : null;
  const parties = partiesOf(view, options, note);
  const context: PlanContext = { view, options, parties, understood, note, settledPosts: new Set() };
  const { byRow: matches, names } = yield* matchSteps(view, tooMany === null ? projects : [], parties, options);
  const compare = comparison(sheet, context, names);
  const rows: PlanRow[] = [];
  const contacts: ImportPlan['contacts'][number][] = [];
  for (const reading of projects) {
    const match = matches.get(reading.row);
    if (match === undefined) continue;
    rows.push(match.kind === 'ask' ? asked(context, reading, match) : compare(reading, match));
    for (const contact of reading.contacts) {
      const personId = parties.person(contact.person, null, null, [], contact.at[0] ?? { row: reading.row, column: 1 });
      contacts.push({ ...contact, personId });
    }
    yield rows.length;
  }
  const compared = rows.length;
  yield compared;
  if (tooMany === null) rows.push(...notInSheet(context, matches));
  yield compared;
  return {
    file: options.file,
    signature: understood.signature,
    rows,
    counts: countsOf(rows),
    shared: parties.shared(),
    teamQuestions: parties.questions(),
    notes,
    contacts,
    tooMany,
  };
}

function comparison(
  sheet: Sheet,
  context: PlanContext,
  names: ReadonlyMap<string, number>,
): (reading: ProjectReading, match: Exclude<Match, { kind: 'ask' }>) => PlanRow {
  const { options, understood, view } = context;
  const { base } = options;
  const ids = base === null ? new Map<number, string>() : idsByRow(base, understood.projects);
  const baseRows = new Map((base?.rows ?? []).map((row) => [row.id, row]));
  const year = understood.year.year ?? Number(options.today.slice(0, 4));
  const statesIn = statesOf(sheet, understood, { view, today: options.today, year });
  return (reading, match) => {
    const existing = match.kind === 'project' ? match.row : null;
    const id = existing?.id ?? idOf<'project'>(options.newId());
    const baseRow = existing === null || ids.get(reading.row) !== id ? null : (baseRows.get(id) ?? null);
    const states: CellStates | null = baseRow === null ? null : statesIn(baseRow, reading.row);
    const pair: Pair = {
      row: reading.row,
      id,
      existing,
      movedHere: (at) => states !== null && existing !== null && at.some((place) => states.moved(existing, place)),
    };
    const seen = states === null || baseRow === null ? reading : onlyTouched(reading, states, baseRow);
    const erased = baseRow === null ? new Map() : erasedProgress(reading, baseRow);
    if (states !== null) noteDerived(context, reading, states);
    const changes = [
      ...(states !== null && !states.touched(reading.nameAt)
        ? diffFields(context, pair, { ...seen, name: existing?.name ?? seen.name })
        : diffFields(context, pair, seen)),
      ...diffSlots(context, pair, seen),
      ...diffMilestones(context, pair, seen),
      ...diffFigures(context, pair, seen),
      ...diffProgress(context, pair, seen, erased),
      ...(baseRow === null ? [] : emptiedChanges(context, pair, reading, baseRow)),
    ];
    return existing === null
      ? added(context, pair, reading, changes, names)
      : compared(context, pair, reading, changes, states !== null);
  };
}

/** Everything of a new project is one change. */
function added(
  context: PlanContext,
  pair: Pair,
  reading: ProjectReading,
  changes: readonly PlanChange[],
  names: ReadonlyMap<string, number>,
): PlanRow {
  const birth = { entity: 'project', id: pair.id, set: { name: reading.name, removed: null } } as const;
  const whole: PlanChange = {
    key: `${pair.row}|project`,
    subject: { kind: 'project' },
    before: { kind: 'none' },
    after: { kind: 'text', text: reading.name },
    at: [reading.nameAt],
    conflict: false,
    drafts: [birth, ...changes.flatMap(({ drafts }) => drafts)],
    expects: [{ kind: 'projectsNamed', name: reading.name, count: names.get(ledgerNameKey(reading.name)) ?? 0 }],
    needs: [...new Set(changes.flatMap(({ needs }) => needs))],
  };
  const node = (kind: string) => reading.milestones.find((entry) => entry.kind === kind)?.planned?.value ?? null;
  const total = reading.fields.get('totalInvestment')?.value ?? null;
  return {
    ...shell(context, 'added', pair, reading),
    changes: [whole],
    summary: {
      // Read by the money field.
      total: total as Money | null,
      start: node('start'),
      completion: node('completion'),
      specialist: reading.slots.find(({ role }) => role === 'specialist')?.holders[0]?.person ?? null,
    },
  };
}

function compared(
  context: PlanContext,
  pair: Pair,
  reading: ProjectReading,
  changes: readonly PlanChange[],
  hasBase: boolean,
): PlanRow {
  const kind: PlanRowKind = changes.some(({ conflict }) => conflict)
    ? 'conflict'
    : changes.length > 0
      ? 'changed'
      : 'same';
  const kept = hasBase
    ? []
    : reading.emptied.flatMap(({ column, target }) => {
        const held = target.kind === 'field' ? heldIn(pair.existing, target.field) : null;
        return target.kind === 'field' && held !== null && held !== ''
          ? [{ column, value: shownField(context, target.field, held) }]
          : [];
      });
  return { ...shell(context, kind, pair, reading), changes, kept };
}

function shell(
  { view }: PlanContext,
  kind: PlanRowKind,
  pair: Pair,
  reading: ProjectReading,
): Omit<PlanRow, 'changes'> {
  const team = pair.existing?.team ?? null;
  return {
    kind,
    row: reading.row,
    project: pair.existing?.id ?? null,
    name: reading.name,
    team: reading.team?.value ?? (team === null ? '' : (view.row('team', team)?.name ?? '')),
    candidates: [],
    kept: [],
    summary: null,
  };
}

function asked(context: PlanContext, reading: ProjectReading, match: Extract<Match, { kind: 'ask' }>): PlanRow {
  const candidates = match.candidates.map(({ id, name, team }) => ({ id, name, team: context.parties.teamName(team) }));
  const team = reading.team?.value ?? '';
  return {
    kind: 'ask',
    row: reading.row,
    project: null,
    name: reading.name,
    team,
    changes: [],
    candidates,
    kept: [],
    summary: null,
  };
}

/** 本表未列: kept as they are, never deleted. Where the sheet holds one team only, the others are not missing. */
function notInSheet({ view, options }: PlanContext, matches: ReadonlyMap<number, Match>): readonly PlanRow[] {
  const there = new Set<string>();
  for (const match of matches.values()) {
    if (match.kind === 'project') there.add(match.row.id);
    if (match.kind === 'ask') for (const { id } of match.candidates) there.add(id);
  }
  return view
    .all('project')
    .filter(
      (row) =>
        row.mergedInto === null && !there.has(row.id) && (options.onlyTeam === null || row.team === options.onlyTeam),
    )
    .map((row) => ({
      kind: 'notInSheet' as const,
      row: null,
      project: row.id,
      name: row.name,
      team: row.team === null ? '' : (view.row('team', row.team)?.name ?? ''),
      changes: [],
      candidates: [],
      kept: [],
      summary: null,
    }));
}

/** Derived cells (灯, 占比) that were edited in our own export: taken by no field, and said so. */
function noteDerived(context: PlanContext, reading: ProjectReading, states: CellStates): void {
  for (const { column, target } of context.understood.columns)
    if (target.kind === 'derived' && states.touched({ row: reading.row, column }))
      context.note({ code: 'derivedEdited', row: reading.row, column, facts: {} });
}

function countsOf(rows: readonly PlanRow[]): ImportPlan['counts'] {
  const counts = { added: 0, changed: 0, conflict: 0, same: 0, notInSheet: 0, ask: 0 };
  for (const { kind } of rows) counts[kind]++;
  return counts;
}
