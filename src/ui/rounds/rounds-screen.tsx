// 调度: every series with its rounds — closed, next, planned — and the sessions of their own beside them.
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import { weekday } from '../../domain/day.ts';
import { shortDay } from '../../domain/derive/short-day.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { scopeOf } from '../../domain/rounds/make-doc.ts';
import { byDay, type RoundState, roundState, roundsOf } from '../../domain/rounds/round-state.ts';
import type { Resident } from '../../ledger/ledger.ts';
import { Button } from '../kit/button.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Icon } from '../kit/icon.tsx';
import { Menu } from '../kit/menu.tsx';
import { usePlace } from '../kit/place.tsx';
import { Section } from '../kit/section-head.tsx';
import { Tag } from '../kit/tag.tsx';
import { useSelect, useToday } from '../kit/use-ledger.tsx';
import { useNarrow } from '../kit/use-narrow.ts';
import { useWords } from '../kit/words.tsx';
import { spokenDay, titleOf } from './doc-words.ts';
import { PlanDialog } from './plan-dialog.tsx';
import css from './rounds.module.css';
import { SeriesDialog } from './series-dialog.tsx';
import { SessionDialog } from './session-dialog.tsx';

type Line = {
  readonly row: Row<'round'>;
  readonly word: string;
  readonly state: RoundState['kind'];
  readonly scope: number;
  readonly decisions: number;
  /** The open round that comes first. */
  readonly isNext: boolean;
};

type Listed = {
  readonly series: readonly { readonly row: Row<'series'>; readonly lines: readonly Line[] }[];
  readonly sessions: readonly Line[];
};

type Asked =
  | { readonly kind: 'series'; readonly series: Row<'series'> | null }
  | { readonly kind: 'plan'; readonly series: Row<'series'> }
  | { readonly kind: 'session' };

export function RoundsScreen() {
  const words = useWords();
  const said = words.rounds.list;
  usePlace(words.rounds.title);
  const listed = useSelect(useCallback(listOf, []));
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const isEmpty = listed.series.length === 0 && listed.sessions.length === 0;
  return (
    <div className={css.list}>
      {isEmpty ? (
        <EmptyState
          title={said.empty}
          note={said.emptyNote}
          actions={
            <>
              <Button kind="primary" onPress={() => setAsked({ kind: 'series', series: null })}>
                {said.addSeries}
              </Button>
              <Button onPress={() => setAsked({ kind: 'session' })}>{said.addSession}</Button>
            </>
          }
        />
      ) : (
        <>
          <div className={css.listActs} data-print="no">
            <Button onPress={() => setAsked({ kind: 'session' })}>{said.addSession}</Button>
            <Button onPress={() => setAsked({ kind: 'series', series: null })}>{said.addSeries}</Button>
          </div>
          {listed.series.map(({ row, lines }) => (
            <SeriesSection key={row.id} series={row} lines={lines} onAsk={setAsked} />
          ))}
          {listed.sessions.length > 0 && (
            <Section title={said.sessions} note={said.scope(listed.sessions.length)}>
              <Rounds caption={said.sessions} lines={listed.sessions} />
            </Section>
          )}
        </>
      )}
      {asked?.kind === 'series' && <SeriesDialog series={asked.series} onClose={close} />}
      {asked?.kind === 'plan' && <PlanDialog series={asked.series} onClose={close} />}
      {asked?.kind === 'session' && <SessionDialog onClose={close} />}
    </div>
  );
}

