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
          <Unit key={one.unit ?? 'nobody'} name={facts.names.unit(one.unit)} nodes={one.nodes} days={one.days} />
        ))}
      </ul>
    </Section>
  );
}

function Unit({ name, nodes, days }: { readonly name: string; readonly nodes: number; readonly days: number }) {
  const words = useWords();
  const said = words.overview.units;
  const href = useHref(name === '' ? '/ledger?light=late&gap=1' : `/ledger?light=late&q=${encodeURIComponent(name)}`);
  return (
    <li>
      <a href={href} className={name === '' ? css.missing : 'clip'}>
        {name === '' ? said.nobody : name}
      </a>
      <span className="mid nw">{said.longest(days)}</span>
      <b className="nw">{said.count(nodes)}</b>
    </li>
  );
}
