// One project of a round (调度中的项目): then → now, what was given and what became of it, nodes, changes, who answered that day.
import { Link } from 'react-router';
import type { DocProject, DocStanding, RoundDoc } from '../../domain/rounds/round-doc.ts';
import { Light } from '../kit/light.tsx';
import { Section } from '../kit/section-head.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/words.tsx';
import { CarriedItems } from './carried-items.tsx';
import { lightWord, nearDay, nodeChanges, percent, titleOf, updateText } from './doc-words.ts';
import { NodeStrip } from './node-strip.tsx';
import css from './round.module.css';

export function ProjectPart({ doc, project }: { readonly doc: RoundDoc; readonly project: DocProject }) {
  const words = useWords();
  const said = words.rounds.project;
  const { before, now } = project;
  const last = doc.last === null ? null : titleOf(words, { ...doc.last, title: null });
  const updates = doc.updates.filter((update) => update.project === project.id);
  const items = doc.items.filter((item) => item.project === project.id);
  const people = project.holders.map(({ unit, person }) => [unit, person].filter((part) => part).join(' '));
  const done = project.nodes.filter((node) => node.done).length;
  return (
    <article className={css.project} aria-label={project.name}>
      <header className={css.projectHead}>
        <h2>{project.name}</h2>
        <Light kind={now.light} word={lightWord(words, now)} />
        {project.idleRounds >= 2 && <Tag tone="soon">{said.idle(project.idleRounds)}</Tag>}
        {project.isRunning && !project.isReported && <Tag tone="late">{said.notReported}</Tag>}
        <Link to={`/project/${project.id}`} className={css.toProject} data-print="no">
          {said.toProject}
        </Link>
      </header>
      <p className={css.meta}>
        {[
          project.team,
          project.lead === null ? null : said.lead(project.lead),
          ...new Set(people.filter((text) => text !== '')),
        ]
          .filter((part) => part !== null)
          .map((part) => (
            <span key={part}>{part}</span>
          ))}
      </p>
      <dl className={css.figures}>
        <div>
          <dt>{said.light}</dt>
          <dd>
            {before !== null && (
              <>
                <s>{last} </s>
                <Light kind={before.light} />
                <s> {words.rounds.arrow} </s>
              </>
            )}
            <Light kind={now.light} />
          </dd>
        </div>
        <ThenNow name={said.share} was={percent(before?.money.share ?? null)} now={percent(now.money.share)} />
        <ThenNow name={said.nodes} was={before === null ? null : nodesOf(before)} now={nodesOf(now)} />
        <div>
          <dt>{said.next}</dt>
          <dd>
            {now.node ?? words.rounds.dash} {now.due !== null && <s>{said.dueOn(nearDay(now.due, doc.asOf))}</s>}
          </dd>
        </div>
      </dl>
      {updates.length > 0 && (
        <Section
          title={said.updates}
          note={doc.packedOn === null ? '' : said.updatesNote(nearDay(doc.packedOn, doc.asOf))}
          className={css.updates ?? ''}
        >
          <ul className={css.changes}>
            {updates.map((update) => (
              <li key={`${update.kind} ${update.name}`}>{updateText(words, update, doc.asOf)}</li>
            ))}
          </ul>
        </Section>
      )}
      <CarriedItems doc={doc} items={items} />
      <Section
        title={said.progress}
        note={project.isSameText ? <Tag tone="soon">{said.same}</Tag> : before === null ? said.first : undefined}
      >
        <ProgressSides project={project} last={last} asOf={doc.asOf} />
      </Section>
      <Section
        title={said.nodeTitle}
        note={project.nodes.length === 0 ? said.noNodes : said.nodeNote(project.nodes.length, done)}
      >
        <NodeStrip nodes={project.nodes} asOf={doc.asOf} />
      </Section>
      <Changes project={project} doc={doc} last={last} />
    </article>
  );
}

function nodesOf({ nodesDone, nodesAll }: DocStanding): string {
  return `${nodesDone}/${nodesAll}`;
}

function ThenNow({
  name,
  was,
  now,
}: {
  readonly name: string;
  readonly was: string | null;
  readonly now: string | null;
}) {
  const words = useWords();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {was !== null && was !== now && <s>{`${was} ${words.rounds.arrow} `}</s>}
        {now ?? words.rounds.dash}
      </dd>
    </div>
  );
}

function ProgressSides({
  project,
  last,
  asOf,
}: {
  readonly project: DocProject;
  readonly last: string | null;
  readonly asOf: string;
}) {
  const words = useWords();
  const said = words.rounds.project;
  const sides = [
    ...(project.before === null ? [] : [{ id: 'then', title: last ?? said.before, report: project.before.report }]),
    { id: 'now', title: said.now, report: project.now.report },
  ];
  const lines = (report: DocStanding['report']) =>
    [
      [said.report, report?.text ?? null],
      [said.problems, report?.problems ?? null],
      [said.nextSteps, report?.next ?? null],
    ] as const;
  return (
    <div className={css.sides} data-sides={sides.length}>
      {sides.map(({ id, title, report }) => (
        <section key={id} className={css.side} aria-label={title}>
          <h3>
            {title}
            <span>{[nearDay(report?.on ?? null, asOf), report?.by].filter((part) => part).join(' ')}</span>
          </h3>
          {report === null ? (
            <p className="dim">{said.noReport}</p>
          ) : (
            <dl>
              {lines(report).map(([label, text]) =>
                text === null ? null : (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd className={id === 'now' && project.isSameText ? css.sameText : undefined}>{text}</dd>
                  </div>
                ),
              )}
            </dl>
          )}
        </section>
      ))}
    </div>
  );
}

function Changes({
  project,
  doc,
  last,
}: {
  readonly project: DocProject;
  readonly doc: RoundDoc;
  readonly last: string | null;
}) {
  const words = useWords();
  const said = words.rounds.project;
  const changes = [
    ...project.nodes.flatMap((node) =>
      nodeChanges(words, node, doc.asOf).map((text, at) => ({ id: `${node.id} ${at}`, text })),
    ),
    ...project.people.map(({ slot, was, now }) => ({
      id: slot,
      text: said.person(slot, was ?? said.nobody, now ?? said.nobody),
    })),
  ];
  return (
    <Section
      title={last === null ? said.changesFirst : said.changes(last)}
      note={changes.length === 0 ? said.noChanges : words.rounds.summary.updatesCount(changes.length)}
    >
      <ul className={css.changes}>
        {changes.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </Section>
  );
}
