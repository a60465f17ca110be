// A row of the register (事项行): number, matter, whose, until when, how it stands. Drawn anew only when its item is another.
import { memo } from 'react';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import { Icon } from '../kit/icon.tsx';
import { ItemLight } from '../kit/items/item-light.tsx';
import { dueText, labelText, nameOf, sourceText, whoseOfItem } from '../kit/items/item-names.ts';
import { Seal } from '../kit/items/seal.tsx';
import { useLedger, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import type { ItemLine } from './item-lines.ts';
import css from './items-list.module.css';

export const rowId = (id: string): string => `item-${id}`;

export const ItemRow = memo(function ItemRow({
  item,
  top,
  rowIndex,
  active,
  chosen,
}: {
  readonly item: ItemSummary;
  readonly top: number;
  readonly rowIndex: number;
  readonly active: boolean;
  readonly chosen: boolean;
}) {
  const words = useWords();
  const today = useToday();
  const { resident } = useLedger();
  const { row, state } = item;
  const whose = whoseOfItem(resident, item, today);
  const project = nameOf(resident, 'project', row.project);
  const number = labelText(item.label, today, words);
  const isOff = state.stage === 'struckOff' || state.stage === 'cancelled';
  const classes = [css.row, active ? css.active : '', isOff ? css.off : '', chosen ? css.chosen : ''];
  return (
    <div
      role="row"
      id={rowId(item.id)}
      tabIndex={-1}
      aria-rowindex={rowIndex}
      aria-selected={chosen}
      data-item={item.id}
      className={classes.filter((each) => each !== '').join(' ')}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="gridcell" tabIndex={-1} className={css.tick} data-choose="">
        <i className={chosen ? 'ck on' : 'ck'}>{chosen && <Icon name="tick" size={12} />}</i>
        <span className="vh">{chosen ? words.items.chosen : words.items.unchosen}</span>
      </span>
      <span role="gridcell" tabIndex={-1} className={css.number}>
        {number}
      </span>
      <span role="gridcell" tabIndex={-1} className={css.name} title={row.name}>
        {row.name}
      </span>
      <span role="gridcell" tabIndex={-1} className={css.project} title={project}>
        {project}
      </span>
      <span role="gridcell" tabIndex={-1} className={css.whose}>
        {whose.unit === '' ? <i className="gap">{words.items.nobody}</i> : whose.unit}
        {whose.officer !== '' && <span className="mid"> → {whose.officer}</span>}
      </span>
      <span role="gridcell" tabIndex={-1} className={css.source}>
        {sourceText(item, words)}
      </span>
      <span role="gridcell" tabIndex={-1} className={css.due}>
        {dueText(item, today)}
      </span>
      <span role="gridcell" tabIndex={-1} className={css.left}>
        <ItemLight item={item} />
      </span>
      <span
        role="gridcell"
        tabIndex={-1}
        className={css.urges}
        title={state.urges === 0 ? undefined : words.items.urges(state.urges)}
      >
        {state.urges === 0 ? <span className="vh">{words.items.unurged}</span> : state.urges}
      </span>
      <span role="gridcell" tabIndex={-1} className={css.state}>
        <StateWord item={item} />
      </span>
    </div>
  );
});

function StateWord({ item }: { readonly item: ItemSummary }) {
  const words = useWords();
  const { stage } = item.state;
  const word = words.fields.itemStages[stage];
  if (stage === 'struckOff') return <Seal word={word} />;
  const tone = stage === 'reported' || stage === 'verified' ? css.asks : stage === 'returned' ? css.back : '';
  return <span className={tone}>{word}</span>;
}

export const GroupRow = memo(function GroupRow({
  line,
  top,
  rowIndex,
}: {
  readonly line: Extract<ItemLine, { readonly kind: 'group' }>;
  readonly top: number;
  readonly rowIndex: number;
}) {
  const words = useWords();
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={rowIndex}
      className={css.group}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="gridcell" tabIndex={-1} aria-colspan={10}>
        <b>{line.title}</b>
        <span className="dim">
          {words.items.count(line.count)}
          {line.note !== null && `${words.items.comma}${line.note}`}
        </span>
      </span>
    </div>
  );
});
