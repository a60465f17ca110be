// The view on its way to Excel (导出视图): the projects in sight in their order, the columns in sight, and the derived words.
import { useMemo } from 'react';
import type { ShownView } from '../kit/export/view-to-export.ts';
import type { ColumnId } from './columns/column-ids.ts';
import { type Tongue, textOfCell } from './columns/columns.ts';
import type { Line } from './rows/group-rows.ts';
import type { LedgerRow } from './rows/ledger-row.ts';

export function useExportedView(
  lines: readonly Line[],
  rows: readonly LedgerRow[],
  columns: readonly ColumnId[],
  grouped: boolean,
  tongue: Tongue,
): ShownView {
  return useMemo(() => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    return {
      projects: lines.flatMap((line) => (line.kind === 'row' ? [line.row.id] : [])),
      columns,
      grouped,
      derived: (project, what) => {
        const row = byId.get(project.id);
        return row === undefined ? null : textOfCell(what, row, tongue);
      },
    };
  }, [lines, rows, columns, grouped, tongue]);
}
