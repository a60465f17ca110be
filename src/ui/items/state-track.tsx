// The state track (四点): issued, at work, reported, struck off. In the panel only; rows carry a word.
import type { ItemStage } from '../../domain/items/item-state.ts';
import { useWords } from '../kit/words.tsx';
import css from './panel.module.css';

const REACHED: Readonly<Record<ItemStage, number>> = {
  draft: -1,
  issued: 0,
  accepted: 1,
  inProgress: 1,
  returned: 1,
  suspended: 1,
  standing: 1,
  cancelled: -1,
  reported: 2,
  verified: 2,
  struckOff: 3,
};
const DOTS = ['issued', 'working', 'reported', 'struckOff'] as const;
const STEP = 62;
const FIRST = 24;

export function StateTrack({ stage }: { readonly stage: ItemStage }) {
  const words = useWords();
  const reached = REACHED[stage];
  const tone = stage === 'returned' ? css.back : stage === 'reported' || stage === 'verified' ? css.asks : '';
  const word = words.fields.itemStages[stage];
  return (
    <div className={`${css.track} ${tone}`}>
      <svg width={FIRST * 2 + STEP * 3} height="34" role="img" aria-label={word}>
        <path d={`M${FIRST} 8H${FIRST + STEP * 3}`} className={css.trackRest} />
        {reached > 0 && <path d={`M${FIRST} 8H${FIRST + STEP * reached}`} className={css.trackDone} />}
        {DOTS.map((dot, at) => (
          <g key={dot}>
            <circle
              cx={FIRST + STEP * at}
              cy="8"
              r={at === reached ? 5 : 3.4}
              className={at <= reached ? css.dotDone : css.dot}
            />
            <text x={FIRST + STEP * at} y="29" textAnchor="middle" className={at === reached ? css.here : css.away}>
              {words.items.track[dot]}
            </text>
          </g>
        ))}
      </svg>
      {stage !== 'struckOff' && <b>{word}</b>}
    </div>
  );
}
