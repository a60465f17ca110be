// What happened to the project (变更): the newest changes beside the page, all of them in a dialog.
import { useMemo, useState } from 'react';
import { changeKey } from '../../../domain/change.ts';
import type { EntityName } from '../../../domain/entities/registry.ts';
import type { RowKey } from '../../../ledger/history.ts';
import type { Resident } from '../../../ledger/ledger.ts';
import { Button } from '../../kit/button.tsx';
import { ChangeItem } from '../../kit/changes/change-item.tsx';
import { useChanges } from '../../kit/changes/use-changes.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Section } from '../../kit/section-head.tsx';
import { SkeletonRows } from '../../kit/skeleton-rows.tsx';
import { useLedger } from '../../kit/use-ledger.tsx';
import { useWords } from '../../kit/words.tsx';
import css from '../project.module.css';

const NEWEST = 6;
const MOST = 100;
const HANGING: readonly EntityName[] = ['milestone', 'assignment', 'progress', 'figure', 'attachment', 'urge'];

export function ChangesSection({ project }: { readonly project: string }) {
  const words = useWords();
  const said = words.project.changes;
  const { resident } = useLedger();
  const [all, setAll] = useState(false);
  const rows = useKept(rowsOf(resident, project));
  const ids = useMemo(() => new Set(rows.map((row) => row.id)), [rows]);
  const { records, standing, hasMore, more } = useChanges(rows, null, MOST);
  return (
    <Section
      title={said.title}
      actions={
        records !== null &&
        records.length > NEWEST && (
          <Button kind="text" small onPress={() => setAll(true)}>
            {hasMore ? said.manyMore(records.length) : said.all(records.length)}
          </Button>
        )
      }
    >
      {records === null ? (
        <SkeletonRows rows={NEWEST} />
      ) : (
        <ul className={css.changes}>
          {records.slice(0, NEWEST).map((record) => (
            <ChangeItem key={record.seq} record={record} stands={standing.has(changeKey(record))} only={ids} brief />
          ))}
        </ul>
      )}
      {all && records !== null && (
        <Dialog title={said.title} kind="panel" wide dismissable onClose={() => setAll(false)}>
          <ul>
            {records.map((record) => (
              <ChangeItem key={record.seq} record={record} stands={standing.has(changeKey(record))} only={ids} />
            ))}
          </ul>
          {hasMore && <Button onPress={more}>{said.more}</Button>}
        </Dialog>
      )}
    </Section>
  );
}

/** The project and everything that hangs on it, removed things too: their removal is part of what happened. */
/** The same rows stay the same list: a tick does not draw every entry anew. */
function useKept(rows: readonly RowKey[]): readonly RowKey[] {
  const [kept, keep] = useState(rows);
  if (kept.length === rows.length && kept.every(({ id }, place) => id === rows[place]?.id)) return kept;
  keep(rows);
  return rows;
}

function rowsOf(resident: Resident, project: string): readonly RowKey[] {
  const rows: RowKey[] = [{ entity: 'project', id: project }];
  for (const entity of HANGING) {
    for (const { id } of resident.rows(entity, 'project', project)) rows.push({ entity, id });
    for (const row of resident.removed(entity))
      if ('project' in row && row.project === project) rows.push({ entity, id: row.id });
  }
  return rows;
}
