// 两轮对比: this round beside an earlier one — figures, lights that changed, what became of the items.
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Row } from '../../domain/entities/registry.ts';
import { compareDocs } from '../../domain/rounds/compare-rounds.ts';
import { lastClosed, roundState } from '../../domain/rounds/round-state.ts';
import type { Resident } from '../../ledger/ledger.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Light } from '../kit/light.tsx';
import { usePlace } from '../kit/place.tsx';
import { Section } from '../kit/section-head.tsx';
import { Select } from '../kit/select.tsx';
import { useLedger } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './compare.module.css';
import { lightWord, titleOf } from './doc-words.ts';
import { FiguresTable } from './figures-table.tsx';
import { type RoundPage, useDoc, useEdition, useRound } from './use-round.ts';

export function CompareScreen() {
  const words = useWords();
  const said = words.rounds.compare;
  const { id = '' } = useParams();
  const page = useRound(id, null);
  const title = page === null ? '' : titleOf(words, { ...page.row, word: page.word });
  usePlace(said.title, [
    { title: words.rounds.title, to: '/rounds' },
    { title, to: `/round/${id}` },
  ]);
  if (page === null) return <EmptyState title={words.rounds.page.gone} />;
  return <Page page={page} title={title} />;
}

function Page({ page, title }: { readonly page: RoundPage; readonly title: string }) {
  const words = useWords();
  const said = words.rounds.compare;
  const { resident } = useLedger();
  const earlier = useMemo(() => earlierOf(resident, page.row), [resident, page.row]);
  const [chosen, setChosen] = useState<string | null>(null);
  const other = earlier.find(({ id }) => id === chosen) ?? earlier[0] ?? null;
  const head = other === null ? null : roundState(resident, other.id).minutes;
  const headId = head?.id ?? null;
  const before = useDoc(useEdition(headId));
  const after = page.doc;
  const compared = useMemo(
    () => (before === null || after === null ? null : compareDocs(before, after)),
    [before, after],
  );
  if (other === null)
    return <EmptyState title={said.none} actions={<Link to={`/round/${page.row.id}`}>{title}</Link>} />;
  const nameOf = (row: Row<'round'>) => titleOf(words, { ...row, word: page.word });
  const changed = compared?.projects.filter(({ light }) => light !== 'same') ?? [];
  return (
    <div className={css.page}>
      <div className={css.tools} data-print="no">
        <Select
          label={said.with}
          value={other.id as string}
          onChange={setChosen}
          choices={earlier.map((row) => ({ value: row.id as string, label: nameOf(row) }))}
        />
      </div>
      {compared !== null && before !== null && after !== null && (
        <div className={css.columns} data-compared={other.id}>
          <Section title={said.figures} note={`${nameOf(other)} ${words.rounds.arrow} ${title}`}>
            <FiguresTable was={before.figures} now={after.figures} />
          </Section>
          <div className={css.side}>
            <Section title={said.projects} note={changed.length === 0 ? said.noProjects : String(changed.length)}>
              <ul className={css.list}>
                {changed.map(({ id, name, was, now, light }) => (
                  <li key={id}>
                    <b>{name}</b>
                    <span className="mid">{said.kinds[light]}</span>
                    <span className={css.lights}>
                      {was === null ? words.rounds.dash : <Light kind={was.light} word={lightWord(words, was)} />}
                      {` ${words.rounds.arrow} `}
                      {now === null ? words.rounds.dash : <Light kind={now.light} word={lightWord(words, now)} />}
                    </span>
                  </li>
                ))}
              </ul>
            </Section>
            <Section title={said.items}>
              <ul className={css.list}>
                <li>{said.closed(compared.items.closed.length)}</li>
                <li>{said.stillOpen(compared.items.stillOpen.length)}</li>
                <li>{said.added(compared.items.added.length)}</li>
                {compared.items.lost.length > 0 && <li className="lt late">{said.lost(compared.items.lost.length)}</li>}
              </ul>
            </Section>
          </div>
        </div>
      )}
    </div>
  );
}

/** The closed rounds before it, the nearest first. */
function earlierOf(resident: Resident, row: Row<'round'>): readonly Row<'round'>[] {
  const rounds: Row<'round'>[] = [];
  for (let at = lastClosed(resident, row); at !== null && rounds.length < 60; at = lastClosed(resident, at))
    rounds.push(at);
  return rounds;
}
