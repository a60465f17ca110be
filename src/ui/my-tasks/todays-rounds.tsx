// The rounds and on-site sessions held today (今天的调度): one press from the tasks to the record.
import { useCallback } from 'react';
import { Link } from 'react-router';
import type { Day } from '../../domain/day.ts';
import { isClosed } from '../../domain/rounds/round-state.ts';
import type { Resident } from '../../ledger/ledger.ts';
import { useSelect } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './my-tasks.module.css';

export function TodaysRounds() {
  const said = useWords().rounds;
  const rounds = useSelect(useCallback(heldToday, []));
  return rounds.map(({ row, word }) => (
    <Link key={row.id} className={css.round} to={`/round/${row.id}`}>
      {said.line.heldToday(row.number === null ? (row.title ?? '') : said.named(row.number, word), row.place ?? '')}
    </Link>
  ));
}

function heldToday(resident: Resident, today: Day) {
  return resident
    .all('round')
    .filter((row) => row.day === today && !isClosed(resident, row.id))
    .map((row) => ({ row, word: (row.series === null ? null : resident.row('series', row.series)?.word) ?? '' }));
}
