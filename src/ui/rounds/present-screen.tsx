// 投屏: the current project large for the projector — facts and decisions only. It follows the recorder's tab; ← → moves both.
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { DocProject, RoundDoc } from '../../domain/rounds/round-doc.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Seal } from '../kit/items/seal.tsx';
import { Kbd } from '../kit/kbd.tsx';
import { useKeys } from '../kit/keys.ts';
import { Light, LightShape } from '../kit/light.tsx';
import { usePlace } from '../kit/place.tsx';
import { useWords } from '../kit/words.tsx';
import { lightWord, limitWord, longTitle, nearDay, numberText, resultWord, whoOf } from './doc-words.ts';
import css from './present.module.css';
import { useProjectorLink } from './present-link.ts';
import { useRound } from './use-round.ts';

export function PresentScreen() {
  const words = useWords();
  const said = words.rounds.present;
  const { id = '' } = useParams();
  const page = useRound(id, null);
  const doc = page?.doc ?? null;
  usePlace(doc === null ? said.title : longTitle(words, doc.round));
  const [search, setSearch] = useSearchParams();
  const [isBlank, setBlank] = useState(false);
  const wanted = search.get('project');
  const show = (project: string | null) => setSearch(project === null ? {} : { project }, { replace: true });
  const tell = useProjectorLink(id, show);
  const order = doc?.projects.filter(({ place }) => place !== null) ?? [];
  const project = doc?.projects.find((each) => each.id === wanted) ?? order[0] ?? null;
  const at = order.findIndex((each) => each.id === project?.id);
  const go = (by: 1 | -1) => {
    const next = order[at + by];
    if (next === undefined) return;
    show(next.id);
    tell(next.id);
  };
  useKeys([
    { keys: '←', does: said.change, run: () => go(-1) },
    { keys: '→', does: said.change, run: () => go(1) },
    { keys: 'B', does: said.blank, run: () => setBlank(!isBlank) },
    { keys: 'Esc', does: said.leave, run: () => window.close() },
  ]);
  if (page === null || doc === null)
    return page?.isReading === false ? <EmptyState title={words.rounds.page.notHere} /> : null;
  if (project === null) return <EmptyState title={said.nothing} />;
  if (isBlank) return <div className={css.blank} role="status" aria-label={said.isBlank} />;
  return <Slide doc={doc} project={project} at={at} order={order} />;
}

function Slide({
  doc,
  project,
  at,
  order,
}: {
  readonly doc: RoundDoc;
  readonly project: DocProject;
  readonly at: number;
  readonly order: readonly DocProject[];
}) {
  const words = useWords();
  const said = words.rounds.present;
  const { now } = project;
  const items = doc.items.filter((item) => item.project === project.id && item.isCarried);
  const decisions = doc.decisions.filter((each) => each.project === project.id);
  const next = order[at + 1];
  return (
    <div className={css.slide}>
      <header className={css.head}>
        <div>
          <p>
            {longTitle(words, doc.round)} {at >= 0 && said.place(at + 1, order.length)}
          </p>
          <h2>{project.name}</h2>
          <p>{[project.team, whoOf(words, project)].filter((part) => part !== null).join(' ')}</p>
        </div>
        <div className={css.light}>
          <Light kind={now.light} word={lightWord(words, now)} />
          <p>{now.node !== null && now.due !== null && said.due(now.node, nearDay(now.due, doc.asOf))}</p>
        </div>
      </header>
      <div className={css.body}>
        <h3>{said.given}</h3>
        <h3>{said.result}</h3>
        {items.length === 0 && <p className={css.quiet}>{said.noneGiven}</p>}
        {items.slice(0, 4).map((item) => (
          <div key={item.id} className={css.pair}>
            <div className={css.given}>
              <i>{numberText(words, item.number, doc.asOf)}</i>
              <div>
                {item.text}
                <small>
                  {[item.unit, limitWord(words, item, doc.asOf)].filter((part) => part).join(words.rounds.comma)}
                </small>
              </div>
            </div>
            <div className={css.given}>
              <div>
                {item.state === 'struckOff' ? (
                  <Seal word={words.rounds.project.struckOff} size="s" />
                ) : item.overdue === null ? (
                  resultWord(words, item)
                ) : (
                  <span className="lt late">
                    <LightShape kind="late" />
                    {resultWord(words, item)}
                  </span>
                )}
                {item.result !== null && <small>{item.result}</small>}
              </div>
            </div>
          </div>
        ))}
        <section className={css.decided}>
          <h3>{said.decided}</h3>
          {decisions.length === 0 && <p className={css.quiet}>{said.noneDecided}</p>}
          <ul>
            {decisions.map((decision, index) => (
              <li key={decision.id} className={index === decisions.length - 1 ? css.newest : undefined}>
                <span>{decision.label}</span>
                {decision.text}
                <em>
                  {[decision.unit, decision.due === null ? decision.dueWords : said.by(nearDay(decision.due, doc.asOf))]
                    .filter((part) => part)
                    .join(words.rounds.comma)}
                </em>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <footer className={css.foot}>
        <span className={css.steps} aria-hidden="true">
          {order.slice(0, 24).map((each, index) => (
            <i key={each.id} className={index === at ? css.stepHere : each.isDiscussed ? css.stepDone : undefined} />
          ))}
        </span>
        {next !== undefined && <span>{said.next(next.name)}</span>}
        <span className={css.spring} />
        <span>
          <Kbd keys="←" /> <Kbd keys="→" /> {said.change}
        </span>
        <span>
          <Kbd keys="B" /> {said.blank}
        </span>
        <span>
          <Kbd keys="Esc" /> {said.leave}
        </span>
      </footer>
    </div>
  );
}
