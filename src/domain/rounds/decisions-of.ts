/** 本轮决定 in the order of the meeting, with their in-meeting labels (24-1). */
import type { Row } from '../entities/registry.ts';
import { provisionalNumber, writeNumber } from '../items/item-number.ts';
import { foldSteps } from '../items/item-state.ts';
import type { View } from '../view.ts';
import type { DocDecision } from './round-doc.ts';
import { labelHead } from './session-of-day.ts';

export type Labelled = { readonly row: Row<'decision'>; readonly sequence: number; readonly label: string };

/** Two machines may have given the same sequence: the later row takes the next free one, the same on every copy. */
export function decisionsOf(view: View, round: Row<'round'>): readonly Labelled[] {
  const rows = [...view.rows('decision', 'round', round.id)].sort(
    (a, b) => (a.sequence ?? 0) - (b.sequence ?? 0) || (a.id < b.id ? -1 : 1),
  );
  const head = labelHead(view, round);
  let last = 0;
  return rows.map((row) => {
    last = Math.max(last + 1, row.sequence ?? 0);
    return { row, sequence: last, label: `${head}-${last}` };
  });
}

/** `numbers`: what closing has just allotted, by decision. */
export function decisionLines(
  view: View,
  round: Row<'round'>,
  issued: ReadonlyMap<string, NonNullable<DocDecision['item']>> | null,
): readonly DocDecision[] {
  return decisionsOf(view, round).map(({ row, label }) => ({
    ...whose(view, row),
    id: row.id,
    label,
    project: row.project,
    projectName: row.project === null ? null : (view.row('project', row.project)?.name ?? null),
    kind: row.kind ?? 'item',
    text: row.text ?? '',
    coUnits: Object.keys(row.coUnits).flatMap((id) => nameOf(view, 'unit', id) ?? []),
    due: row.due?.to ?? null,
    dueWords: row.due?.words ?? null,
    continues: continuing(view, row),
    item: issued?.get(row.id) ?? (row.issued === null ? null : { id: row.issued, number: numberOf(view, row.issued) }),
  }));
}

/** Who answers for it: on an open matter whoever had it before, unless the meeting names another. */
function whose(view: View, row: Row<'decision'>): Pick<DocDecision, 'unit' | 'person'> {
  const item = row.unit !== null || row.continues === null ? null : view.row('item', row.continues);
  return {
    unit: nameOf(view, 'unit', row.unit ?? item?.unit ?? null),
    person: nameOf(view, 'person', row.person ?? item?.person ?? null),
  };
}

function continuing(view: View, row: Row<'decision'>): DocDecision['continues'] {
  if (row.continues === null) return null;
  const state = foldSteps(view.rows('step', 'item', row.continues));
  // Once the round is closed its own new deadline stands: what stood before it is the one before.
  const due = row.issued === null ? state.due : (state.dues[state.dues.length - 2]?.day ?? null);
  return { id: row.continues, number: numberOf(view, row.continues), due };
}

function numberOf(view: View, item: string): string | null {
  const { number } = foldSteps(view.rows('step', 'item', item));
  if (number !== null) return writeNumber(number);
  return view.row('item', item)?.meetingNumber ?? provisionalNumber(item);
}

function nameOf(view: View, entity: 'unit' | 'person', id: string | null): string | null {
  return id === null ? null : (view.row(entity, id)?.name ?? null);
}
