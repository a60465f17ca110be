// What the ledger shows and how (视图): conditions, order, groups and columns. It lives in the address, so that a view can be
// kept, reloaded and sent.
import { STAGES, type Stage } from '../../../domain/entities/project.ts';
import type { LightKind } from '../../kit/light.tsx';
import { COLUMN_IDS, type ColumnId } from '../columns/column-ids.ts';

export type Conditions = {
  readonly text: string;
  /** Team ids; `NO_TEAM` = projects without one. Empty = all. */
  readonly teams: readonly string[];
  readonly lights: readonly LightKind[];
  readonly stages: readonly Stage[];
  /** 责任人未落实 only. */
  readonly gap: boolean;
  /** Open node due within so many days from today (late ones included). */
  readonly dueWithin: number | null;
  /** Total investment at least / at most, whole 万元. */
  readonly atLeastWan: number | null;
  readonly atMostWan: number | null;
};

export type Order = { readonly column: ColumnId; readonly falling: boolean };

export type LedgerView = Conditions & {
  readonly order: Order | null;
  readonly grouped: boolean;
  /** Teams whose rows are folded away. */
  readonly folded: readonly string[];
  /** Shown columns in their order; null = what this machine keeps. */
  readonly columns: readonly ColumnId[] | null;
};

export const NO_TEAM = 'none';
export const LIGHTS: readonly LightKind[] = ['late', 'soon', 'ok', 'idle', 'done', 'stopped'];

export const WHOLE_LEDGER: LedgerView = {
  text: '',
  teams: [],
  lights: [],
  stages: [],
  gap: false,
  dueWithin: null,
  atLeastWan: null,
  atMostWan: null,
  order: null,
  grouped: true,
  folded: [],
  columns: null,
};

/** Names of the parts of the address: `q team light stage gap due min max sort group fold cols`. Never renamed: links are kept. */
export function viewFromAddress(query: URLSearchParams): LedgerView {
  return {
    text: query.get('q') ?? '',
    teams: list(query, 'team'),
    lights: known(list(query, 'light'), LIGHTS),
    stages: known(list(query, 'stage'), STAGES),
    gap: query.get('gap') === '1',
    dueWithin: whole(query.get('due')),
    atLeastWan: whole(query.get('min')),
    atMostWan: whole(query.get('max')),
    order: orderFrom(query.get('sort')),
    grouped: query.get('group') !== '0',
    folded: list(query, 'fold'),
    columns: columnsFrom(list(query, 'cols')),
  };
}

/** Only what differs from the whole ledger is written, always in the same order. */
export function addressOfView(view: LedgerView): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string) => value !== '' && query.set(name, value);
  put('q', view.text);
  put('team', view.teams.join(','));
  put('light', view.lights.join(','));
  put('stage', view.stages.join(','));
  put('gap', view.gap ? '1' : '');
  put('due', view.dueWithin === null ? '' : String(view.dueWithin));
  put('min', view.atLeastWan === null ? '' : String(view.atLeastWan));
  put('max', view.atMostWan === null ? '' : String(view.atMostWan));
  put('sort', view.order === null ? '' : `${view.order.falling ? '-' : ''}${view.order.column}`);
  put('group', view.grouped ? '' : '0');
  put('fold', view.folded.join(','));
  put('cols', view.columns?.join(',') ?? '');
  // A comma may stand in a query as it is, and reads better there.
  return query.toString().replace(/%2C/g, ',');
}

export function hasConditions(view: Conditions): boolean {
  return (
    view.text !== '' ||
    view.teams.length > 0 ||
    view.lights.length > 0 ||
    view.stages.length > 0 ||
    view.gap ||
    view.dueWithin !== null ||
    view.atLeastWan !== null ||
    view.atMostWan !== null
  );
}

export function withoutConditions(view: LedgerView): LedgerView {
  const { order, grouped, folded, columns } = view;
  return { ...WHOLE_LEDGER, order, grouped, folded, columns };
}

function list(query: URLSearchParams, name: string): readonly string[] {
  return (query.get(name) ?? '').split(',').filter((part) => part !== '');
}

function known<T extends string>(given: readonly string[], all: readonly T[]): readonly T[] {
  return all.filter((one) => given.includes(one));
}

function whole(text: string | null): number | null {
  return text !== null && /^\d{1,12}$/.test(text) ? Number(text) : null;
}

function orderFrom(text: string | null): Order | null {
  if (text === null) return null;
  const name = text.replace(/^-/, '');
  const column = COLUMN_IDS.find((id) => id === name);
  return column === undefined ? null : { column, falling: text.startsWith('-') };
}

/** Keeps the written order; a column this version does not know is left out, and none at all means the usual ones. */
function columnsFrom(names: readonly string[]): readonly ColumnId[] | null {
  const columns = [...new Set(names)].flatMap((name) => COLUMN_IDS.filter((id) => id === name));
  return columns.length === 0 ? null : columns;
}
