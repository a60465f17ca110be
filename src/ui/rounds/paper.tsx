// The printed pack or record (调度材料、调度记录). Its only source is the document: no ledger, no clock.
import type { ReactNode } from 'react';
import type { DocDecision, DocItem, DocProject, RoundDoc } from '../../domain/rounds/round-doc.ts';
import type { Words } from '../../words/catalogue.ts';
import {
  figureText,
  lightWord,
  limitDays,
  longTitle,
  nearDay,
  nodeChanges,
  numberText,
  reasonText,
  resultWord,
  updateText,
  whoOf,
  whoParts,
} from './doc-words.ts';
import css from './paper.module.css';

export function Paper({ doc, words }: { readonly doc: RoundDoc; readonly words: Words }) {
  const said = words.rounds.paper;
  const f = doc.figures;
  const on = doc.projects.filter(({ place }) => place !== null);
  const rest = doc.projects.filter(({ place }) => place === null);
  const carried = doc.items.filter(({ isCarried }) => isCarried);
  const others = doc.items.filter(({ isCarried, isOpen }) => !isCarried && isOpen);
  const kind = doc.kind === 'minutes' ? said.minutes : doc.kind === 'correction' ? said.correction : said.pack;
  return (
    <article className={css.paper} data-edition={doc.edition ?? ''}>
      <h1>{`${longTitle(words, doc.round)} ${kind}`}</h1>
      <Facts doc={doc} words={words} />
      {doc.corrections.length > 0 && (
        <Part title={said.corrections} note={doc.reason}>
          <Table
            heads={[words.rounds.correct.about, words.rounds.correct.was, words.rounds.correct.now]}
            rows={doc.corrections.map(({ about, was, now }) => [about, was, now])}
          />
        </Part>
      )}
      <Part title={said.overall}>
        <p>{said.sentence(f.projects, f.late, f.soon, f.ok, f.idle, f.done, f.stopped)}</p>
        <p>{said.itemsSentence(f.itemsCarried, f.itemsClosed, f.itemsOverdue)}</p>
        {doc.kind !== 'pack' && <p>{said.newSentence(f.newItems, f.reissued, f.notes)}</p>}
        <dl className={css.figures}>
          {(
            [
              'total',
              'plan',
              'investmentDone',
              'lateNodes',
              'nodesDoneSince',
              'notReported',
              'sameText',
              'withoutProgress',
            ] as const
          ).map((name) => (
            <div key={name}>
              <dt>{words.roundTexts.figures[name]}</dt>
              <dd data-figure={name}>{figureText(words, name, f[name])}</dd>
            </div>
          ))}
        </dl>
      </Part>
      {doc.decisions.length > 0 && (
        <Part title={said.decisions}>
          <Table
            heads={[said.columns.number, said.columns.name, said.columns.text, said.columns.unit, said.columns.due]}
            rows={doc.decisions.map((each) => [
              <Stack
                key="number"
                lines={[each.label, each.item === null ? null : numberText(words, each.item.number, doc.asOf)]}
              />,
              <Name key="name" text={each.projectName ?? words.rounds.decide.general} />,
              decisionText(words, each, doc.asOf),
              <Name
                key="unit"
                text={[each.unit, ...each.coUnits, each.person].filter((part) => part).join(words.rounds.listMark)}
              />,
              <Limit key="due" parts={[each.due]} words={each.dueWords} />,
            ])}
          />
        </Part>
      )}
      {doc.updates.length > 0 && (
        <Part title={said.updates}>
          <Table
            heads={[said.columns.name, said.columns.what]}
            rows={doc.updates.map((each) => [each.projectName, updateText(words, each, doc.asOf)])}
          />
        </Part>
      )}
      <Part title={said.projects}>
        <Table
          heads={[
            said.columns.place,
            said.columns.name,
            said.columns.was,
            said.columns.now,
            said.columns.reasons,
            said.columns.progress,
            said.columns.who,
          ]}
          rows={on.map((project) => projectCells(words, project, doc.asOf))}
        />
      </Part>
      {carried.length > 0 && (
        <Part title={said.items}>
          <ItemTable words={words} items={carried} asOf={doc.asOf} />
        </Part>
      )}
      {others.length > 0 && (
        <Part title={said.openItems}>
          <ItemTable words={words} items={others} asOf={doc.asOf} />
        </Part>
      )}
      {doc.notReported.length > 0 && (
        <Part title={said.silent}>
          <Table
            heads={[said.columns.name, said.columns.who]}
            rows={doc.notReported.map((each) => [
              each.name,
              [each.unit, each.officer, each.specialist].filter((part) => part).join(' ') || words.roundTexts.nobody,
            ])}
          />
        </Part>
      )}
      {rest.length > 0 && (
        <Part title={said.rest}>
          <Table
            heads={[said.columns.name, said.columns.light, said.columns.progress, said.columns.who]}
            rows={rest.map((project) => [
              <Name key="name" text={project.name} />,
              <Stack key="light" lines={[lightWord(words, project.now)]} />,
              project.now.report?.text ?? '',
              whoOf(words, project),
            ])}
          />
        </Part>
      )}
    </article>
  );
}

