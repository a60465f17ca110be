// An empty form of the ledger (空白模板): its columns, unit row and print set-up, rows to fill in. Filled, it imports like any sheet.
import type { Words } from '../../../words/catalogue.ts';
import type { SheetSpec } from '../write/sheet-spec.ts';
import { ledgerColumns } from './export-columns.ts';
import { headCells } from './head-cells.ts';

/** As many as a page of A3 takes; below them the office goes on by copying a row. */
const ROWS = 30;

/** What is derived (灯, 占比, 下一节点) is nobody's to fill in and is left out. */
export function blankSheet(words: Words, year: number, title: string): SheetSpec {
  const wholeYear = { year, shift: 0, span: { kind: 'year' } } as const;
  const { nodes, startPlanned, completionPlanned } = words.sheet.heads;
  const planned = new Map([
    ['keyNode:start:planned', [nodes, startPlanned]],
    ['keyNode:completion:planned', [nodes, completionPlanned]],
  ]);
  const columns = ledgerColumns(words, year, wholeYear, false)
    .filter(({ key }) => !key.startsWith('derived:'))
    .map((column) => ({ ...column, path: planned.get(column.key) ?? column.path }));
  return {
    name: words.sheet.sheetName,
    title,
    unitRow: { left: words.sheet.reportedBlank, right: words.sheet.unitWan },
    heads: headCells(columns),
    columns: columns.map(({ width, kind }) => ({ width, kind })),
    rows: Array.from({ length: ROWS }, () => ({ kind: 'data', cells: columns.map(() => null), merges: [] })),
    frozenColumns: columns.findIndex(({ key }) => key === 'field:name') + 1,
    footer: words.sheet.footer,
    hidden: null,
  };
}
