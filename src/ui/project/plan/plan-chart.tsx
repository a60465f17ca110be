// The drawing of one node (节点横道) and the head of its column: the same scale in every row, so that row and bar cannot drift.
import { LightGlyph } from '../../kit/light.tsx';
import { useWords } from '../../kit/words.tsx';
import css from './plan.module.css';
import type { NodeDrawing, PlanScale } from './plan-scale.ts';

const BAR_TOP = 12;
const BAR_HIGH = 8;
const MIDDLE = BAR_TOP + BAR_HIGH / 2;

export function PlanAxis({ scale, today }: { readonly scale: PlanScale; readonly today: number | null }) {
  const words = useWords();
  return (
    <svg className={css.axis} aria-hidden="true">
      {scale.ticks.map((tick) => (
        <g key={tick.at}>
          <line x1={`${tick.at}%`} x2={`${tick.at}%`} y1="0" y2="32" />
          {tick.label && (
            <text x={`${tick.at}%`} dx="4" y="21" className={tick.label.kind === 'month' ? undefined : css.year}>
              {tick.label.kind === 'month' ? words.project.plan.month(tick.label.text) : tick.label.text}
            </text>
          )}
        </g>
      ))}
      {today !== null && (
        <svg x={`${today}%`} y="7" className={css.free} aria-hidden="true">
          <rect x={today > 50 ? -34 : 0} width="34" height="18" className={css.todayBox} />
          <text x={today > 50 ? -17 : 17} y="13" textAnchor="middle" className={css.todayWord}>
            {words.project.plan.today}
          </text>
        </svg>
      )}
    </svg>
  );
}

export function PlanBars({
  drawing,
  today,
  said,
}: {
  readonly drawing: NodeDrawing;
  /** Per cent, null when today is not on the scale. */
  readonly today: number | null;
  /** The same in words. */
  readonly said: string;
}) {
  const { bar, baseline, over, mark } = drawing;
  return (
    <svg className={css.bars} role="img" aria-label={said}>
      {today !== null && <line className={css.todayLine} x1={`${today}%`} x2={`${today}%`} y1="0" y2="100%" />}
      {baseline && (
        <rect
          className={css.baseline}
          x={`${baseline.from}%`}
          width={`${baseline.to - baseline.from}%`}
          y={BAR_TOP + BAR_HIGH + 4}
          height="2"
        />
      )}
      {bar && (
        <rect
          className={drawing.isDone ? css.barDone : css.bar}
          x={`${bar.from}%`}
          width={`${bar.to - bar.from}%`}
          y={BAR_TOP}
          height={BAR_HIGH}
        />
      )}
      {over && (
        <rect
          className={css.over}
          fill="url(#plan-over)"
          x={`${over.from}%`}
          width={`${over.to - over.from}%`}
          y={BAR_TOP}
          height={BAR_HIGH}
        />
      )}
      {mark && (
        <svg x={`${mark.at}%`} y={MIDDLE} className={css.free} aria-hidden="true">
          {mark.kind === 'late' || mark.kind === 'soon' ? (
            <g className={`lt ${mark.kind} ${css.glyph}`} transform="translate(-6 -6)">
              <LightGlyph kind={mark.kind} />
            </g>
          ) : (
            <path className={mark.kind === 'done' ? css.diamondDone : css.diamond} d="M0-6.5 6.5 0 0 6.5-6.5 0z" />
          )}
        </svg>
      )}
    </svg>
  );
}

/** The hatch of an overrun, once per page. */
export function OverHatch() {
  return (
    <svg className={css.defs} aria-hidden="true">
      <defs>
        <pattern id="plan-over" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="5" className={css.hatch} />
        </pattern>
      </defs>
    </svg>
  );
}
