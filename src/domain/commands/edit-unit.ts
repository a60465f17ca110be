/** 改单位. */
import type { Command } from '../command.ts';
import type { EditArgs } from './edit-team.ts';
import { decideEdit } from './row-guards.ts';

const EDITABLE = new Set(['name', 'kind', 'order', 'remark']);

export const editUnit: Command<EditArgs> = {
  name: 'edit-unit',
  needs: ({ id }) => [{ entity: 'unit', id }],
  decide: (view, { id, set }) => decideEdit(view, 'unit', id, set, EDITABLE),
};
