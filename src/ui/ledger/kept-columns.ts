// What this machine keeps of the grid (本机的列): which columns, in which order, how wide, how high the rows are.
import { COLUMN_IDS, type ColumnId, FROZEN } from './columns/column-ids.ts';
import { USUAL_COLUMNS } from './columns/columns.ts';

export const DENSITIES = ['compact', 'standard', 'comfortable'] as const;
export type Density = (typeof DENSITIES)[number];

/** Row heights as in the tokens. */
export const ROW_HEIGHT: Readonly<Record<Density, number>> = { compact: 28, standard: 32, comfortable: 40 };

export type KeptGrid = {
  readonly columns: readonly ColumnId[];
  readonly widths: Partial<Readonly<Record<ColumnId, number>>>;
  readonly density: Density;
};

export const USUAL_GRID: KeptGrid = { columns: USUAL_COLUMNS, widths: {}, density: 'standard' };

const NAME = 'ledger-grid';

/** Reads what was kept; anything unreadable is the usual grid. */
export function readKeptGrid(storage: Pick<Storage, 'getItem'> | null, key: string): KeptGrid {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(`${NAME}:${key}`) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return USUAL_GRID;
    return {
      columns: columnsIn('columns' in kept ? kept.columns : null),
      widths: widthsIn('widths' in kept ? kept.widths : null),
      density: DENSITIES.find((one) => 'density' in kept && kept.density === one) ?? 'standard',
    };
  } catch {
    // A locked-down browser or a text that was cut: the usual grid needs neither.
    return USUAL_GRID;
  }
}

export function keepGrid(storage: Pick<Storage, 'setItem'> | null, key: string, grid: KeptGrid): void {
  try {
    storage?.setItem(`${NAME}:${key}`, JSON.stringify(grid));
  } catch {
    // Not kept: the choice then holds until the page is closed.
  }
}

/** The frozen columns always lead; a column that is unknown or double is left out. */
export function orderedColumns(columns: readonly ColumnId[]): readonly ColumnId[] {
  const moving = [...new Set(columns)].filter((id) => !FROZEN.includes(id));
  return [...FROZEN, ...moving];
}

function columnsIn(value: unknown): readonly ColumnId[] {
  if (!Array.isArray(value)) return USUAL_COLUMNS;
  const known = value.flatMap((name) => COLUMN_IDS.filter((id) => id === name));
  return known.length === 0 ? USUAL_COLUMNS : orderedColumns(known);
}

function widthsIn(value: unknown): KeptGrid['widths'] {
  if (typeof value !== 'object' || value === null) return {};
  const widths: Partial<Record<ColumnId, number>> = {};
  for (const id of COLUMN_IDS) {
    const width: unknown = Object.hasOwn(value, id) ? Reflect.get(value, id) : null;
    if (typeof width === 'number' && width >= 40 && width <= 1200) widths[id] = width;
  }
  return widths;
}
