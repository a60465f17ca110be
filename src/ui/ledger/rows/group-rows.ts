// Lines of the grid (分组): rows under their teams in the official order, with counts, sums and a tally of lights.
import type { LightKind } from '../../kit/light.tsx';
import type { LedgerRow } from './ledger-row.ts';
import { NO_TEAM } from './view-state.ts';

export type Team = {
  readonly id: string;
  readonly number: number | null;
  readonly name: string;
  /** The field it works in, such as 生物食品. */
  readonly field: string | null;
  /** Who leads it today, in words. */
  readonly lead: string;
};

export type Sums = {
  readonly count: number;
  /** In 分. Sum first, round last. */
  readonly total: number;
  readonly yearPlan: number;
  readonly yearDone: number;
  readonly lights: Readonly<Record<LightKind, number>>;
};

export type GroupLine = {
  readonly kind: 'group';
  readonly id: string;
  /** Null for projects without a team. */
  readonly team: Team | null;
  readonly folded: boolean;
  readonly sums: Sums;
};
export type RowLine = { readonly kind: 'row'; readonly id: string; readonly row: LedgerRow };
export type Line = GroupLine | RowLine;

/** One after another without teams. */
export function plainLines(rows: readonly LedgerRow[]): readonly Line[] {
  return rows.map((row) => ({ kind: 'row', id: row.id, row }));
}

/** `teams` in their official order; projects without a team come last. A team without a row is not shown. */
export function groupLines(
  rows: readonly LedgerRow[],
  teams: readonly Team[],
  folded: readonly string[],
): readonly Line[] {
  const byTeam = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const key = row.team ?? NO_TEAM;
    const held = byTeam.get(key);
    if (held) held.push(row);
    else byTeam.set(key, [row]);
  }
  const known = new Set(teams.map((team) => team.id));
  const stray = [...byTeam].filter(([key]) => !known.has(key)).flatMap(([, held]) => held);
  const lines: Line[] = [];
  const add = (id: string, team: Team | null, held: readonly LedgerRow[]) => {
    if (held.length === 0) return;
    const isFolded = folded.includes(id);
    lines.push({ kind: 'group', id, team, folded: isFolded, sums: sumsOf(held) });
    if (!isFolded) for (const row of held) lines.push({ kind: 'row', id: row.id, row });
  };
  for (const team of teams) add(team.id, team, byTeam.get(team.id) ?? []);
  add(NO_TEAM, null, stray);
  return lines;
}

export function sumsOf(rows: readonly LedgerRow[]): Sums {
  const lights = { late: 0, soon: 0, ok: 0, idle: 0, done: 0, stopped: 0 };
  let total = 0;
  let yearPlan = 0;
  let yearDone = 0;
  for (const row of rows) {
    lights[row.light] += 1;
    total += row.total ?? 0;
    yearPlan += row.yearPlan ?? 0;
    yearDone += row.yearDone ?? 0;
  }
  return { count: rows.length, total, yearPlan, yearDone, lights };
}
