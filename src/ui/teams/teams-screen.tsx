// The teams (专班) in their official order: who leads them, how many projects, how many late. Late ones are marked, not moved.
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Button } from '../kit/button.tsx';
import { CopyTableButton } from '../kit/copy-table-button.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Light, type LightKind } from '../kit/light.tsx';
import { usePlace } from '../kit/place.tsx';
import { Section } from '../kit/section-head.tsx';
import { useNarrow } from '../kit/use-narrow.ts';
import { useWords } from '../kit/words.tsx';
import { TeamDialog } from './team-dialog.tsx';
import css from './teams.module.css';
import { type TeamLine, useTeamLines } from './use-team-lines.ts';

export function TeamsScreen() {
  const words = useWords();
  const { teams } = words;
  const { columns: heads } = teams;
  usePlace(words.shell.places.teams);
  const navigate = useNavigate();
  const lines = useTeamLines();
  const narrow = useNarrow();
  const table = useRef<HTMLDivElement>(null);
  const [adding, setAdding] = useState(false);
  const projects = lines.reduce((sum, line) => sum + line.projects, 0);
  const sum = (pick: (line: TeamLine) => number) => lines.reduce((total, line) => total + pick(line), 0);

  const columns: readonly Column<TeamLine>[] = [
    { id: 'number', head: heads.number, numeric: true, width: '44px', cell: ({ team }) => team.number },
    {
      id: 'name',
      head: heads.name,
      cell: ({ team, late }) => (
        <Link to={`/team/${team.id}`} className={late > 0 ? css.lateName : css.name}>
          {team.name}
        </Link>
      ),
    },
    { id: 'field', head: heads.field, cell: ({ team }) => team.field },
    {
      id: 'lead',
      head: heads.lead,
      cell: ({ leads }) => (leads === '' ? <span className="gap">{teams.nobody}</span> : leads),
    },
    { id: 'deputy', head: heads.deputy, cell: (line) => line.deputies },
    { id: 'liaison', head: heads.liaison, cell: (line) => line.liaisons },
    {
      id: 'members',
      head: heads.members,
      numeric: true,
      width: '56px',
      cell: ({ members }) => <Count count={members} what={heads.members} />,
    },
    {
      id: 'projects',
      head: heads.projects,
      numeric: true,
      width: '56px',
      cell: (line) => <Count count={line.projects} what={heads.projects} />,
    },
    ...(['late', 'soon', 'ok'] as const).map((kind) => ({
      id: kind,
      head: heads[kind],
      numeric: true,
      width: '60px',
      cell: (line: TeamLine) => <Tally kind={kind} count={line[kind]} what={heads[kind]} />,
    })),
    {
      id: 'other',
      head: heads.other,
      numeric: true,
      width: '56px',
      cell: (line) => <Count count={line.other} what={heads.other} />,
    },
  ];
  const wanted = narrow ? new Set(['number', 'name', 'lead', 'projects', 'late']) : null;

  return (
    <div className={css.page} ref={table}>
      <Section
        title={teams.count(lines.length)}
        note={teams.projects(projects)}
        actions={
          <>
            {lines.length > 0 && !narrow && <CopyTableButton around={table} />}
            {!narrow && <Button onPress={() => navigate('/teams/fill')}>{teams.fill}</Button>}
            <Button icon="plus" onPress={() => setAdding(true)}>
              {teams.add}
            </Button>
          </>
        }
      >
        {lines.length === 0 ? (
          <EmptyState
            title={teams.empty}
            note={teams.emptyNote}
            actions={
              <Button kind="primary" onPress={() => navigate('/teams/fill')}>
                {teams.fill}
              </Button>
            }
          />
        ) : (
          <DataTable
            caption={teams.title}
            columns={wanted ? columns.filter((column) => wanted.has(column.id)) : columns}
            rows={lines}
            rowKey={(line) => line.team.id}
            {...(!narrow && {
              foot: [
                null,
                teams.total,
                null,
                null,
                null,
                null,
                sum((line) => line.members),
                projects,
                sum((line) => line.late),
                sum((line) => line.soon),
                sum((line) => line.ok),
                sum((line) => line.other),
              ],
            })}
          />
        )}
      </Section>
      {adding && (
        <TeamDialog
          team={null}
          nextNumber={lines.reduce((most, line) => Math.max(most, line.team.number ?? 0), 0) + 1}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}

/** A number of lights; nothing is a quiet dot with its meaning in words. */
function Tally({ kind, count, what }: { readonly kind: LightKind; readonly count: number; readonly what: string }) {
  if (count === 0) return <Count count={0} what={what} />;
  return <Light kind={kind} word={String(count)} />;
}

function Count({ count, what }: { readonly count: number; readonly what: string }) {
  const { teams } = useWords();
  if (count > 0) return count;
  return (
    <>
      <span className={css.zero} aria-hidden="true">
        {teams.none}
      </span>
      <span className="vh">{teams.noneSaid(what)}</span>
    </>
  );
}
