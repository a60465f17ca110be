/** 改事项: its words, project, lead unit and responsible person. State, number and due day are changed by steps only. */
import { type Command, refusal } from '../command.ts';
import { ok } from '../result.ts';
import { decideEdit, type Values } from './row-guards.ts';

export type EditItemArgs = { readonly item: string; readonly set: Values };

const EDITABLE: ReadonlySet<string> = new Set([
  'name',
  'requirement',
  'project',
  'milestone',
  'type',
  'unit',
  'person',
  'source',
  'sourceWords',
  'foundOn',
  'remark',
]);

export const editItem: Command<EditItemArgs> = {
  name: 'edit-item',
  needs: ({ item }) => [{ entity: 'item', id: item }],
  decide: (view, { item, set }) => {
    if (set.unit === null) return refusal('leadUnitMissing');
    const edited = decideEdit(view, 'item', item, set, EDITABLE);
    return edited.ok ? ok(edited.value) : edited;
  },
};
