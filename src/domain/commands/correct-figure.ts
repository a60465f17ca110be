/** 更正投资数据: the old amount stays in the log, the reason on the figure. */
import { type Command, edit, refusal } from '../command.ts';
import { sameJson } from '../json.ts';
import type { Money } from '../money.ts';
import { ok } from '../result.ts';
import { checkValues, liveRow, reasonIn } from './row-guards.ts';

export type CorrectFigureArgs = {
  readonly figure: string;
  readonly amount: Money | null;
  readonly reason: string | null;
};

export const correctFigure: Command<CorrectFigureArgs> = {
  name: 'correct-figure',
  needs: ({ figure }) => [{ entity: 'figure', id: figure }],
  decide: (view, { figure, amount, reason }) => {
    const row = liveRow(view, 'figure', figure);
    if (!row.ok) return row;
    if (amount === null) return refusal('amountMissing');
    if (amount.fen < 0) return refusal('amountNegative');
    if (sameJson(amount, row.value.amount)) return refusal('nothingChanged');
    const why = reasonIn(reason);
    if (why === null) return refusal('reasonMissing');
    return (
      checkValues('figure', { amount, correction: why }, null) ??
      ok([edit('figure', figure, { amount, correction: why })])
    );
  },
};
