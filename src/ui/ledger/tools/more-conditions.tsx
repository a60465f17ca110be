// Conditions that are asked for now and then (更多条件): gaps, due soon, amounts.
import { FEN_PER_WAN, moneyOfFen } from '../../../domain/money.ts';
import { Checkbox } from '../../kit/checkbox.tsx';
import { MoneyField } from '../../kit/money-field.tsx';
import { useWords } from '../../kit/words.tsx';
import type { LedgerView } from '../rows/view-state.ts';
import { FloatChip } from './choice-chip.tsx';
import css from './tools.module.css';

export const DUE_WITHIN = 14;

export function MoreConditions({
  view,
  onView,
}: {
  readonly view: LedgerView;
  readonly onView: (view: LedgerView) => void;
}) {
  const words = useWords();
  const { tools } = words.ledger;
  const on = view.gap || view.dueWithin !== null || view.atLeastWan !== null || view.atMostWan !== null;
  const amount = (wan: number | null) => (wan === null ? null : moneyOfFen(wan * FEN_PER_WAN));
  return (
    <FloatChip label={tools.more} text={tools.more} on={on}>
      <div className={css.more}>
        <Checkbox label={tools.gap} checked={view.gap} onChange={(gap) => onView({ ...view, gap })} />
        <Checkbox
          label={tools.dueWithin(DUE_WITHIN)}
          checked={view.dueWithin !== null}
          onChange={(due) => onView({ ...view, dueWithin: due ? DUE_WITHIN : null })}
        />
        <fieldset className={css.amounts}>
          <legend>{tools.amount}</legend>
          <MoneyField
            label={tools.atLeastLabel}
            value={amount(view.atLeastWan)}
            onChange={(money) => onView({ ...view, atLeastWan: money && Math.round(money.fen / FEN_PER_WAN) })}
          />
          <MoneyField
            label={tools.atMostLabel}
            value={amount(view.atMostWan)}
            onChange={(money) => onView({ ...view, atMostWan: money && Math.round(money.fen / FEN_PER_WAN) })}
          />
        </fieldset>
      </div>
    </FloatChip>
  );
}
