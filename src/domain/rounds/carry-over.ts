/**
 * 上轮交办 → 本轮结果: the same items, never copies. Every item that was open when last round was closed is here again, whatever
 * became of it; one that was closed since comes once, with its result. Open items that came up in between come, too.
 */
import type { Day } from '../day.ts';
import type { Row } from '../entities/registry.ts';
import { provisionalNumber, writeNumber } from '../items/item-number.ts';
import { itemStanding } from '../items/item-standing.ts';
import { foldSteps, type ItemState } from '../items/item-state.ts';
import type { View } from '../view.ts';
import type { DocItem, RoundDoc } from './round-doc.ts';
import { roundTitle } from './round-state.ts';

/** `projects`: ids of the scope. `last`: the record that this round is compared with. */
export function itemsOfRound(
  view: View,
  round: Row<'round'>,
  projects: readonly string[],
  last: RoundDoc | null,
  on: Day,
): readonly DocItem[] {
  const carried = carriedAges(last);
  const ids = new Set([...carried.keys()]);
  for (const project of projects) for (const item of view.rows('item', 'project', project)) ids.add(item.id);
  for (const session of sessionsBefore(view, round))
    for (const item of view.rows('item', 'round', session.id)) ids.add(item.id);
  const lines: { readonly item: DocItem; readonly sort: string }[] = [];
  for (const id of ids) {
    const row = view.row('item', id);
    if (row === null) continue;
    const state = foldSteps(view.rows('step', 'item', id));
    const age = carried.get(id);
    // Not yet issued: it is nobody's to do. Closed and not carried: it has been read out.
    if (state.issued === null || (age === undefined && !isOpenItem(row, state))) continue;
    lines.push({ item: lineOf(view, row, state, age ?? null, on), sort: sortKey(state, id) });
  }
  return lines.sort((a, b) => (a.sort < b.sort ? -1 : 1)).map(({ item }) => item);
}

/** Struck off, cancelled or taken out of the register: closed; suspended and standing ones stay open. */
export function isOpenItem(row: Row<'item'>, { stage }: ItemState): boolean {
  return row.removed === null && stage !== 'struckOff' && stage !== 'cancelled';
}

/** Items open at last round's end, with the rounds they have been open. */
function carriedAges(last: RoundDoc | null): ReadonlyMap<string, number> {
  const ages = new Map<string, number>();
  for (const item of last?.items ?? []) if (item.isOpen) ages.set(item.id, item.age + 1);
  for (const { item } of last?.decisions ?? []) if (item !== null && !ages.has(item.id)) ages.set(item.id, 1);
  return ages;
}

/** Sessions of their own: what they decided about no project is read out in every round until it is done. */
function sessionsBefore(view: View, round: Row<'round'>): readonly Row<'round'>[] {
  if (round.series === null) return [];
  return view.all('round').filter(({ series, day }) => series === null && day !== null && day <= (round.day ?? '~'));
}

function lineOf(view: View, row: Row<'item'>, state: ItemState, age: number | null, on: Day): DocItem {
  const project = row.project === null ? null : view.row('project', row.project);
  const round = row.round === null ? null : view.row('round', row.round);
  // Only the days overdue are asked of it: the other limits do not matter here.
  const standing = itemStanding(state, { today: on, soonDays: 0, checkDays: 0 });
  return {
    id: row.id,
    number: state.number === null ? (row.meetingNumber ?? provisionalNumber(row.id)) : writeNumber(state.number),
    project: row.project,
    projectName: project?.name ?? null,
    text: row.name,
    unit: row.unit === null ? null : (view.row('unit', row.unit)?.name ?? null),
    person: row.person === null ? null : (view.row('person', row.person)?.name ?? null),
    due: state.due,
    dueWords: state.dueWords,
    dueBefore: state.dues.length > 1 ? (state.dues[state.dues.length - 2]?.day ?? null) : null,
    state: row.removed === null ? state.stage : 'cancelled',
    isOpen: isOpenItem(row, state),
    overdue: standing.kind === 'overdue' ? standing.days : null,
    reportedOn: state.reported?.on ?? null,
    closedOn: state.struckOff?.on ?? state.cancelled?.on ?? row.removed?.on ?? null,
    result: resultOf(state),
    from: round === null ? row.sourceWords : roundTitle(view, round),
    isCarried: age !== null,
    age: age ?? 0,
  };
}

function resultOf(state: ItemState): string | null {
  const step =
    state.struckOff ??
    state.cancelled ??
    (state.stage === 'returned' ? state.returned : null) ??
    state.reported ??
    state.lastProgress;
  const said = (words: string | null | undefined): string | null =>
    words == null || words.trim() === '' ? null : words;
  return said(step?.note) ?? said(step?.reason) ?? said(state.reported?.note) ?? said(state.lastProgress?.note);
}

function sortKey(state: ItemState, id: string): string {
  const number = state.number;
  return number === null ? `~${id}` : `${number.year}-${String(number.seq).padStart(8, '0')}`;
}
