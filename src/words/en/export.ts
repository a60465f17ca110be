// English words for exporting a view (导出).
import type { Catalogue } from '../catalogue.ts';
import type { exporting as source } from '../zh-CN/export.ts';
import { many } from './many.ts';

export const exporting = {
  button: 'Export Excel',
  title: 'Export Excel',
  note: 'The sheet may be edited and imported again: only the cells you changed will change.',
  columns: 'Columns',
  shownColumns: (count) => `The ${count} shown`,
  allColumns: (count) => `All ${count}`,
  rows: 'Projects',
  shownRows: (count) => `The ${count} shown`,
  allRows: (count) => `All ${count}`,
  whole: (projects, columns) => `The whole ledger: ${many(projects, 'project')}, ${many(columns, 'column')}.`,
  phones: {
    label: 'Phones',
    none: 'None',
    masked: 'Masked',
    full: 'In full',
    note: {
      none: 'No phones in the sheet',
      masked: 'One more column, such as 138****5678',
      full: 'One more column with whole numbers; mind whom you send it to',
    },
  },
  act: (count) => `Export ${count} ${count === 1 ? 'project' : 'projects'}`,
  leave: 'Do not export',
  working: 'Making the sheet',
  nothing: 'No projects to export',
  done: (name) => `${name} downloaded`,
  failed: 'Not made, most likely for lack of memory. Choose fewer columns or projects.',
  fileName: (ledger, day) => `${ledger} (${day}).xlsx`,
} satisfies Catalogue<typeof source>;
