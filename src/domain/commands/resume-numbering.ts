/**
 * 接续编号: this copy takes the numbering over after the numbering device was lost or restored from a backup. The clerk states
 * the last number issued (from the paper register): numbers up to it are never given again.
 */
import { type Command, refusal } from '../command.ts';
import { partsOf } from '../day.ts';
import { lastNumber, turnDraft, turnOf } from '../items/numbering.ts';
import { ok } from '../result.ts';

export type ResumeNumberingArgs = {
  /** The last number issued this year, 0 = none; null = not stated. */
  readonly last: number | null;
};

export const resumeNumbering: Command<ResumeNumberingArgs> = {
  name: 'resume-numbering',
  needs: () => [
    { entity: 'setting', id: 'numberingDevice' },
    { entity: 'numbering', all: true },
  ],
  decide: (view, { last }, { today, device }) => {
    const { year } = partsOf(today);
    if (last === null || !Number.isInteger(last) || last < 0) return refusal('lastNumberMissing', { year });
    const known = lastNumber(view, year);
    if (last < known) return refusal('lastNumberTooLow', { last: known });
    if (turnOf(view)?.device === device && last === known) return refusal('alreadyNumberingDevice');
    return ok([turnDraft({ device, year, last })]);
  },
};
