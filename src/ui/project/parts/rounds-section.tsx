// 调度情况: the rounds that looked at this project, the newest first, each with what was decided on it.
import { useCallback } from 'react';
import { Link } from 'react-router';
import { shortDay } from '../../../domain/derive/short-day.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import { byDay, isClosed } from '../../../domain/rounds/round-state.ts';
import type { Resident } from '../../../ledger/ledger.ts';
import { Section } from '../../kit/section-head.tsx';
import { useSelect, useToday } from '../../kit/use-ledger.tsx';
import { useWords } from '../../kit/words.tsx';
import css from '../project.module.css';

type Past = { readonly row: Row<'round'>; readonly word: string; readonly decisions: number; readonly closed: boolean };

const MOST = 6;

export function RoundsSection({ project }: { readonly project: string }) {
  const words = useWords();
  const said = words.rounds.line;
  const today = useToday();
  const past = useSelect(useCallback((resident: Resident) => roundsWith(resident, project), [project]));
  if (past.length === 0) return null;
  return (
    <Section title={said.history} note={said.historyNote(past.length)}>
      <ul className={css.rounds}>
        {past.slice(0, MOST).map(({ row, word, decisions, closed }) => (
          <li key={row.id}>
            <Link to={`/round/${row.id}?project=${project}`}>
              {row.number === null ? (row.title ?? row.day) : words.rounds.named(row.number, word)}
            </Link>
            <span className="mid">{row.day === null ? '' : shortDay(row.day, today)}</span>
            <span className="dim">{closed ? words.rounds.list.states.closed : words.rounds.list.states.planned}</span>
            {decisions > 0 && <span>{said.decisions(decisions)}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function roundsWith(resident: Resident, project: string): readonly Past[] {
  const rounds = resident.rows('roundProject', 'project', project).flatMap(({ round }) => {
    const row = round === null ? null : resident.row('round', round);
    return row === null || row.removed !== null ? [] : [row];
  });
  const decisions = resident.rows('decision', 'project', project);
  return rounds
    .sort((a, b) => byDay(b, a))
    .map((row) => ({
      row,
      word: (row.series === null ? null : resident.row('series', row.series)?.word) ?? '',
      decisions: decisions.filter(({ round }) => round === row.id).length,
      closed: isClosed(resident, row.id),
    }));
}
