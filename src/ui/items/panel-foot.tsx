// The foot of the panel (办理栏): the one thing to do next, a second beside it, the rest in a menu; why it cannot be done yet.
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import { Button } from '../kit/button.tsx';
import type { FormAct } from '../kit/items/act-form.ts';
import { calledItem } from '../kit/items/item-names.ts';
import { LightShape } from '../kit/light.tsx';
import { Menu, type MenuEntry } from '../kit/menu.tsx';
import { useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import type { OfferedAct } from './acts-of.ts';
import css from './panel.module.css';
import type { Asked } from './panel-dialogs.tsx';
import type { Review } from './use-review.ts';

const LETTERS: Partial<Record<FormAct, string>> = { accept: 'A', progress: 'P', report: 'R', return: 'T' };

export function PanelFoot({
  item,
  main,
  offered,
  review,
  next,
  struckBy,
  onMain,
  onAsk,
  onVerify,
  onUrge,
  withdrawRefused,
  onWithdraw,
  onTakeBack,
}: {
  readonly item: ItemSummary;
  readonly main: FormAct | 'strikeOff' | null;
  readonly offered: readonly OfferedAct[];
  readonly review: Review;
  readonly next: ItemSummary | null;
  readonly struckBy: string | null;
  readonly onMain: () => void;
  readonly onAsk: (asked: Asked) => void;
  readonly onVerify: () => void;
  readonly onUrge: () => void;
  /** Why the last step cannot be taken back. */
  readonly withdrawRefused: string | null;
  readonly onWithdraw: () => void;
  readonly onTakeBack: () => void;
}) {
  const words = useWords();
  const { acts, panel } = words.items;
  const today = useToday();
  const { stage } = item.state;
  const word = (kind: FormAct) => (kind === 'standing' && stage === 'standing' ? acts.review : acts[kind]);
  const second: FormAct | null = main === 'strikeOff' ? 'return' : main === 'report' ? 'progress' : null;
  const rest = offered.filter(({ kind }) => kind !== main && kind !== second);
  const isDraft = stage === 'draft';
  const entries: MenuEntry[] = [
    ...(stage === 'reported'
      ? [{ id: 'verify', label: acts.verify, refused: review.verifyRefused, onPress: onVerify }]
      : []),
    ...rest.map(({ kind, refused }) => ({
      id: kind,
      label: word(kind),
      refused,
      ...(LETTERS[kind] !== undefined && { keys: LETTERS[kind] }),
      onPress: () => onAsk(kind),
    })),
    ...(item.isOpen && !isDraft ? [{ id: 'urge', label: acts.urge, keys: 'C', onPress: onUrge }] : []),
    { id: 'edit', label: acts.edit, onPress: () => onAsk('edit') },
    { id: 'coUnit', label: acts.coUnit, onPress: () => onAsk('coUnit') },
    { id: 'attach', label: acts.attach, onPress: () => onAsk('attach') },
    ...(isDraft ? [{ id: 'remove', label: acts.remove, onPress: () => onAsk('remove') }] : []),
    { id: 'withdraw', label: acts.withdraw, refused: withdrawRefused, onPress: onWithdraw },
  ];
  const refused = main === 'strikeOff' ? review.refused : null;
  const nextWords =
    next === null
      ? null
      : next.state.stage === 'reported'
        ? panel.next(calledItem(next, today, words))
        : panel.nextOne(calledItem(next, today, words));
  return (
    <div className={css.foot}>
      {review.problem !== null && (
        <p className="lt late" role="alert">
          <LightShape kind="late" />
          {review.problem}
        </p>
      )}
      {refused !== null && <p className={css.why}>{refused}</p>}
      <div className={css.acts}>
        {main === null && nextWords === null ? (
          <span className="dim">{words.fields.itemStages[stage]}</span>
        ) : (
          <Button kind="primary" keys={main === null ? 'J' : 'Ctrl ↵'} refused={refused} onPress={onMain}>
            {main === null ? nextWords : main === 'strikeOff' ? acts.strikeOff : word(main)}
          </Button>
        )}
        {struckBy !== null && main === null && <Button onPress={onTakeBack}>{words.kit.undo}</Button>}
        {second !== null && <Button onPress={() => onAsk(second)}>{acts[second]}</Button>}
        <Menu label={panel.others} icon="more" entries={entries} />
      </div>
    </div>
  );
}