function SeriesSection({
  series,
  lines,
  onAsk,
}: {
  readonly series: Row<'series'>;
  readonly lines: readonly Line[];
  readonly onAsk: (asked: Asked) => void;
}) {
  const words = useWords();
  const said = words.rounds.list;
  const first = lines.at(-1)?.row.plannedDay ?? series.firstDay;
  const onDay = series.weekday ?? (first === null ? null : weekday(first));
  const rhythm = said.rhythm(
    series.every ?? 14,
    onDay === null ? '' : (words.rounds.weekdays.split(' ')[onDay] ?? ''),
    series.cutOffDays ?? 2,
  );
  return (
    <Section
      title={series.name}
      note={series.on ? rhythm : said.stopped}
      actions={
        <>
          <Button kind="text" small onPress={() => onAsk({ kind: 'plan', series })}>
            {said.planMore}
          </Button>
          <Menu
            label={words.rounds.page.more}
            icon="more"
            entries={[
              { id: 'edit', label: said.edit, icon: 'pencil', onPress: () => onAsk({ kind: 'series', series }) },
            ]}
          />
        </>
      }
    >
      {lines.length === 0 ? (
        <EmptyState
          title={said.noRounds}
          actions={<Button onPress={() => onAsk({ kind: 'plan', series })}>{said.planMore}</Button>}
        />
      ) : (
        <Rounds caption={series.name} lines={lines} />
      )}
    </Section>
  );
}

function Rounds({ caption, lines }: { readonly caption: string; readonly lines: readonly Line[] }) {
  const words = useWords();
  const said = words.rounds.list;
  const today = useToday();
  const narrow = useNarrow();
  const columns: readonly Column<Line>[] = [
    {
      id: 'name',
      head: said.columns.name,
      cell: ({ row, word, isNext }) => (
        <span className={css.roundName}>
          <Link to={`/round/${row.id}`}>{titleOf(words, { ...row, word })}</Link>
          {isNext && <Tag tone="pen">{said.next}</Tag>}
        </span>
      ),
    },
    {
      id: 'day',
      head: said.columns.day,
      width: narrow ? '122px' : '220px',
      cell: ({ row }) => (
        <>
          {row.day === null ? words.rounds.dash : spokenDay(words, row.day, today)}
          {!narrow && row.time !== null && ` ${row.time}`}
          {!narrow && row.plannedDay !== null && row.plannedDay !== row.day && (
            <span className={`dim ${css.moved}`}>{said.movedFrom(shortDay(row.plannedDay, today))}</span>
          )}
        </>
      ),
    },
    ...(narrow
      ? []
      : ([
          {
            id: 'cutOff',
            head: said.columns.cutOff,
            width: '92px',
            cell: ({ row }) => (row.cutOff === null ? '' : shortDay(row.cutOff, today)),
          },
          { id: 'place', head: said.columns.place, width: '18%', cell: ({ row }) => row.place },
          {
            id: 'scope',
            head: said.columns.scope,
            numeric: true,
            width: '72px',
            cell: ({ scope }) => (scope === 0 ? said.zero : said.scope(scope)),
          },
          {
            id: 'decisions',
            head: said.columns.decisions,
            numeric: true,
            width: '84px',
            cell: ({ decisions }) => (decisions === 0 ? said.zero : said.decisions(decisions)),
          },
        ] satisfies readonly Column<Line>[])),
    {
      id: 'state',
      head: said.columns.state,
      width: narrow ? '76px' : '110px',
      cell: ({ state }) => (
        <span className={state === 'closed' ? 'mid nw' : 'nw'}>
          {state === 'closed' && <Icon name="lock" size={13} />} {said.states[state]}
        </span>
      ),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={lines} rowKey={({ row }) => row.id} />;
}

/** The newest round first; what is to come stands above what has been. */
function listOf(resident: Resident): Listed {
  const series = [...resident.all('series')].sort((a, b) => (a.order < b.order ? -1 : 1));
  const sessions = resident.all('round').filter((row) => row.series === null);
  return {
    series: series.map((row) => ({ row, lines: linesOf(resident, roundsOf(resident, row.id), row.word ?? '') })),
    sessions: linesOf(resident, [...sessions].sort(byDay), ''),
  };
}

function linesOf(resident: Resident, rows: readonly Row<'round'>[], word: string): readonly Line[] {
  const states = rows.map((row) => roundState(resident, row.id).kind);
  const next = states.findIndex((state) => state !== 'closed');
  return rows
    .map((row, at) => ({
      row,
      word,
      state: states[at] ?? 'planned',
      scope: scopeOf(resident, row.id).length,
      decisions: resident.rows('decision', 'round', row.id).length,
      isNext: at === next,
    }))
    .reverse();
}
