/** 变更记录: a change of the log as lines to read — which thing, which field, what stood and what stands now. Words are the screen's. */
import type { Facts } from '../../words/catalogue.ts';
import type { Change } from '../change.ts';
import { type EntityName, isEntityName } from '../entities/registry.ts';
import type { Json } from '../json.ts';
import { roundTitle } from '../rounds/round-state.ts';
import type { View } from '../view.ts';

export type ChangeLine = {
  readonly entity: EntityName;
  readonly id: string;
  /** The row's name today, '' when it has none. */
  readonly name: string;
  readonly field: string;
  readonly was: Json;
  readonly to: Json;
};

/** Fields that say nothing to a reader. */
const SILENT: ReadonlySet<string> = new Set(['order', 'project', 'hash', 'round', 'frozen']);

/** How a step is bound to others is the machine's; who typed it and when is the change's own. */
const SILENT_IN_STEP: ReadonlySet<string> = new Set([
  'item',
  'place',
  'after',
  'step',
  'typedOn',
  'by',
  'typist',
  'evidence',
  'checks',
]);

/** One line per field that a reader understands; a row's creation yields its filled fields, with `was` null. */
export function changeLines(change: Pick<Change, 'patches'>, view: View): readonly ChangeLine[] {
  return change.patches.flatMap(({ entity, id, set }) => {
    if (!isEntityName(entity) || entity === 'numbering' || entity === 'settlement') return [];
    const name = rowName(view, entity, id);
    return Object.entries(set).flatMap(([field, { to, was }]) =>
      SILENT.has(field) || (entity === 'step' && SILENT_IN_STEP.has(field)) || (to === null && was === null)
        ? []
        : [{ entity, id, name, field, was, to }],
    );
  });
}

/** What fills the sentence of a change (`changes` in the catalogue): its main thing and how many rows it touched. */
export function changeFacts(change: Pick<Change, 'patches'>, view: View): Facts {
  const count = change.patches.length;
  const [first, second] = change.patches;
  if (count === 2 && first?.entity === 'assignment' && second?.entity === 'assignment')
    return { what: `${dutyName(view, first.id)} → ${rowName(view, 'assignment', second.id)}`, count };
  // Evidence that an act brings along is not what the act is about.
  const isEvidence = ({ entity }: { readonly entity: string }) => entity === 'attachment';
  const patches = [...change.patches.filter((patch) => !isEvidence(patch)), ...change.patches.filter(isEvidence)];
  for (const { entity, id } of patches) {
    const name = !isEntityName(entity) ? '' : entity === 'assignment' ? dutyName(view, id) : rowName(view, entity, id);
    if (name !== '') return { what: name, count };
  }
  return { what: '', count };
}

/** Slot and holder: «项目专员 专员01». */
function dutyName(view: View, id: string): string {
  const slot = view.row('assignment', id)?.slot ?? null;
  const label = slot === null ? '' : (view.row('slot', slot)?.label ?? '');
  return [label, rowName(view, 'assignment', id)].filter((part) => part !== '').join(' ');
}

function rowName(view: View, entity: EntityName, id: string): string {
  const row = view.row(entity, id);
  if (row === null) return '';
  if ((entity === 'step' || entity === 'itemUnit') && 'item' in row && row.item !== null)
    return view.row('item', row.item)?.name ?? '';
  const ofRound = roundName(view, entity, id);
  if (ofRound !== null) return ofRound;
  if ('name' in row && typeof row.name === 'string') return row.name;
  if ('label' in row && typeof row.label === 'string') return row.label;
  if ('person' in row && row.person !== null) return view.row('person', row.person)?.name ?? '';
  if ('unit' in row && row.unit !== null) return view.row('unit', row.unit)?.name ?? '';
  if ('milestone' in row && row.milestone !== null) return view.row('milestone', row.milestone)?.name ?? '';
  if ('project' in row && row.project !== null) return view.row('project', row.project)?.name ?? '';
  return '';
}

/** Rounds and what stands in them are called by the round; a decision by its words. */
function roundName(view: View, entity: EntityName, id: string): string | null {
  if (entity === 'decision') return view.row('decision', id)?.text ?? '';
  const round =
    entity === 'round' ? id : entity === 'edition' || entity === 'editionText' ? view.row('edition', id)?.round : null;
  const row = round == null ? null : view.row('round', round);
  return row === null ? null : roundTitle(view, row);
}
