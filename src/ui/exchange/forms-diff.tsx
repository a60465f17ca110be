// What fill-in sheets would change (填报差异): ledger beside sheet, conflicts with two named buttons, what is not taken with its reason.
import { Link } from 'react-router';
import type { FillInEntry } from '../../exchange/sheet/fill-in/plan-fill-in.ts';
import { Button } from '../kit/button.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Tag } from '../kit/tag.tsx';
import { useLedger } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './exchange.module.css';

export function FormsDiff({
  entries,
  forSheet,
  forLedger,
  onChoose,
}: {
  readonly entries: readonly FillInEntry[];
  readonly forSheet: ReadonlySet<string>;
  readonly forLedger: ReadonlySet<string>;
  readonly onChoose: (key: string, sheet: boolean) => void;
}) {
  const words = useWords();
  const said = words.exchange.forms;
  const { resident } = useLedger();
  const columns: readonly Column<FillInEntry>[] = [
    { id: 'from', head: said.diff.from, width: '110px', cell: ({ scope }) => scope },
    {
      id: 'project',
      head: said.diff.project,
      cell: ({ project, cell }) => (
        <>
          <Link to={`/project/${project}`}>{resident.row('project', project)?.name ?? ''}</Link>
          {cell.kind === 'milestone' && ` ${resident.row('milestone', cell.id)?.name ?? ''}`}
        </>
      ),
    },
    { id: 'column', head: said.diff.column, width: '120px', cell: ({ cell }) => said.column[cell.key] },
    {
      id: 'now',
      head: said.diff.now,
      cell: ({ now }) => <span className={css.old}>{now === '' ? said.diff.empty : now}</span>,
    },
    {
      id: 'is',
      head: said.diff.is,
      cell: ({ cell }) => <span className={css.new}>{cell.is === '' ? said.diff.empty : cell.is}</span>,
    },
    {
      id: 'act',
      head: said.diff.act,
      width: '230px',
      cell: (entry) => (
        <Choice
          entry={entry}
          taken={forSheet.has(entry.key) ? 'sheet' : forLedger.has(entry.key) ? 'ledger' : null}
          onChoose={(sheet) => onChoose(entry.key, sheet)}
        />
      ),
    },
  ];
  return (
    <div className={css.diff}>
      <DataTable
        caption={said.diff.title}
        columns={columns}
        rows={entries}
        rowKey={({ key, file }) => `${key} ${file}`}
      />
    </div>
  );
}

function Choice({
  entry: { state },
  taken,
  onChoose,
}: {
  readonly entry: FillInEntry;
  readonly taken: 'sheet' | 'ledger' | null;
  readonly onChoose: (sheet: boolean) => void;
}) {
  const words = useWords();
  const said = words.exchange.forms;
  if (state === 'change') return <Tag tone="pen">{said.diff.change}</Tag>;
  if (state !== 'conflict') return <span className="dim">{said.problem[state]}</span>;
  return (
    <div className={css.choice}>
      <Tag tone="late">{said.diff.conflict}</Tag>
      <Button small kind={taken === 'ledger' ? 'primary' : 'plain'} onPress={() => onChoose(false)}>
        {said.diff.keepLedger}
      </Button>
      <Button small kind={taken === 'sheet' ? 'primary' : 'plain'} onPress={() => onChoose(true)}>
        {said.diff.useSheet}
      </Button>
    </div>
  );
}
