// What was removed (移除的): nothing is ever deleted, and everything here can be brought back.
import { restoreRow } from '../../domain/commands/restore-row.ts';
import { ENTITY_NAMES, type EntityName } from '../../domain/entities/registry.ts';
import type { Removed } from '../../domain/entity.ts';
import type { Resident } from '../../ledger/ledger.ts';
import { RETURN_TO_POINT } from '../../ledger/restore-point.ts';
import { UNDO } from '../../ledger/undo.ts';
import { Button } from '../kit/button.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { useToast } from '../kit/toast.tsx';
import { useAct, useSelect } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';

type Gone = {
  readonly entity: EntityName;
  readonly id: string;
  readonly name: string;
  readonly removed: Removed;
};

const MOST = 500;

export function RemovedThings() {
  const words = useWords();
  const said = words.history.bin;
  const act = useAct();
  const toast = useToast();
  const gone = useSelect(removedRows);
  const restore = async ({ entity, id, name }: Gone) => {
    const outcome = await act(restoreRow, { entity, id }, { said: said.restored(name) });
    if (outcome.kind !== 'done') toast.fail(outcome.sentence);
  };
  const reason = (why: string) => (why === UNDO ? said.undone : why === RETURN_TO_POINT ? said.returned : why);
  return (
    <DataTable
      caption={words.history.tabs.removed}
      rows={gone}
      rowKey={(row) => `${row.entity}:${row.id}`}
      empty={<EmptyState title={said.none} />}
      columns={[
        { id: 'kind', head: said.kind, cell: (row) => words.fields.entity[row.entity], width: '110px' },
        { id: 'name', head: said.name, cell: (row) => <b>{row.name}</b> },
        { id: 'on', head: said.on, cell: (row) => row.removed.on, numeric: true, width: '110px' },
        { id: 'by', head: said.by, cell: (row) => row.removed.by, width: '120px' },
        { id: 'why', head: said.why, cell: (row) => reason(row.removed.why) },
        {
          id: 'act',
          head: '',
          label: said.act,
          acts: true,
          width: '90px',
          cell: (row) => (
            <Button small onPress={() => void restore(row)}>
              {said.restore}
            </Button>
          ),
        },
      ]}
    />
  );
}

/** Newest first. */
function removedRows(resident: Resident): readonly Gone[] {
  return ENTITY_NAMES.flatMap((entity) =>
    resident.everything(entity).flatMap((row) => {
      if (row.removed === null) return [];
      return [{ entity, id: row.id as string, name: nameOf(resident, row), removed: row.removed }];
    }),
  )
    .sort((a, b) => (a.removed.on < b.removed.on ? 1 : a.removed.on > b.removed.on ? -1 : 0))
    .slice(0, MOST);
}

function nameOf(resident: Resident, row: object): string {
  if ('name' in row && typeof row.name === 'string') return row.name;
  if ('label' in row && typeof row.label === 'string') return row.label;
  const project = 'project' in row && typeof row.project === 'string' ? resident.row('project', row.project) : null;
  const person = 'person' in row && typeof row.person === 'string' ? resident.row('person', row.person) : null;
  return [project?.name, person?.name].filter((part) => part).join(' ');
}
