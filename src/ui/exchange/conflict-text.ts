// An entry of the conflict desk in words (冲突的写法): which thing, which column, both values.
import { isEntityName } from '../../domain/entities/registry.ts';
import type { View } from '../../domain/view.ts';
import type { Entry } from '../../ledger/held.ts';
import type { Words } from '../../words/catalogue.ts';
import { shownChange } from '../kit/changes/change-text.ts';

export type ShownEntry = {
  /** The project it belongs to, where it does. */
  readonly project: { readonly id: string; readonly name: string } | null;
  /** The thing itself, where it is not the project. */
  readonly thing: string;
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
  const name = row === null ? '' : 'name' in row ? row.name : 'label' in row ? row.label : '';
  return {
    project: project === null ? null : { id: project.id, name: project.name },
    thing: entity === 'project' ? '' : [names[entity], name].filter((part) => part).join(' '),
    column: line?.label ?? field,
    stands: line?.was ?? '',
    lost: line?.now ?? '',
  };
}
