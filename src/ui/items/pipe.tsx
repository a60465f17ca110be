// The states with their counts (状态条): each is the filter of the list below, and its count is the number of its rows.
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import { useWords } from '../kit/words.tsx';
import css from './items.module.css';
import { isShown, SHOWN, type Shown } from './items-view.ts';

export function countsOf(items: readonly ItemSummary[]): Readonly<Record<Shown, number>> {
  const counts = { open: 0, issued: 0, working: 0, reported: 0, returned: 0, struckOff: 0, all: 0 };
  for (const item of items) for (const shown of SHOWN) if (isShown(item, shown)) counts[shown]++;
  return counts;
}

const FLOW = ['open', 'issued', 'working', 'reported', 'struckOff'] as const satisfies readonly Shown[];
const ARROWS: ReadonlySet<Shown> = new Set(['issued', 'working', 'reported']);

export function Pipe({
  counts,
  shown,
  onShow,
}: {
  readonly counts: Readonly<Record<Shown, number>>;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}) {
  const words = useWords().items.pipe;
  const part = (each: Shown, extra: string | undefined) => (
    <button
      key={each}
      type="button"
      className={[css.part, extra ?? ''].join(' ')}
      aria-pressed={shown === each}
      onClick={() => onShow(each)}
    >
      <b>{counts[each]}</b>
      <span>{words[each]}</span>
    </button>
  );
  return (
    <fieldset className={css.pipe}>
      <legend className="vh">{words.label}</legend>
      {FLOW.map((each) => part(each, ARROWS.has(each) ? css.arrow : ''))}
      {part('returned', counts.returned > 0 ? `${css.quiet} ${css.back}` : css.quiet)}
      {part('all', css.quiet)}
    </fieldset>
  );
}
