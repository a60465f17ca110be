/** 设置 of the ledger with their defaults. */
import { type Day, partsOf } from '../day.ts';
import type { View } from '../view.ts';

export type LedgerSettings = { readonly name: string | null; readonly planYear: number; readonly isSample: boolean };

export function settingsOf(view: View, today: Day): LedgerSettings {
  const name = view.row('setting', 'ledgerName')?.value;
  const year = view.row('setting', 'planYear')?.value;
  return {
    name: typeof name === 'string' && name !== '' ? name : null,
    planYear: typeof year === 'number' ? year : partsOf(today).year,
    isSample: view.row('setting', 'sample')?.value === true,
  };
}
