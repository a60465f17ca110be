// Teams to be ticked (选专班), in their official order with the number of their projects.
import { byTeamNumber } from '../../domain/derive/official-order.ts';
import { teamDisplay } from '../../domain/derive/team-name.ts';
import type { Row } from '../../domain/entities/registry.ts';
import type { Resident } from '../../ledger/ledger.ts';
import { Checkbox } from '../kit/checkbox.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { useLedger, useSelect } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './exchange.module.css';
import { grouped } from './exchange-text.ts';

export const teamsInOrder = (resident: Resident): readonly Row<'team'>[] =>
  [...resident.all('team')].sort(byTeamNumber);

export function TeamChoice({
  title,
  chosen,
  onChange,
}: {
  readonly title: string;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const words = useWords();
  const said = words.exchange.give;
  const { resident } = useLedger();
  const teams = useSelect(teamsInOrder);
  const tick = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  const columns: readonly Column<Row<'team'>>[] = [
    {
      id: 'tick',
      head: (
        <Checkbox
          label={said.all}
          hideLabel
          checked={chosen.size === teams.length}
          mixed={chosen.size > 0 && chosen.size < teams.length}
          onChange={(on) => onChange(new Set(on ? teams.map(({ id }) => id) : []))}
        />
      ),
      acts: true,
      width: '36px',
      cell: ({ id, name }) => (
        <Checkbox label={said.pick(name)} hideLabel checked={chosen.has(id)} onChange={(on) => tick(id, on)} />
      ),
    },
    { id: 'team', head: said.team, cell: (team) => teamDisplay(team) },
    {
      id: 'projects',
      head: said.projects,
      numeric: true,
      width: '90px',
      cell: ({ id }) => said.piece(grouped(resident.rows('project', 'team', id).length)),
    },
  ];
  if (teams.length === 0) return null;
  return (
    <div className={css.teams}>
      <DataTable caption={title} columns={columns} rows={teams} rowKey={({ id }) => id} />
    </div>
  );
}
