// Who was responsible on a day (某天谁负责): every project with the holders of its slots as they stood that day, gaps shown.
import { useRef } from 'react';
import { Link } from 'react-router';
import type { Day } from '../../domain/day.ts';
import { rosterOn, slotsOn } from '../../domain/derive/holders-on.ts';
import { byProjectNumber, byTeamNumber } from '../../domain/derive/official-order.ts';
import { teamDisplay } from '../../domain/derive/team-name.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { CopyTableButton } from '../kit/copy-table-button.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { holderName } from '../kit/duty-dialogs.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { findInAny, plainQuery } from '../kit/match.ts';
import { Section } from '../kit/section-head.tsx';
import { useSpelling } from '../kit/spelling.tsx';
import { useLedger, useLedgerVersion } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './people.module.css';

export function ResponsibleOnDay({ on, filter }: { readonly on: Day; readonly filter: string }) {
  const said = useWords().people;
  const { resident } = useLedger();
  useLedgerVersion();
  const spellingOf = useSpelling();
  const query = plainQuery(filter);
  const fits = (names: readonly string[]) =>
    query === '' ||
    findInAny(
      query,
      names.map((text) => ({ text, spelling: spellingOf(text) })),
    ) !== null;
  const teams = [...resident.all('team')].sort(byTeamNumber).filter((team) => fits([teamDisplay(team)]));
  const projects = [...resident.all('project')].sort(byProjectNumber).filter((project) => fits([project.name]));
  if (teams.length + projects.length === 0) return <EmptyState title={said.none} />;
  return (
    <div className={css.units}>
      <SeatTable kind="project" rows={projects} on={on} />
      <SeatTable kind="team" rows={teams} on={on} />
    </div>
  );
}

type SeatRow = Row<'project'> | Row<'team'>;

function SeatTable({
  kind,
  rows,
  on,
}: {
  readonly kind: 'project' | 'team';
  readonly rows: readonly SeatRow[];
  readonly on: Day;
}) {
  const words = useWords();
  const { people: said } = words;
  const { resident } = useLedger();
  const table = useRef<HTMLDivElement>(null);
  if (rows.length === 0) return null;
  const title = kind === 'project' ? said.columns.project : said.columns.team;
  const columns: readonly Column<SeatRow>[] = [
    { id: 'number', head: said.columns.number, numeric: true, width: '56px', cell: (row) => row.number },
    {
      id: 'name',
      head: title,
      cell: (row) => (
        <Link to={`/${kind}/${row.id}`} className={css.name}>
          {'field' in row ? teamDisplay(row) : row.name}
        </Link>
      ),
    },
    ...slotsOn(resident, kind, on).map((slot) => ({
      id: slot.id,
      head: slot.label,
      cell: (row: SeatRow) => <Holders seat={row} kind={kind} slot={slot} on={on} />,
    })),
  ];
  return (
    <div ref={table}>
      <Section title={title} note={`${on} · ${rows.length}`} actions={<CopyTableButton around={table} />}>
        <DataTable stacks caption={title} columns={columns} rows={rows} rowKey={(row) => row.id} />
      </Section>
    </div>
  );
}

function Holders({
  seat,
  kind,
  slot,
  on,
}: {
  readonly seat: SeatRow;
  readonly kind: 'project' | 'team';
  readonly slot: Row<'slot'>;
  readonly on: Day;
}) {
  const words = useWords();
  const said = words.people;
  const { resident } = useLedger();
  const roster = rosterOn(resident, kind === 'project' ? { project: seat.id } : { team: seat.id }, on);
  const holders = roster.find((held) => held.slot.id === slot.id)?.holders ?? [];
  if (holders.length > 0) return holders.map((duty) => holderName(resident, duty)).join(words.project.and);
  return (slot.least ?? 1) > 0 ? <span className="gap">{said.gap}</span> : <span className="dim">{said.nobody}</span>;
}
