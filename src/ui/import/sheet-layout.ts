// How wide the columns of the sheet are drawn, and what stands in its margin (表样的版面).
import type { DeskSheet, SheetReading } from '../../exchange/sheet/desk/desk-messages.ts';
import type { SheetRow } from '../../exchange/sheet/read/workbook.ts';
import type { Target } from '../../exchange/sheet/understand/target.ts';
import type { Problem, SheetColumn, TotalCheck } from '../../exchange/sheet/understand/understood.ts';

export const ROW_NUMBER_WIDTH = 44;
export const ROW_HEIGHT = 31;
/** Wider sheets are no ledgers; their other cells are in the list of what was not taken. */
export const MOST_COLUMNS_SHOWN = 80;
/** More notes on one row than this are counted, not drawn. */
export const MOST_NOTES_A_ROW = 4;

export type ColumnBox = { readonly column: SheetColumn; readonly width: number; readonly left: number };

/** `say` names what a column goes to: the name should be readable under its head. */
export function columnBoxes(
  sheet: DeskSheet,
  { columns, rowKinds }: SheetReading,
  say: (column: SheetColumn) => string,
): readonly ColumnBox[] {
  const sample = sheet.rows.filter(({ row }) => rowKinds.get(row) === 'project').slice(0, 60);
  const boxes: ColumnBox[] = [];
  let left = ROW_NUMBER_WIDTH;
  for (const column of columns.slice(0, MOST_COLUMNS_SHOWN)) {
    const texts = sample.map(({ cells }) => cells[column.column - 1]?.text ?? '');
    const longest = Math.max(0, ...texts.map(breadth));
    const head = breadth(column.path.at(-1) ?? '');
    // Beside the name of an amount stands how its unit is converted (×1万).
    const named = Math.min(150, breadth(say(column)) * 6.2 + (isMoneyTarget(column.target) ? 84 : 40));
    const width = Math.round(Math.min(220, Math.max(76, named, head * 6.5 + 20, longest * 6.8 + 18)));
    boxes.push({ column, width, left });
    left += width;
  }
  return boxes;
}

/** In half characters: a Chinese one is as wide as two others. */
function breadth(text: string): number {
  let sum = 0;
  for (const sign of text.split('\n')[0] ?? '') sum += sign.charCodeAt(0) > 0x2e7f ? 2 : 1;
  return sum;
}

/** What is said in the margin of a row: problems, and totals that agree or could not be checked. */
export type RowNotes = { readonly problems: readonly Problem[]; readonly totals: readonly TotalCheck[] };

export function notesByRow({ problems, totals }: SheetReading): ReadonlyMap<number, RowNotes> {
  const notes = new Map<number, { problems: Problem[]; totals: TotalCheck[] }>();
  const at = (row: number) => {
    const known = notes.get(row);
    if (known !== undefined) return known;
    const fresh = { problems: [], totals: [] };
    notes.set(row, fresh);
    return fresh;
  };
  for (const problem of problems) at(problem.row).problems.push(problem);
  for (const total of totals) if (total.result !== 'disagree') at(total.row).totals.push(total);
  return notes;
}

/** Rows below the head, all or only those about which something must be decided. */
export function rowsToShow(
  sheet: DeskSheet,
  reading: SheetReading,
  only: ReadonlyMap<number, RowNotes> | null,
): readonly SheetRow[] {
  return sheet.rows.filter(
    ({ row }) => row > reading.headRows.last && (only === null || (only.get(row)?.problems.length ?? 0) > 0),
  );
}

/** True for a column of amounts, which shows how its unit is converted. */
export function isMoneyTarget(target: Target): boolean {
  return (
    target.kind === 'figure' ||
    (target.kind === 'field' && (target.field === 'totalInvestment' || target.field === 'otherTotal'))
  );
}
