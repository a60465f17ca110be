// An entry of the conflict desk in words (冲突的写法): which thing, which column, both values, and where they part.
import { isEntityName } from '../../domain/entities/registry.ts';
import type { Json } from '../../domain/json.ts';
import type { View } from '../../domain/view.ts';
import type { Entry } from '../../ledger/held.ts';
import type { Words } from '../../words/catalogue.ts';
import { shownChange } from '../kit/changes/change-text.ts';

export type ShownEntry = {
  /** The project it belongs to, where it does. */
  readonly project: { readonly id: string; readonly name: string; readonly number: string | null } | null;
  /** The thing itself, where it is not the project. */
  readonly thing: string;
  /** The thing was removed; it can be brought back from its history. */
  readonly removed: boolean;
  readonly column: string;
  readonly stands: string;
  readonly lost: string;
};

export function shownEntry(entry: Entry, view: View, words: Words): ShownEntry {
  const { entity, id, field, lost, stands } = entry;
  const set = { [field]: { to: lost.to, was: stands.to, over: '' as const } };
  const { lines } = shownChange(
    { command: '', patches: [{ entity, id, set }], by: lost.by, wall: lost.wall },
    view,
    words,
  );
  const [line] = lines;
  const row = isEntityName(entity) ? view.row(entity, id) : null;
  const projectId =
    row === null ? null : entity === 'project' ? row.id : 'project' in row ? (row.project as string | null) : null;
  const project = projectId === null ? null : view.row('project', projectId);
  const names: Readonly<Record<string, string>> = words.fields.entity;
  const name = row === null ? '' : nameOf(row, view);
  const [was, now] = [line?.was ?? '', line?.now ?? ''];
  const alike = was === now;
  return {
    project,
    thing: entity === 'project' ? '' : [names[entity], name].filter((part) => part).join(' '),
    removed: row !== null && row.removed !== null,
    column: line?.label ?? field,
    stands: valueText(field, stands.to, was, alike, words),
    lost: valueText(field, lost.to, now, alike, words),
  };
}

/** What tells it from others of its kind: its name, the seat of a duty with its team, the day of a report, the month of a sum. */
function nameOf(row: object, view: View): string {
  const text = (field: string): string => {
    // Any row of the ledger: its fields are looked at by name.
    const value = (row as { readonly [field: string]: unknown })[field];
    return typeof value === 'string' ? value : '';
  };
  if ('slot' in row && 'liaison' in row)
    return [view.row('team', text('team'))?.name, view.row('slot', text('slot'))?.label]
      .filter((part) => part)
      .join(' ');
  return text('name') || text('label') || text('period') || text('on');
}

/** @param alike both are written the same although they are not: then everything the value holds is said. */
function valueText(field: string, value: Json, text: string, alike: boolean, words: Words): string {
  const said = words.exchange.desk;
  if (field === 'removed') return value === null ? said.present : said.gone(text);
  if (value === null) return said.empty;
  if (text === '' && typeof value === 'string' && value !== '') return said.elsewhere;
  const details = alike ? detailsOf(value).filter((detail) => detail !== text) : [];
  return [text === '' && details.length === 0 ? said.empty : text, ...details]
    .filter((part) => part)
    .join(words.exchange.and);
}

function detailsOf(value: Json): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.values(value).flatMap((held) =>
    typeof held === 'string' || typeof held === 'number' ? [String(held)] : [],
  );
}

export type Parting = { readonly before: string; readonly differs: string; readonly after: string };

/** Where two texts part, letter by letter from both ends. */
export function parting(one: string, other: string): readonly [Parting, Parting] {
  const [a, b] = [[...one], [...other]];
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const part = (letters: readonly string[]): Parting => ({
    before: letters.slice(0, head).join(''),
    differs: letters.slice(head, letters.length - tail).join(''),
    after: letters.slice(letters.length - tail).join(''),
  });
  return [part(a), part(b)];
}
