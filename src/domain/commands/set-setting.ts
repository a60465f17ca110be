/** 改设置 of the ledger: one row per setting, its id is the setting's name. Settings of the machine are elsewhere. */
import { type Command, create, refusal } from '../command.ts';
import { SETTING_NAMES } from '../entities/setting.ts';
import { type Json, sameJson } from '../json.ts';
import { ok } from '../result.ts';
import { checkValues } from './row-guards.ts';

export type SetSettingArgs = { readonly name: (typeof SETTING_NAMES)[number]; readonly value: Json };

export const setSetting: Command<SetSettingArgs> = {
  name: 'set-setting',
  needs: ({ name }) => [{ entity: 'setting', id: name }],
  decide: (view, { name, value }) => {
    if (!SETTING_NAMES.some((known) => known === name)) return refusal('unknownSetting', { name });
    if (
      name === 'planYear' &&
      !(typeof value === 'number' && Number.isInteger(value) && value >= 1990 && value <= 2199)
    )
      return refusal('badYear', { typed: String(value) });
    if (name === 'ledgerName' && (typeof value !== 'string' || value.trim() === '')) return refusal('nameMissing');
    // Whose turn it is to allot numbers changes by handing over or taking over, never by hand.
    if (name === 'numberingDevice') return refusal('notEditable', { entity: 'setting', field: 'value' });
    if (name === 'checkDays' && !(typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 60))
      return refusal('notACount', { typed: String(value) });
    const held = view.row('setting', name);
    if (held !== null && held.removed === null && sameJson(held.value, value)) return refusal('nothingChanged');
    return checkValues('setting', { value }, null) ?? ok([create('setting', name, { value })]);
  },
};
