// The columns of the ledger (列): width, side, and their text for reading, copying and finding. How a cell is drawn stands in
// cell.tsx, how it is written in ../edit.
import type { Day } from '../../../domain/day.ts';
import { FEN_PER_WAN, formatMoney } from '../../../domain/money.ts';
import { dueOf } from '../../../domain/span.ts';
import type { Words } from '../../../words/catalogue.ts';
import type { LedgerRow, NodeCell } from '../rows/ledger-row.ts';
import { COLUMN_IDS, type ColumnId } from './column-ids.ts';

/** What a text of a cell needs beside its row. */
export type Tongue = { readonly words: Words; readonly today: Day };

type Shape = { readonly width: number; readonly numeric: boolean };

const SHAPES: Readonly<Record<ColumnId, Shape>> = {
  number: { width: 48, numeric: true },
  name: { width: 224, numeric: false },
  light: { width: 108, numeric: false },
  scope: { width: 220, numeric: false },
  owner: { width: 148, numeric: false },
  total: { width: 104, numeric: true },
  yearPlan: { width: 100, numeric: true },
  yearDone: { width: 100, numeric: true },
  ratio: { width: 116, numeric: true },
  start: { width: 104, numeric: true },
  completion: { width: 104, numeric: true },
  next: { width: 208, numeric: false },
  progress: { width: 260, numeric: false },
  problems: { width: 200, numeric: false },
  nextSteps: { width: 200, numeric: false },
  coordination: { width: 104, numeric: false },
  permits: { width: 168, numeric: false },
  locality: { width: 148, numeric: false },
  specialist: { width: 112, numeric: false },
  remark: { width: 180, numeric: false },
};

export function widthOfColumn(id: ColumnId): number {
  return SHAPES[id].width;
}

export function isNumeric(id: ColumnId): boolean {
  return SHAPES[id].numeric;
}

/** The head with its unit, as a sheet would write it. */
export function headOf(id: ColumnId, words: Words): string {
  const name = words.ledger.columns[id];
  return isAmount(id) ? words.ledger.inWan(name) : name;
}

export function isAmount(id: ColumnId): boolean {
  return id === 'total' || id === 'yearPlan' || id === 'yearDone';
}

/** The cell in plain words: what is copied, announced and shown in the status bar. */
export function textOfCell(id: ColumnId, row: LedgerRow, tongue: Tongue): string {
  const { words } = tongue;
  switch (id) {
    case 'light':
      return row.light === 'late' ? words.ledger.late(row.daysLate) : words.kit.light[row.light];
    case 'total':
      return row.totalWords ?? amount(row.total);
    case 'yearPlan':
    case 'yearDone':
      return amount(row[id]);
    case 'ratio': {
      const share = shareOf(row);
      return share === null ? '' : `${Math.round(share * 1000) / 10}%`;
    }
    case 'start':
    case 'completion':
      return dayText(row[id], tongue);
    case 'next':
      return nextText(row, tongue);
    case 'coordination':
    case 'permits':
    case 'locality':
    case 'specialist':
      return row[id].gap ? [row[id].text, words.ledger.gap].filter(Boolean).join(' ') : row[id].text;
    default:
      return row[id];
  }
}

/** The sentence that explains a row's light. */
export function whyText(row: LedgerRow, { words }: Tongue): string {
  return words.lights[row.why.code](row.why.facts);
}

/** Done this year over the year's plan; null where one of them is missing. */
export function shareOf(row: { readonly yearPlan: number | null; readonly yearDone: number | null }): number | null {
  if (row.yearPlan === null || row.yearPlan === 0 || row.yearDone === null) return null;
  return row.yearDone / row.yearPlan;
}

export function amount(fen: number | null): string {
  if (fen === null) return '';
  // Whole 万元 are the rule, and a locale's formatter costs more than the rest of a row.
  if (fen % FEN_PER_WAN === 0) return String(fen / FEN_PER_WAN).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return formatMoney(fen, 'wan');
}

/** The actual day where it is done, else what was planned, in the words it was planned in. */
export function dayText(node: NodeCell | null, { words }: Tongue): string {
  if (node === null) return '';
  if (node.doneOn === null) return words.ledger.doneUnknown;
  if (node.doneOn !== undefined) return words.ledger.doneOn(node.doneOn);
  return node.planned === null ? '' : (node.planned.words ?? dueOf(node.planned) ?? '');
}

function nextText(row: LedgerRow, { words }: Tongue): string {
  if (row.next === null) return row.light === 'done' ? words.ledger.allDone : '';
  return [row.next.name, row.next.due].filter(Boolean).join(' ');
}

/** Every column in the order of real sheets. */
export const USUAL_COLUMNS: readonly ColumnId[] = COLUMN_IDS;
