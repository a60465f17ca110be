// The figures of one round, beside another's where there is one (数字对比).
import type { DocFigures } from '../../domain/rounds/round-doc.ts';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { useWords } from '../kit/words.tsx';
import { figureText } from './doc-words.ts';

type Line = { readonly name: keyof DocFigures; readonly was: number | null; readonly now: number };

export function FiguresTable({ was, now }: { readonly was: DocFigures | null; readonly now: DocFigures }) {
  const words = useWords();
  const said = words.rounds.summary;
  // The document holds its figures under their own names.
  const lines: readonly Line[] = (Object.keys(words.roundTexts.figures) as (keyof DocFigures)[]).map((name) => ({
    name,
    was: was?.[name] ?? null,
    now: now[name],
  }));
  const change = ({ name, was: then, now: here }: Line) =>
    then === null || then === here ? '' : `${here > then ? '+' : '−'}${figureText(words, name, Math.abs(here - then))}`;
  const columns: readonly Column<Line>[] = [
    { id: 'name', head: said.figures, cell: ({ name }) => words.roundTexts.figures[name] },
    ...(was === null
      ? []
      : ([
          {
            id: 'was',
            head: said.was,
            numeric: true,
            width: '24%',
            cell: ({ name, was: then }) => (then === null ? '' : figureText(words, name, then)),
          },
        ] satisfies readonly Column<Line>[])),
    {
      id: 'now',
      head: said.now,
      numeric: true,
      width: '24%',
      cell: ({ name, now: here }) => figureText(words, name, here),
    },
    ...(was === null
      ? []
      : ([
          { id: 'change', head: said.change, numeric: true, width: '20%', cell: change },
        ] satisfies readonly Column<Line>[])),
  ];
  return <DataTable caption={said.figures} columns={columns} rows={lines} rowKey={({ name }) => name} />;
}
