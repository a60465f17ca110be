// 总体情况: the figures of a round beside last round's, who has not reported, and what came after the pack.
import { useMemo, useRef } from 'react';
import { Link } from 'react-router';
import type { DocSilent, RoundDoc } from '../../domain/rounds/round-doc.ts';
import { Button } from '../kit/button.tsx';
import { CopyTableButton } from '../kit/copy-table-button.tsx';
import { copyText } from '../kit/copy-text.ts';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Section } from '../kit/section-head.tsx';
import { useToast } from '../kit/toast.tsx';
import { useWords } from '../kit/words.tsx';
import { CarriedItems } from './carried-items.tsx';
import { nearDay, titleOf, updateText } from './doc-words.ts';
import { FiguresTable } from './figures-table.tsx';
import css from './round.module.css';

export function SummaryPart({ doc, last }: { readonly doc: RoundDoc; readonly last: RoundDoc | null }) {
  const words = useWords();
  const said = words.rounds.summary;
  const table = useRef<HTMLDivElement>(null);
  const general = useMemo(() => doc.items.filter((item) => item.project === null), [doc]);
  return (
    <article className={css.project} aria-label={words.rounds.agenda.summary}>
      <header className={css.projectHead}>
        <h2>{words.rounds.agenda.summary}</h2>
      </header>
      {(doc.packedOn !== null || doc.updates.length > 0) && (
        <Section title={said.updates} note={said.updatesCount(doc.updates.length)}>
          {doc.updates.length === 0 ? (
            <p className="dim">{words.rounds.project.noUpdates}</p>
          ) : (
            <ul className={css.changes}>
              {doc.updates.map((update) => (
                <li key={`${update.project} ${update.kind} ${update.name}`}>
                  <b>{update.projectName}</b>
                  <span>{updateText(words, update, doc.asOf)}</span>
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      <Silent doc={doc} />
      {general.length > 0 && <CarriedItems doc={doc} items={general} />}
      <div ref={table}>
        <Section
          title={last === null ? said.figures : said.compared(titleOf(words, last.round))}
          actions={<CopyTableButton around={table} />}
        >
          <FiguresTable was={last?.figures ?? null} now={doc.figures} />
        </Section>
      </div>
    </article>
  );
}

function Silent({ doc }: { readonly doc: RoundDoc }) {
  const words = useWords();
  const said = words.rounds.silent;
  const toast = useToast();
  const who = ({ unit, officer, specialist }: DocSilent) => {
    const chain = [unit, officer, specialist].filter((part) => part !== null);
    return chain.length === 0 ? words.roundTexts.nobody : chain.join(' ');
  };
  const copy = () => {
    const { notReportedSentence, notReportedLine } = words.roundTexts;
    const lines = doc.notReported.map((each) => notReportedLine({ name: each.name, who: who(each) }));
    const head = notReportedSentence({
      round: titleOf(words, doc.round),
      cutOff: doc.round.cutOff ?? doc.round.day ?? doc.asOf,
      count: doc.notReported.length,
    });
    if (copyText([head, ...lines].join('\n'))) toast.show(said.copied);
    else toast.fail(words.kit.copy.failed);
  };
  const columns: readonly Column<DocSilent>[] = [
    {
      id: 'name',
      head: said.columns.name,
      cell: (each) => <Link to={`/project/${each.project}`}>{each.name}</Link>,
    },
    { id: 'team', head: said.columns.team, cell: ({ team }) => team },
    { id: 'who', head: said.columns.who, cell: who },
    {
      id: 'last',
      head: said.columns.last,
      numeric: true,
      width: '96px',
      cell: ({ lastOn }) => (lastOn === null ? said.never : nearDay(lastOn, doc.asOf)),
    },
  ];
  return (
    <Section
      title={said.title}
      note={
        doc.notReported.length === 0
          ? said.none
          : said.note(doc.notReported.length, nearDay(doc.round.cutOff, doc.asOf))
      }
      actions={
        doc.notReported.length > 0 && (
          <Button kind="text" small icon="copy" onPress={copy}>
            {said.copy}
          </Button>
        )
      }
    >
      {doc.notReported.length > 0 && (
        <DataTable caption={said.title} columns={columns} rows={doc.notReported} rowKey={({ project }) => project} />
      )}
    </Section>
  );
}
