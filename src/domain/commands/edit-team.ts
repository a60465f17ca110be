/** 改专班: number, name, field and remarks. Its people are assignments. */
import { type Command, refusal } from '../command.ts';
import { decideEdit, type Values } from './row-guards.ts';

export type EditArgs = { readonly id: string; readonly set: Values };

const EDITABLE = new Set(['number', 'name', 'field', 'remark']);

export const editTeam: Command<EditArgs> = {
  name: 'edit-team',
  needs: () => [{ entity: 'team', all: true }],
  decide: (view, { id, set }) => {
    if (set.number === null) return refusal('numberMissing');
    const taken = view.all('team').find((team) => team.id !== id && team.number === set.number);
    if (taken !== undefined && typeof set.number === 'number')
      return refusal('sameTeamNumber', { number: set.number, name: taken.name });
    return decideEdit(view, 'team', id, set, EDITABLE);
  },
};
