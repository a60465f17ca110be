// The next 14 days (14 天内到期): what falls due on which day; weekends sunken, a rule where the month turns.
import { useHref } from 'react-router';
import { type Day, partsOf } from '../../domain/day.ts';
import type { DayColumn } from '../../domain/derive/overview.ts';
import { LightShape } from '../kit/light.tsx';
import { Section } from '../kit/section-head.tsx';
import { useWords } from '../kit/words.tsx';
import css from './day-strip.module.css';
import { NextRound } from './next-round.tsx';
import type { Facts } from './overview-screen.tsx';

const SOON = 7;
const MOST = 2;

export function DayStrip({ facts }: { readonly facts: Facts }) {
  const words = useWords();
  const said = words.overview.days;
  const { days, coming } = facts.overview;
  const within = coming.filter((node) => -node.days <= SOON).length;
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  const spoken = (day: Day | undefined) =>
    day === undefined ? '' : said.monthDay(partsOf(day).month, partsOf(day).date);
  return (
    <Section
      title={said.title}
      note={said.count(coming.length, within)}
      actions={<NextRound range={said.range(spoken(first), spoken(last))} />}
    >
      <ol className={css.strip} style={{ gridTemplateColumns: days.map(widthOf).join(' ') }}>
        {days.map((column, index) => (
          <DayCell key={column.day} column={column} index={index} facts={facts} />
        ))}
      </ol>
    </Section>
  );
}

/** Busy days are wider; an empty one only carries its date, as wide as that is in the language. */
function widthOf(column: DayColumn): string {
  return column.nodes.length === 0 ? 'minmax(max-content, 0.62fr)' : 'minmax(0, 1.5fr)';
}

function DayCell({
  column,
  index,
  facts,
}: {
  readonly column: DayColumn;
  readonly index: number;
  readonly facts: Facts;
}) {
  const words = useWords();
  const said = words.overview.days;
  const projectHref = useHref('/project/');
  const more = useHref('/ledger?due=14');
  const { date } = partsOf(column.day);
  const isSoon = index <= SOON && column.nodes.length > 0;
  const classes = [css.day];
  if (column.weekday === 0 || column.weekday === 6) classes.push(css.weekend);
  if (date === 1 && index > 0) classes.push(css.monthEdge);
  if (column.nodes.length === 0) classes.push(css.quiet);
  const shown = column.nodes.slice(0, MOST);
  // One node has the column to itself: its names may take two lines.
  const lines = shown.length === 1 ? css.twoLines : 'clip';
  const rest = column.nodes.length - shown.length;
  return (
    <li className={classes.join(' ')}>
      <span className={css.dayHead}>
        <b>
          {date}
          {isSoon && (
            <span className="lt soon">
              <LightShape kind="soon" />
              <span className="vh">{said.soon}</span>
            </span>
          )}
        </b>
        <i>{said.weekdays.split(' ')[column.weekday]}</i>
      </span>
      {shown.map((node) => {
        const project = facts.names.project(node.project);
        return (
          <a
            key={node.milestone}
            className={index <= SOON ? css.due : `${css.due} ${css.later}`}
            href={`${projectHref}${encodeURIComponent(node.project)}`}
            title={`${project} ${node.name}`}
          >
            <b className={lines}>{project}</b>
            <span className={lines}>{node.name}</span>
          </a>
        );
      })}
      {rest > 0 && (
        <a className={css.plus} href={more} aria-label={said.moreLabel(rest, column.day)}>
          {said.more(rest)}
        </a>
      )}
    </li>
  );
}
