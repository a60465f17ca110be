// What fill-in sheets would change (填报差异): ledger beside sheet, conflicts with two named buttons, what is not taken with its reason.
import { Link } from 'react-router';
import type { FillInChoices, FillInEntry } from '../../exchange/sheet/fill-in/plan-fill-in.ts';
import { Button } from '../kit/button.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Tag } from '../kit/tag.tsx';
import { useLedger } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './exchange.module.css';

export function FormsDiff({
  entries,
  choices,
  onChoose,
}: {
  readonly entries: readonly FillInEntry[];
  readonly choices: FillInChoices;
  /** `choice` is the entry whose sheet is taken, or `ledger`. */
  readonly onChoose: (key: string, choice: string) => void;
}) {
  const words = useWords();
  const said = words.exchange.forms;
  const { resident } = useLedger();
  // Two sheets of one team bear the same name: then the file tells them apart.
  const contested = entries.some(({ state }) => state === 'contested');
  const columns: readonly Column<FillInEntry>[] = [
    {
      id: 'from',
      head: said.diff.from,
      width: '110px',
      cell: ({ facts, file }) => (contested ? file : facts.scope.name),
    },
    {
      id: 'project',
      head: said.diff.project,
      width: '20%',
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
      width: '22%',
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
          choice={choices.get(entry.key) ?? null}
          onChoose={(choice) => onChoose(entry.key, choice)}
        />
      ),
    },
  ];
  return (
    <div className={css.diff}>
      <DataTable caption={said.diff.title} columns={columns} rows={entries} rowKey={({ id }) => id} stacks />
    </div>
  );
}

function Choice({
  entry: { id, state },
  choice,
  onChoose,
}: {
  readonly entry: FillInEntry;
  readonly choice: string | null;
  readonly onChoose: (choice: string) => void;
}) {
  const words = useWords();
  const said = words.exchange.forms;
  if (state === 'change') return <Tag tone="pen">{said.diff.change}</Tag>;
  if (state !== 'conflict' && state !== 'contested') return <span className="dim">{said.problem[state]}</span>;
  return (
    <div className={css.choice}>
      <Tag tone="late">{said.diff[state]}</Tag>
      <Button small pressed={choice === 'ledger'} onPress={() => onChoose('ledger')}>
        {said.diff.keepLedger}
      </Button>
      <Button small pressed={choice === id} onPress={() => onChoose(id)}>
        {said.diff.useSheet}
      </Button>
    </div>
  );
}
