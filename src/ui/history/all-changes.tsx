// The whole log (全部变更), page by page, newest first; by person, by act, by project.
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { changeKey } from '../../domain/change.ts';
import { byProjectNumber } from '../../domain/derive/official-order.ts';
import type { EntityName, Row } from '../../domain/entities/registry.ts';
import type { LogRecord, RowKey } from '../../ledger/history.ts';
import type { Resident } from '../../ledger/ledger.ts';
import { Button } from '../kit/button.tsx';
import { ChangeItem } from '../kit/changes/change-item.tsx';
import { useChanges } from '../kit/changes/use-changes.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { findRows } from '../kit/find-rows.ts';
import { Picker } from '../kit/picker.tsx';
import { Select } from '../kit/select.tsx';
import { SkeletonRows } from '../kit/skeleton-rows.tsx';
import { useSpelling } from '../kit/spelling.tsx';
import { useLedger } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './history.module.css';

const HANGING: readonly EntityName[] = ['milestone', 'assignment', 'progress', 'figure', 'attachment', 'urge'];

export function AllChanges() {
  const words = useWords();
  const said = words.history;
  const { resident } = useLedger();
  const [search, setSearch] = useSearchParams();
  const by = search.get('by');
  const command = search.get('command');
  const project = search.get('project');
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(search);
    if (value === null) next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  const rows = useMemo(() => (project === null ? null : rowsOf(resident, project)), [resident, project]);
  const ids = useMemo(() => (rows === null ? null : new Set(rows.map((row) => row.id))), [rows]);
  const keeps = useCallback(
    (record: LogRecord) => (by === null || record.by.words === by) && (command === null || record.command === command),
    [by, command],
  );
  const { records, standing, hasMore, more } = useChanges(rows, by === null && command === null ? null : keeps);
  const names: Readonly<Record<string, string>> = words.commands;
  return (
    <>
      <div className={css.filters} data-print="no">
        <Select
          label={said.by}
          value={by}
          onChange={(chosen) => set('by', chosen)}
          empty={said.anybody}
          choices={useNames(records, by)}
        />
        <Select
          label={said.command}
          value={command}
          onChange={(chosen) => set('command', chosen)}
          empty={said.anything}
          choices={Object.keys(names).map((name) => ({ value: name, label: names[name] ?? name }))}
        />
        <ProjectFilter value={project} onChange={(chosen) => set('project', chosen)} />
      </div>
      {records === null ? (
        <SkeletonRows rows={10} />
      ) : records.length === 0 ? (
        <EmptyState title={by === null && command === null && project === null ? said.noneYet : said.none} />
      ) : (
        <ul className={css.list}>
          {records.map((record) => (
            <ChangeItem key={record.seq} record={record} stands={standing.has(changeKey(record))} only={ids} />
          ))}
        </ul>
      )}
      {hasMore && (
        <div className={css.more} data-print="no">
          <Button onPress={more}>{said.more}</Button>
        </div>
      )}
    </>
  );
}

/** People of the ledger, and the words under which somebody typed who is not in it. */
function useNames(records: readonly LogRecord[] | null, chosen: string | null) {
  const { resident } = useLedger();
  return useMemo(() => {
    const names = new Set<string>(resident.all('person').map((person) => person.name));
    for (const { by } of records ?? []) if (by.words !== '') names.add(by.words);
    if (chosen !== null) names.add(chosen);
    return [...names].map((name) => ({ value: name, label: name }));
  }, [resident, records, chosen]);
}

function ProjectFilter({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}) {
  const words = useWords();
  const { resident } = useLedger();
  const spellingOf = useSpelling();
  const teamOf = (row: Row<'project'>) => (row.team === null ? null : (resident.row('team', row.team)?.name ?? null));
  return (
    <Picker
      label={words.history.project}
      value={value}
      text={value === null ? '' : (resident.row('project', value)?.name ?? '')}
      find={(typed) => findRows([...resident.everything('project')].sort(byProjectNumber), typed, spellingOf, teamOf)}
      onPick={onChange}
    />
  );
}

function rowsOf(resident: Resident, project: string): readonly RowKey[] {
  const rows: RowKey[] = [{ entity: 'project', id: project }];
  for (const entity of HANGING)
    for (const row of resident.everything(entity))
      if ('project' in row && row.project === project) rows.push({ entity, id: row.id });
  return rows;
}
