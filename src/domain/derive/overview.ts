/**
 * 总览: the facts of the first page, from the summaries in one pass — how many key nodes are late and whose, the next
 * 14 days, the teams in their official order with 合计, late by unit, and the leader's numbers. Words are the screen's.
 */
import { addDays, type Day, weekday } from '../day.ts';
import type { Row } from '../entities/registry.ts';
import type { View } from '../view.ts';
import { type LeaderNumbers, leaderNumbers } from './leader-numbers.ts';
import { byTeamNumber } from './official-order.ts';
import type { DueNode, ProjectSummary, SummaryContext } from './project-summary.ts';

export type LightCounts = {
  readonly projects: number;
  readonly late: number;
  readonly soon: number;
  readonly ok: number;
  readonly idle: number;
  readonly done: number;
  readonly stopped: number;
  /** Late key nodes (a project may have several). */
  readonly lateNodes: number;
};

/** `team` null: the projects that belong to none. */
export type TeamRow = LightCounts & { readonly team: Row<'team'> | null; readonly lead: string | null };

export type DayColumn = { readonly day: Day; readonly weekday: number; readonly nodes: readonly DueNode[] };

export type Overview = {
  readonly today: Day;
  readonly headline: {
    readonly lateNodes: number;
    /** Teams with a late node. */
    readonly teams: number;
    readonly oldest: DueNode | null;
    /** The team with the most late nodes, when it has more than one. */
    readonly worst: { readonly team: string; readonly nodes: number } | null;
  };
  /** Longest overdue first. */
  readonly late: readonly DueNode[];
  /** Nearest first, from today to 13 days on. */
  readonly coming: readonly DueNode[];
  readonly days: readonly DayColumn[];
  readonly teams: readonly TeamRow[];
  readonly total: LightCounts;
  /** Late nodes by responsible unit, most first; `unit` null = 责任人未落实. */
  readonly units: readonly { readonly unit: string | null; readonly nodes: number; readonly days: number }[];
  readonly leader: LeaderNumbers;
};

type Counts = { -readonly [K in keyof LightCounts]: number };

export function overview(summaries: readonly ProjectSummary[], context: SummaryContext): Overview {
  const total = noCounts();
  const byTeam = new Map<string, Counts>();
  const units = new Map<string | null, { nodes: number; days: number }>();
  const late: DueNode[] = [];
  const coming: DueNode[] = [];
  for (const summary of summaries) {
    // A merged project is one with the project it was merged into: it is listed, not counted.
    if (summary.state.stopped === 'merged') continue;
    const team = summary.row.team ?? '';
    const counts = byTeam.get(team) ?? noCounts();
    byTeam.set(team, counts);
    add(counts, summary);
    add(total, summary);
    for (const node of summary.coming) coming.push(node);
    for (const node of summary.late) {
      late.push(node);
      const unit = units.get(node.unit);
      if (unit === undefined) units.set(node.unit, { nodes: 1, days: node.days });
      else {
        unit.nodes += 1;
        unit.days = Math.max(unit.days, node.days);
      }
    }
  }
  late.sort(byDays);
  coming.sort(byDays);
  const teams = teamRows(context.view, byTeam, context.leads);
  return {
    today: context.today,
    headline: headlineOf(late, teams),
    late,
    coming,
    days: dayColumns(context.today, coming),
    teams,
    total,
    units: [...units]
      .map(([unit, { nodes, days }]) => ({ unit, nodes, days }))
      .sort((a, b) => b.nodes - a.nodes || b.days - a.days),
    leader: leaderNumbers(summaries, context.planYear),
  };
}

function headlineOf(late: readonly DueNode[], teams: readonly TeamRow[]): Overview['headline'] {
  const concerned = teams.filter((row) => row.team !== null && row.lateNodes > 0);
  const worst = concerned.reduce<TeamRow | null>(
    (most, row) => (most === null || row.lateNodes > most.lateNodes ? row : most),
    null,
  );
  return {
    lateNodes: late.length,
    teams: concerned.length,
    oldest: late[0] ?? null,
    worst:
      worst === null || worst.team === null || worst.lateNodes < 2
        ? null
        : { team: worst.team.id, nodes: worst.lateNodes },
  };
}

function teamRows(
  view: View,
  byTeam: ReadonlyMap<string, Counts>,
  leads: ReadonlyMap<string, string>,
): readonly TeamRow[] {
  const rows: TeamRow[] = [...view.all('team')].sort(byTeamNumber).map((team) => ({
    team,
    lead: leads.get(team.id) ?? null,
    ...(byTeam.get(team.id) ?? noCounts()),
  }));
  // Projects of no team, or of one that was removed, are counted beside the teams so that 合计 agrees with its rows.
  const known = new Set(rows.map((row) => row.team?.id as string | undefined));
  const rest = noCounts();
  for (const [team, counts] of byTeam) {
    if (!known.has(team)) for (const key of KEYS) rest[key] += counts[key];
  }
  return rest.projects === 0 ? rows : [...rows, { team: null, lead: null, ...rest }];
}

function dayColumns(today: Day, coming: readonly DueNode[]): readonly DayColumn[] {
  const byDay = new Map<Day, DueNode[]>();
  for (const node of coming) {
    const nodes = byDay.get(node.due);
    if (nodes === undefined) byDay.set(node.due, [node]);
    else nodes.push(node);
  }
  return Array.from({ length: 14 }, (_, index) => {
    const day = addDays(today, index);
    return { day, weekday: weekday(day), nodes: byDay.get(day) ?? [] };
  });
}

const KEYS = ['projects', 'late', 'soon', 'ok', 'idle', 'done', 'stopped', 'lateNodes'] as const;

function noCounts(): Counts {
  return { projects: 0, late: 0, soon: 0, ok: 0, idle: 0, done: 0, stopped: 0, lateNodes: 0 };
}

function add(counts: Counts, summary: ProjectSummary): void {
  counts.projects += 1;
  counts[summary.state.light] += 1;
  counts.lateNodes += summary.late.length;
}

function byDays(a: DueNode, b: DueNode): number {
  if (a.days !== b.days) return b.days - a.days;
  return a.milestone < b.milestone ? -1 : a.milestone > b.milestone ? 1 : 0;
}
