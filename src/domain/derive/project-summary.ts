/**
 * 项目一览: one object per project with all that a ledger row, the overview and a list of tasks show of it. Computed from
 * rows that are in memory; slots, rules and leads are looked up once per day in the context.
 */
import { addDays, type Day, toDays } from '../day.ts';
import type { Row } from '../entities/registry.ts';
import { type LightRules, lightOfDue, lightOfPace, lightRulesOf } from '../lights/light-rules.ts';
import type { View } from '../view.ts';
import { holdersOn, leadOn, slotsOn } from './holders-on.ts';
import { type Investment, investment } from './investment.ts';
import { latestProgress } from './latest-progress.ts';
import { firstOf } from './milestones-of.ts';
import { nextMilestone } from './next-milestone.ts';
import { hasStarted, type ProjectState, projectState } from './project-state.ts';
import { type ProjectHolders, type Responsible, responsibleAmong } from './responsible-for.ts';
import { settingsOf } from './settings-of.ts';

/** A dated open node, with who answers for it. */
export type DueNode = Responsible & {
  readonly project: string;
  readonly milestone: string;
  readonly name: string;
  readonly due: Day;
  /** Days past due; 0 = today, negative = days left. */
  readonly days: number;
};

export type ProjectSummary = {
  readonly id: string;
  readonly row: Row<'project'>;
  readonly state: ProjectState;
  readonly isActive: boolean;
  readonly hasStarted: boolean;
  readonly next: {
    readonly id: string;
    readonly name: string;
    readonly due: Day | null;
    readonly days: number | null;
  } | null;
  /** Nodes done n of m. */
  readonly done: number;
  readonly all: number;
  /** The columns 开工 and 竣工 are these nodes. */
  readonly start: Row<'milestone'> | null;
  readonly completion: Row<'milestone'> | null;
  readonly money: Investment;
  readonly moneyLight: 'late' | 'soon' | 'ok' | null;
  readonly progress: Row<'progress'> | null;
  /** On duty today, in order of beginning; screens pick by `slot`. */
  readonly held: readonly Row<'assignment'>[];
  /** Slots with fewer holders than they need. */
  readonly gaps: readonly string[];
  readonly lead: string | null;
  /** Late key nodes (none when the project is stopped). */
  readonly late: readonly DueNode[];
  /** Open key nodes due from today to 13 days on. */
  readonly coming: readonly DueNode[];
};

export type SummaryContext = {
  readonly view: View;
  readonly today: Day;
  /** The same as whole days, so that a day is read once. */
  readonly todayCount: number;
  /** The last day of the 14 that begin today. */
  readonly horizon: Day;
  readonly rules: LightRules;
  readonly planYear: number;
  readonly slots: readonly Row<'slot'>[];
  readonly permits: string | null;
  readonly specialist: string | null;
  readonly leads: ReadonlyMap<string, string>;
};

/** What all summaries of one day share; make it anew when slots, rules, settings, teams or their people change. */
export function summaryContext(view: View, today: Day): SummaryContext {
  const slots = slotsOn(view, 'project', today);
  const leads = new Map<string, string>();
  for (const team of view.all('team')) {
    const lead = leadOn(view, team.id, today)?.person ?? null;
    if (lead !== null) leads.set(team.id, lead);
  }
  return {
    view,
    today,
    todayCount: toDays(today),
    horizon: addDays(today, 13),
    rules: lightRulesOf(view, today),
    planYear: settingsOf(view, today).planYear,
    slots,
    permits: slots.find((slot) => slot.role === 'permits')?.id ?? null,
    specialist: slots.find((slot) => slot.role === 'specialist')?.id ?? null,
    leads,
  };
}

export function projectSummary(project: Row<'project'>, context: SummaryContext): ProjectSummary {
  const { view, today, rules } = context;
  const milestones = view.rows('milestone', 'project', project.id);
  const state = projectState(project, milestones, rules);
  const held = holdersOn(view, { project: project.id }, null, today);
  const lead = project.team === null ? null : (context.leads.get(project.team) ?? null);
  const holders = { held, permits: context.permits, specialist: context.specialist, lead };
  let done = 0;
  let start: Row<'milestone'> | null = null;
  let completion: Row<'milestone'> | null = null;
  const late: DueNode[] = [];
  const coming: DueNode[] = [];
  for (const row of milestones) {
    if (row.kind === 'start') start = firstOf(start, row);
    if (row.kind === 'completion') completion = firstOf(completion, row);
    if (row.done !== null) {
      done += 1;
      continue;
    }
    const due = row.planned?.to ?? null;
    if (due === null || !row.key || state.light === 'stopped') continue;
    if (lightOfDue(due, rules) === 'late') late.push(dueNode(context, project.id, row, due, holders));
    else if (due >= today && due <= context.horizon) coming.push(dueNode(context, project.id, row, due, holders));
  }
  const money = investment(project, view.rows('figure', 'project', project.id), context.planYear, today);
  const next = nextMilestone(milestones);
  const due = next?.planned?.to ?? null;
  return {
    id: project.id,
    row: project,
    state,
    isActive: state.light !== 'stopped',
    hasStarted: hasStarted(project, start),
    next: next && { id: next.id, name: next.name, due, days: due === null ? null : context.todayCount - toDays(due) },
    done,
    all: milestones.length,
    start,
    completion,
    money,
    moneyLight:
      money.share === null || money.pace === null ? null : (lightOfPace(money.share, money.pace, rules) ?? 'ok'),
    progress: latestProgress(view.rows('progress', 'project', project.id)),
    held,
    gaps: gapsIn(context.slots, held),
    lead,
    late: inOrder(late),
    coming: inOrder(coming),
  };
}

/** The longest due first. */
function inOrder(nodes: readonly DueNode[]): readonly DueNode[] {
  if (nodes.length < 2) return nodes;
  return [...nodes].sort((a, b) => b.days - a.days || (a.milestone < b.milestone ? -1 : 1));
}

function gapsIn(slots: readonly Row<'slot'>[], held: readonly Row<'assignment'>[]): readonly string[] {
  const gaps: string[] = [];
  for (const slot of slots) {
    const least = slot.least ?? 1;
    let holders = 0;
    for (const row of held) if (row.slot === slot.id) holders += 1;
    if (holders < least) gaps.push(slot.id);
  }
  return gaps;
}

function dueNode(
  context: SummaryContext,
  project: string,
  row: Row<'milestone'>,
  due: Day,
  holders: ProjectHolders,
): DueNode {
  const days = context.todayCount - toDays(due);
  const { unit, officer, liaison, specialist, lead, from } = responsibleAmong(context.view, holders, row);
  return { project, milestone: row.id, name: row.name, due, days, unit, officer, liaison, specialist, lead, from };
}
