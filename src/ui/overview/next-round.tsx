// The next round (下次调度) and how late milestones went from round to round; the frozen figures are read when the page has time.
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useHref } from 'react-router';
import { daysBetween } from '../../domain/day.ts';
import { shortDay } from '../../domain/derive/short-day.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { type DocFigures, readFigures } from '../../domain/rounds/round-doc.ts';
import { byDay, roundState } from '../../domain/rounds/round-state.ts';
import { readEdition } from '../../ledger/edition.ts';
import type { Resident } from '../../ledger/ledger.ts';
import { useLedger, useSelect, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './next-round.module.css';

const ROUNDS = 6;

type Rounds = {
  readonly next: Row<'round'> | null;
  readonly word: string;
  /** Records of the last closed regular rounds, oldest first, as one text: it changes only when they do. */
  readonly records: string;
};

/** Where no round is planned, the days of the strip stand in its place. */
export function NextRound({ range }: { readonly range: string }) {
  const said = useWords().overview.rounds;
  const today = useToday();
  const { next, word, records } = useSelect(useCallback(roundsAhead, []));
  const figures = useFigures(records);
  const href = useHref(next === null ? '/rounds' : `/round/${next.id}`);
  if (next === null || next.day === null) return <span className="c">{range}</span>;
  const away = daysBetween(today, next.day);
  const left = away === 0 ? said.today : away > 0 ? said.days(away) : said.over(-away);
  const name = next.number === null ? (next.title ?? '') : said.named(next.number, word);
  const idle = figures.at(-1)?.withoutProgress ?? 0;
  return (
    <span className={css.line}>
      {idle > 0 && <span className="mid">{said.idle(idle)}</span>}
      {figures.length > 1 && <Trend values={figures.map(({ lateNodes }) => lateNodes)} />}
      <a href={href}>{said.next(name, shortDay(next.day, today), left)}</a>
    </span>
  );
}

function Trend({ values }: { readonly values: readonly number[] }) {
  const said = useWords().overview.rounds;
  const most = Math.max(1, ...values);
  const points = values.map((value, at) => `${2 + (44 * at) / (values.length - 1)},${13 - (11 * value) / most}`);
  const label = said.trend(values.join(' → '));
  return (
    <svg className={css.trend} viewBox="0 0 48 15" role="img" aria-label={label}>
      <title>{label}</title>
      <polyline points={points.join(' ')} />
    </svg>
  );
}

function roundsAhead(resident: Resident): Rounds {
  let next: Row<'round'> | null = null;
  const closed: { readonly row: Row<'round'>; readonly record: string }[] = [];
  for (const row of resident.all('round')) {
    if (row.day === null) continue;
    const { minutes } = roundState(resident, row.id);
    if (minutes !== null && row.number !== null) closed.push({ row, record: minutes.id });
    if (minutes === null && (next === null || byDay(row, next) < 0)) next = row;
  }
  closed.sort((a, b) => byDay(a.row, b.row));
  const series = next === null || next.series === null ? null : resident.row('series', next.series);
  return {
    next,
    word: series?.word ?? '',
    records: closed
      .slice(-ROUNDS)
      .map(({ record }) => record)
      .join(' '),
  };
}

/** A frozen text is long: it is read one after the other, behind what the page has to do. */
function useFigures(records: string): readonly DocFigures[] {
  const ledger = useLedger();
  const [read, setRead] = useState<{ readonly of: string; readonly figures: readonly DocFigures[] } | null>(null);
  useEffect(() => {
    if (records === '') return;
    let current = true;
    const timer = setTimeout(async () => {
      const figures: DocFigures[] = [];
      for (const id of records.split(' ')) {
        const one = readFigures(await readEdition(ledger, id));
        if (!current) return;
        if (one !== null) figures.push(one);
      }
      setRead({ of: records, figures });
    }, 400);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [ledger, records]);
  return useMemo(() => (read?.of === records ? read.figures : []), [read, records]);
}
