/** 改人员: name, unit, post, rank, order. Phones are contacts and are not here. */
import type { Command } from '../command.ts';
import type { EditArgs } from './edit-team.ts';
import { decideEdit } from './row-guards.ts';

const EDITABLE = new Set(['name', 'unit', 'post', 'rank', 'order', 'remark']);

export const editPerson: Command<EditArgs> = {
  name: 'edit-person',
  needs: ({ id }) => [{ entity: 'person', id }],
  decide: (view, { id, set }) => decideEdit(view, 'person', id, set, EDITABLE),
};
