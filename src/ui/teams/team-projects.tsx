// The projects of a team (专班的项目) in the ledger's order, each with its light and what comes next.
import { useRef } from 'react';
import { Link } from 'react-router';
import { byProjectNumber } from '../../domain/derive/official-order.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { CopyTableButton } from '../kit/copy-table-button.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { summariesOfItems } from '../kit/items/use-items.ts';
import { Light } from '../kit/light.tsx';
import { Section } from '../kit/section-head.tsx';
import { useLedger, useToday } from '../kit/use-ledger.tsx';
import { useSummaries } from '../kit/use-summaries.ts';
import { useWords } from '../kit/words.tsx';
import css from './teams.module.css';

export function TeamProjects({ team }: { readonly team: Row<'team'> }) {
  const words = useWords();
  const said = words.teams.team;
  const heads = words.teams.columns;
  const { resident } = useLedger();
  const { all, context } = useSummaries();
  const table = useRef<HTMLDivElement>(null);
  const mine = all.filter((summary) => summary.row.team === team.id).sort((a, b) => byProjectNumber(a.row, b.row));
  const today = useToday();
  const openOf = (project: string) =>
    summariesOfItems(resident, resident.rows('item', 'project', project), today).filter(({ isOpen }) => isOpen).length;
  const late = mine.filter((summary) => summary.state.light === 'late').length;
  return (
    <div ref={table}>
      <Section
        title={said.projects}
        note={said.lateCount(late, mine.length)}
        actions={mine.length > 0 && <CopyTableButton around={table} />}
      >
        {mine.length === 0 ? (
          <EmptyState title={said.noProjects} />
        ) : (
          <DataTable
            stacks
            caption={said.projects}
            rows={mine}
            rowKey={(summary) => summary.id}
            columns={[
              { id: 'number', head: heads.number, numeric: true, width: '56px', cell: ({ row }) => row.number },
              {
                id: 'light',
                head: heads.light,
                width: '96px',
                cell: ({ state }) => <Light kind={state.light} />,
              },
              {
                id: 'name',
                head: said.projects,
                cell: ({ id, row }) => (
                  <Link to={`/project/${id}`} className={css.name}>
                    {row.name}
                  </Link>
                ),
              },
              {
                id: 'stage',
                head: heads.stage,
                width: '148px',
                cell: ({ row }) => (row.stage ? words.fields.stages[row.stage.stage] : ''),
              },
              { id: 'next', head: heads.next, cell: ({ next }) => next && `${next.name} ${next.due ?? ''}` },
              {
                id: 'items',
                head: heads.openItems,
                numeric: true,
                width: '92px',
                cell: ({ id }) => {
                  const open = openOf(id);
                  return open === 0 ? '' : <Link to={`/items?project=${id}`}>{String(open)}</Link>;
                },
              },
              {
                id: 'specialist',
                head: heads.specialist,
                cell: ({ held }) =>
                  held
                    .filter((duty) => duty.slot === context.specialist)
                    .map((duty) => resident.row('person', duty.person ?? '')?.name ?? '')
                    .join(words.project.and),
              },
            ]}
          />
        )}
      </Section>
    </div>
  );
}
