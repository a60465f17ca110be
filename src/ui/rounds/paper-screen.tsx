// 打印: pack or record as plain A4, made from the frozen text and nothing else — printed again next year it is the same.
import { Link, useParams, useSearchParams } from 'react-router';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { usePlace } from '../kit/place.tsx';
import { Select } from '../kit/select.tsx';
import { SkeletonRows } from '../kit/skeleton-rows.tsx';
import { useWords } from '../kit/words.tsx';
import { titleOf } from './doc-words.ts';
import css from './paper.module.css';
import { Paper } from './paper.tsx';
import { useDoc, useEdition, useRound } from './use-round.ts';

export function PaperScreen() {
  const words = useWords();
  const said = words.rounds.paper;
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const page = useRound(id, null);
  const title = page === null ? said.title : titleOf(words, { ...page.row, word: page.word });
  usePlace(said.title, [
    { title: words.rounds.title, to: '/rounds' },
    { title, to: `/round/${id}` },
  ]);
  const wanted = search.get('edition');
  const chosen = page?.editions.find((each) => each.id === wanted) ?? page?.editions.at(-1) ?? null;
  const text = useEdition(chosen?.id ?? null);
  const doc = useDoc(text);
  if (page === null || chosen === null)
    return <EmptyState title={said.noEdition} actions={<Link to={`/round/${id}`}>{title}</Link>} />;
  if (text === undefined) return <SkeletonRows />;
  const names = words.rounds.page;
  return (
    <div className={css.screen}>
      <div className={css.tools} data-print="no">
        <Select
          label={said.which}
          hideLabel
          value={chosen.id as string}
          onChange={(edition) => edition && setSearch({ edition }, { replace: true })}
          choices={page.editions.map((each) => ({
            value: each.id as string,
            label:
              each.kind === 'minutes'
                ? names.minutesOf(each.asOf ?? '')
                : each.kind === 'correction'
                  ? names.correctionOf(each.number ?? 1, each.asOf ?? '')
                  : names.packOf(each.number ?? 1, each.asOf ?? ''),
          }))}
        />
        <Button kind="primary" icon="print" onPress={() => window.print()}>
          {said.print}
        </Button>
      </div>
      {doc === null ? <EmptyState title={names.notHere} /> : <Paper doc={doc} words={words} />}
    </div>
  );
}
