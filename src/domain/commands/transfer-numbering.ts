/** 移交编号: the numbering device hands over to another copy of the ledger; the last number goes with it. */
import { type Command, refusal } from '../command.ts';
import { partsOf } from '../day.ts';
import { lastNumber, turnDraft, turnOf } from '../items/numbering.ts';
import { ok } from '../result.ts';

export type TransferNumberingArgs = { readonly device: string };

export const transferNumbering: Command<TransferNumberingArgs> = {
  name: 'transfer-numbering',
  needs: (_, view) => {
    const year = turnOf(view)?.year;
    return [
      { entity: 'setting', id: 'numberingDevice' },
      { entity: 'numbering', all: true },
      ...(year === undefined ? [] : [{ entity: 'numbering', id: String(year) } as const]),
    ];
  },
  decide: (view, { device }, context) => {
    if (turnOf(view)?.device !== context.device) return refusal('notNumberingDevice');
    if (device.trim() === '') return refusal('deviceMissing');
    if (device === context.device) return refusal('alreadyNumberingDevice');
    const years = view.all('numbering').map((row) => Number(row.id));
    const year = Math.max(partsOf(context.today).year, ...years);
    return ok([turnDraft({ device, year, last: lastNumber(view, year) })]);
  },
};
