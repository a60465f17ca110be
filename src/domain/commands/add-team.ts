/** 新建专班. */
import { type Command, create, refusal } from '../command.ts';
import { ok } from '../result.ts';
import { checkValues } from './row-guards.ts';

export type AddTeamArgs = { readonly number: number | null; readonly name: string; readonly field: string | null };

export const addTeam: Command<AddTeamArgs> = {
  name: 'add-team',
  needs: () => [{ entity: 'team', all: true }],
  decide: (view, { number, name, field }, { newId }) => {
    if (name.trim() === '') return refusal('nameMissing');
    if (number === null) return refusal('numberMissing');
    const values = { number, name: name.trim(), field: field === null || field.trim() === '' ? null : field.trim() };
    const bad = checkValues('team', values, null);
    if (bad !== null) return bad;
    const taken = view.all('team').find((team) => team.number === number);
    if (taken !== undefined) return refusal('sameTeamNumber', { number, name: taken.name });
    if (view.all('team').some((team) => team.name === values.name)) return refusal('sameName', { name: values.name });
    return ok([create('team', newId(), { ...values, remark: null })]);
  },
};