function Facts({ doc, words }: { readonly doc: RoundDoc; readonly words: Words }) {
  const said = words.rounds.paper;
  const { round } = doc;
  const facts = [
    [said.day, [round.day, round.time].filter((part) => part).join(' ')],
    [said.place, round.place ?? ''],
    [said.chair, round.chair ?? ''],
    [said.attendees, round.attendees.join(words.rounds.listMark)],
    [said.cutOff, round.cutOff ?? ''],
    [said.asOf, doc.asOf],
    [said.by, doc.by],
  ] as const;
  return (
    <dl className={css.facts}>
      {facts
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}

function projectCells(words: Words, project: DocProject, asOf: string): readonly ReactNode[] {
  const why = project.reasons.map((reason) => reasonText(words, reason, asOf));
  const report = project.now.report;
  const lines = [report?.text, report?.problems, report?.next].filter((text) => text);
  const changes = project.nodes.flatMap((node) =>
    node.marks.includes('done') || node.marks.includes('moved') ? nodeChanges(words, node, asOf) : [],
  );
  return [
    project.place,
    <Name key="name" text={project.name} />,
    <Stack key="was" lines={[project.before === null ? words.rounds.dash : lightWord(words, project.before)]} />,
    <Stack key="now" lines={[lightWord(words, project.now)]} />,
    [...why, ...(project.said === null ? [] : [project.said])].join(words.rounds.listMark),
    [...lines, ...changes].join(' / '),
    <Stack key="who" lines={whoParts(words, project)} />,
  ];
}

function decisionText(words: Words, decision: DocDecision, asOf: string): string {
  const said = words.rounds.decide;
  const { aside } = words.rounds.paper;
  if (decision.kind === 'note') return decision.text + aside(said.isNote);
  return decision.continues === null
    ? decision.text
    : decision.text + aside(said.isAgain(numberText(words, decision.continues.number, asOf)));
}

function Name({ text }: { readonly text: string }) {
  return <span className={css.named}>{text}</span>;
}

/** The days of a limit, one below the other where it was moved; where there is none, its words. */
function Limit({ parts, words }: { readonly parts: readonly (string | null)[]; readonly words: string | null }) {
  const days = parts.filter((part) => part !== null);
  return days.length === 0 ? words : <Stack lines={days} />;
}

/** Numbers and days are never broken in the middle. */
function Stack({ lines }: { readonly lines: readonly (string | null)[] }) {
  return lines.map((line) =>
    line === null ? null : (
      <span key={line} className={css.unbroken}>
        {line}
      </span>
    ),
  );
}

function ItemTable({
  words,
  items,
  asOf,
}: {
  readonly words: Words;
  readonly items: readonly DocItem[];
  readonly asOf: string;
}) {
  const said = words.rounds.paper.columns;
  return (
    <Table
      heads={[said.number, said.name, said.text, said.unit, said.due, said.result]}
      rows={items.map((item) => [
        <Stack key="number" lines={[numberText(words, item.number, asOf)]} />,
        <Name key="name" text={item.projectName ?? ''} />,
        item.text,
        <Name key="unit" text={item.unit ?? ''} />,
        <Limit key="due" parts={limitDays(words, item, asOf)} words={item.dueWords} />,
        [resultWord(words, item), nearDay(item.closedOn, asOf), item.result]
          .filter((part) => part)
          .join(words.rounds.comma),
      ])}
    />
  );
}

function Part({
  title,
  note = null,
  children,
}: {
  readonly title: string;
  readonly note?: string | null;
  readonly children: ReactNode;
}) {
  return (
    <section className={css.part}>
      <h2>{title}</h2>
      {note !== null && <p>{note}</p>}
      {children}
    </section>
  );
}

/** Rows have no other name than their place: nothing in a frozen document moves. */
function Table({
  heads,
  rows,
}: {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}) {
  return (
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, at) => (
          <tr key={String(at)}>
            {cells.map((cell, column) => (
              <td key={heads[column]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
