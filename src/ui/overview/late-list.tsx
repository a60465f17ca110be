// The late nodes (逾期节点): days, what, whose, next step, and urging. J and K go through them, C urges.
import { useRef } from 'react';
import { useHref } from 'react-router';
import type { DueNode } from '../../domain/derive/project-summary.ts';
import { shortDay } from '../../domain/derive/short-day.ts';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { useKeys } from '../kit/keys.ts';
import { Light } from '../kit/light.tsx';
import { Section } from '../kit/section-head.tsx';
import { useWords } from '../kit/words.tsx';
import css from './late-list.module.css';
import { whoseOf } from './names.ts';
import type { Facts } from './overview-screen.tsx';
import { useUrge } from './use-urge.ts';

/** The list is for reading; beyond so many rows the ledger filters better. */
const MOST = 100;

export function LateList({ facts }: { readonly facts: Facts }) {
  const words = useWords();
  const { late } = words.overview;
  const { late: nodes } = facts.overview;
  const list = useRef<HTMLUListElement>(null);
  const urge = useUrge();

  const links = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [])];
  const place = () =>
    links().findIndex(
      (link) => link === document.activeElement || link.closest('li')?.contains(document.activeElement),
    );
  const go = (by: number) => {
    const all = links();
    const next = all[Math.min(Math.max(0, place() + by), all.length - 1)];
    next?.focus();
    next?.closest('li')?.scrollIntoView({ block: 'nearest' });
  };
  useKeys([
    { keys: 'J', does: words.overview.keys.down, run: () => go(1) },
    { keys: 'K', does: words.overview.keys.up, run: () => go(-1) },
    { keys: 'Enter', does: words.overview.keys.open },
    {
      keys: 'C',
      does: words.overview.keys.urge,
      run: () => {
        const node = nodes[Math.max(0, place())];
        if (node) void urge.run(node);
      },
    },
  ]);

  if (nodes.length === 0) return <NoneLate facts={facts} />;
  const more = nodes.length - 5;
  return (
    <Section title={late.title} note={late.sorted} className={`${css.late} ${more > 0 ? css.long : ''}`}>
      <div className={css.lateHead} aria-hidden="true">
        <span>{late.days}</span>
        <span>{late.what}</span>
        <span>{late.whose}</span>
        <span>{late.next}</span>
      </div>
      <ul ref={list}>
        {nodes.slice(0, MOST).map((node) => (
          <LateRow key={node.milestone} node={node} facts={facts} urge={urge} />
        ))}
      </ul>
      {more > 0 && <p className={css.more}>{late.more(more)}</p>}
    </Section>
  );
}

function LateRow({
  node,
  facts,
  urge,
}: {
  readonly node: DueNode;
  readonly facts: Facts;
  readonly urge: ReturnType<typeof useUrge>;
}) {
  const words = useWords();
  const { late, headline } = words.overview;
  const projectHref = useHref('/project/');
  const whose = whoseOf(node, facts.names);
  const progress = facts.summary(node.project)?.progress ?? null;
  const first = [whose.unit, whose.officer].filter((part) => part !== '').join(' ');
  const team = facts.names.teamOf(node.project);
  const second = [whose.specialist, whose.lead === '' ? team : late.lead(whose.lead)];
  const urged = urge.stateOf(node);
  return (
    <li>
      <span className={css.days}>
        <b>{node.days}</b>
        {late.day}
      </span>
      <div className={css.what}>
        <a data-row="true" className="clip" href={`${projectHref}${encodeURIComponent(node.project)}`}>
          {facts.names.project(node.project)}
        </a>
        <span className="mid clip">{late.due(node.name, shortDay(node.due, facts.overview.today))}</span>
      </div>
      <div className={css.whose}>
        <b className={first === '' ? css.missing : 'clip'}>{first === '' ? headline.nobody : first}</b>
        <span className="mid clip">{second.filter((part) => part !== '').join(' · ')}</span>
      </div>
      <div className={css.todo}>
        <span className={progress?.next ? 'clip' : css.missing}>{progress?.next ?? late.noNext}</span>
        {progress?.problems && <span className="dim clip">{late.stuck(progress.problems)}</span>}
      </div>
      <span className={css.act}>
        <Button small icon="bell" onPress={() => void urge.run(node)}>
          {progress?.next ? late.urge : late.explain}
        </Button>
        {urged.times > 0 && (
          <small title={urged.words}>{urged.today ? late.urgedToday(urged.times) : urged.short}</small>
        )}
      </span>
    </li>
  );
}

/** Good news: the nearest node takes the place of the list. */
function NoneLate({ facts }: { readonly facts: Facts }) {
  const words = useWords();
  const { late, headline } = words.overview;
  const soon = useHref('/ledger?due=14');
  const near = facts.overview.coming[0];
  const whose = near === undefined ? null : whoseOf(near, facts.names);
  return (
    <Section title={late.title} className={css.late ?? ''}>
      <EmptyState
        light={<Light kind="ok" word={late.none} />}
        title={
          near === undefined
            ? headline.nothingNear
            : headline.nearest(shortDay(near.due, facts.overview.today), facts.names.project(near.project), near.name)
        }
        note={
          whose &&
          `${headline.whose}${[whose.unit, whose.officer].filter((part) => part !== '').join(' ') || headline.nobody}`
        }
        actions={
          near !== undefined && (
            <a className="btn sm" href={soon}>
              {late.seeComing}
            </a>
          )
        }
      />
    </Section>
  );
}
