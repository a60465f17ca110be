// 我的任务: which nodes a person has to see to — those whose responsible officer, contact or specialist they are, those that a
// slot of theirs follows; and apart from these the nodes of their team. Pure.
import { addDays, type Day, daysBetween } from '../../domain/day.ts';
import { dutiesOf } from '../../domain/derive/duties-of.ts';
import { holdersOn } from '../../domain/derive/holders-on.ts';
import { type MilestoneState, milestoneState } from '../../domain/derive/milestone-state.ts';
import { stoppedAs } from '../../domain/derive/project-state.ts';
import { type SummaryContext, summaryContext } from '../../domain/derive/project-summary.ts';
import { type Responsible, responsibleAmong } from '../../domain/derive/responsible-for.ts';
import { teamNamed } from '../../domain/derive/team-name.ts';
import type { Row } from '../../domain/entities/registry.ts';
import type { View } from '../../domain/view.ts';

export type Task = {
  readonly row: Row<'milestone'>;
  readonly project: Row<'project'>;
  readonly state: MilestoneState;
  readonly answers: Responsible;
};

export type TaskGroup = 'late' | 'today' | 'week' | 'later' | 'undated';

export type Tasks = {
  /** Open ones by group, each earliest first. */
  readonly groups: readonly { readonly group: TaskGroup; readonly tasks: readonly Task[] }[];
  readonly open: number;
  /** Done within the last weeks, newest first. */
  readonly done: readonly Task[];
};

export type Who = { readonly person: string | null; readonly words: string; readonly role: string };
export type Scope = 'own' | 'team';

const DONE_DAYS = 60;
const WEEK = 7;
const GROUPS: readonly TaskGroup[] = ['late', 'today', 'week', 'later', 'undated'];

/** The teams somebody belongs to: by a duty in one, or by the words under which the machine is used (第3专班). */
export function teamsOf(view: View, who: Who, today: Day): readonly Row<'team'>[] {
  const byDuty = who.person === null ? [] : dutiesOf(view, who.person, today).flatMap(({ team }) => team ?? []);
  const named = teamNamed(view.all('team'), who.role) ?? teamNamed(view.all('team'), who.words);
  const all = named === null ? byDuty : [...byDuty, named];
  return all.filter((team, place) => all.findIndex((other) => other.id === team.id) === place);
}

/** The projects in which a person holds a slot or is the contact of one. */
function projectsOf(view: View, person: string, today: Day): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { project } of dutiesOf(view, person, today)) if (project !== null) ids.add(project.id);
  return ids;
}

/** `lingering`: just ticked, still shown where they stood for as long as they can be taken back at once. */
export function tasksOf(
  view: View,
  who: Who,
  scope: Scope,
  today: Day,
  lingering: ReadonlySet<string> = new Set(),
): Tasks {
  const context = summaryContext(view, today);
  const found: Task[] = [];
  if (scope === 'own' && who.person !== null) {
    for (const id of projectsOf(view, who.person, today)) found.push(...ofProject(view, id, who.person, context));
  } else if (scope === 'team') {
    for (const team of teamsOf(view, who, today))
      for (const project of view.rows('project', 'team', team.id))
        found.push(...ofProject(view, project.id, null, context));
  }
  const open = found.filter(({ row }) => row.done === null || lingering.has(row.id)).sort(earliestFirst);
  const since = addDays(today, -DONE_DAYS);
  return {
    groups: GROUPS.map((group) => ({
      group,
      tasks: open.filter((task) => groupOf(task, today) === group),
    })).filter(({ tasks }) => tasks.length > 0),
    open: open.filter(({ row }) => row.done === null).length,
    done: found
      .filter(({ row }) => row.done !== null && (row.done.on ?? '') >= since && !lingering.has(row.id))
      .sort((a, b) => ((a.row.done?.on ?? '') < (b.row.done?.on ?? '') ? 1 : -1)),
  };
}

/** `person` null = every node. */
function ofProject(view: View, id: string, person: string | null, context: SummaryContext): readonly Task[] {
  const project = view.row('project', id);
  if (project === null || project.removed !== null || stoppedAs(project) !== null) return [];
  const held = holdersOn(view, { project: id }, null, context.today);
  const lead = project.team === null ? null : (context.leads.get(project.team) ?? null);
  const holders = { held, permits: context.permits, specialist: context.specialist, lead };
  const slots = new Set(
    held.filter((row) => row.person === person || row.liaison === person).map((row) => row.slot as string | null),
  );
  return view.rows('milestone', 'project', id).flatMap((row) => {
    const answers = responsibleAmong(view, holders, row);
    const isTheirs =
      person === null ||
      answers.officer === person ||
      answers.liaison === person ||
      answers.specialist === person ||
      (row.slot !== null && slots.has(row.slot));
    return isTheirs ? [{ row, project, state: milestoneState(row, context.rules), answers }] : [];
  });
}

function groupOf({ state, row }: Task, today: Day): TaskGroup {
  const due = row.planned?.to ?? null;
  if (due === null || row.planned?.kind === 'standing') return 'undated';
  const days = daysBetween(today, due);
  if (state.kind === 'late' || days < 0) return 'late';
  if (days === 0) return 'today';
  return days <= WEEK ? 'week' : 'later';
}

function earliestFirst(a: Task, b: Task): number {
  const dueA = a.row.planned?.to ?? '~';
  const dueB = b.row.planned?.to ?? '~';
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  return a.row.id < b.row.id ? -1 : 1;
}
