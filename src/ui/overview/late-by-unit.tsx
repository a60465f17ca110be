// Late nodes by responsible unit (逾期按责任单位): who must move, not only which team it is in.
import { useHref } from 'react-router';
import { Section } from '../kit/section-head.tsx';
import { useWords } from '../kit/words.tsx';
import css from './late-by-unit.module.css';
import type { Facts } from './overview-screen.tsx';

const MOST = 4;

export function LateByUnit({ facts }: { readonly facts: Facts }) {
  const words = useWords();
  const said = words.overview.units;
  const { units } = facts.overview;
  const rest = units.length - MOST;
  return (
    <Section
      title={said.title}
      note={units.length === 0 ? said.none : rest > 0 ? said.more(rest) : undefined}
      className={css.units ?? ''}
    >
      <ul>
        {units.slice(0, MOST).map((one) => (
          <Unit
            key={one.unit ?? 'nobody'}
            name={facts.names.unit(one.unit)}
            nodes={one.nodes}
            days={one.days}
            brief={facts.items.any}
          />
        ))}
      </ul>
    </Section>
  );
}

function Unit({
  name,
  nodes,
  days,
  brief,
}: {
  readonly name: string;
  readonly nodes: number;
  readonly days: number;
  /** Beside the items there is room for the count alone; the longest is its tip. */
  readonly brief: boolean;
}) {
  const words = useWords();
  const said = words.overview.units;
  const href = useHref(name === '' ? '/ledger?light=late&gap=1' : `/ledger?light=late&q=${encodeURIComponent(name)}`);
  return (
    <li className={brief ? css.brief : undefined}>
      <a href={href} className={name === '' ? css.missing : 'clip'}>
        {name === '' ? said.nobody : name}
      </a>
      {!brief && <span className="mid nw">{said.longest(days)}</span>}
      <b className="nw" title={brief ? said.longest(days) : undefined}>
        {said.count(nodes)}
      </b>
    </li>
  );
}
