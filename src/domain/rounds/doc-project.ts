/** 逐项目材料: one project as a round sees it — how it stood last time, how it stands, what became of its nodes, who holds what. */
import type { Day } from '../day.ts';
import { rosterOn } from '../derive/holders-on.ts';
import { milestoneState } from '../derive/milestone-state.ts';
import { milestonesOf } from '../derive/milestones-of.ts';
import { type ProjectSummary, projectSummary, type SummaryContext } from '../derive/project-summary.ts';
import { teamDisplay } from '../derive/team-name.ts';
import type { Row } from '../entities/registry.ts';
import type { DocNode, DocProject, DocStanding } from './round-doc.ts';

/** What all projects of one document share. */
export type DocContext = SummaryContext & {
  /** The day whose holders are named: the round's own. */
  readonly on: Day;
  /** Reports after this day and up to the cut-off count for this round. */
  readonly since: Day | null;
  readonly cutOff: Day | null;
  /** Last time's record; null = none. */
  readonly last: string | null;
  /** Its projects by id. */
  readonly before: ReadonlyMap<string, DocProject>;
  /** Nodes due up to this day are within the window. */
  readonly horizonOfRound: Day;
};

/** Without its place on the agenda. */
export type Appraised = Omit<DocProject, 'place' | 'reasons' | 'said' | 'isDropped' | 'isDiscussed'>;

export function appraise(
  project: Row<'project'>,
  context: DocContext,
  summary: ProjectSummary = projectSummary(project, context),
): Appraised {
  const { view } = context;
  const before = context.before.get(project.id) ?? null;
  const team = project.team === null ? null : view.row('team', project.team);
  const nodes = nodesSince(milestonesOf(view, project.id), before, context);
  const now = standingOf(summary, nodes, context);
  const then = before?.now ?? null;
  const holders = holdersOf(project, context);
  const isRunning = summary.isActive && summary.state.light !== 'done';
  const report = lastReportInTime(view.rows('progress', 'project', project.id), context);
  return {
    id: project.id,
    number: project.number,
    name: project.name,
    team: team === null ? null : teamDisplay(team),
    lead: nameOf(context, 'person', summary.lead),
    holders,
    isRunning,
    before: then,
    now,
    nodes,
    people: peopleChanged(before?.holders ?? null, holders),
    isSameText: isSameText(then?.report?.text ?? null, now.report?.text ?? null),
    idleRounds: before === null || !isRunning ? 0 : hasMoved(before.now, now) ? 0 : before.idleRounds + 1,
    isReported: report !== null,
  };
}

function standingOf(summary: ProjectSummary, nodes: readonly DocNode[], context: DocContext): DocStanding {
  const { state, progress, money, moneyLight } = summary;
  const node = state.milestone === null ? null : context.view.row('milestone', state.milestone);
  return {
    light: state.light,
    days: state.days,
    node: node?.name ?? summary.next?.name ?? null,
    due: node?.planned?.to ?? summary.next?.due ?? null,
    report: progress && {
      on: progress.on,
      text: progress.text,
      problems: progress.problems,
      next: progress.next,
      by: progress.reportedBy,
    },
    money: { ...pickMoney(money), light: moneyLight },
    nodesDone: summary.done,
    nodesAll: nodes.length,
    lateNodes: summary.late.length,
  };
}

function pickMoney(money: ProjectSummary['money']): Omit<DocStanding['money'], 'light'> {
  const { total, plan, done, month, share, pace, ahead } = money;
  return { total, plan, done, month, share, pace, ahead };
}

function nodesSince(rows: readonly Row<'milestone'>[], before: DocProject | null, context: DocContext): DocNode[] {
  const known = new Map(before?.nodes.map((node) => [node.id, node]));
  return rows.map((row) => {
    const then = known.get(row.id) ?? null;
    const state = milestoneState(row, context.rules);
    const due = row.planned?.to ?? null;
    const isDone = row.done !== null;
    const marks: DocNode['marks'] = [];
    if (isDone && isDoneSince(row, then, before !== null, context)) marks.push('done');
    if (!isDone && then?.done === true) marks.push('reopened');
    if (state.kind === 'late') marks.push('late');
    else if (!isDone && due !== null && due <= context.horizonOfRound) marks.push('due');
    const isMoved = then !== null && !isDone && then.due !== due;
    if (isMoved) marks.push('moved');
    if (before !== null && then === null) marks.push('new');
    return {
      id: row.id,
      name: row.name,
      key: row.key,
      baseline: row.baseline?.to ?? null,
      due,
      dueWords: row.planned?.words ?? null,
      done: isDone,
      on: row.done?.on ?? null,
      state: state.kind,
      days: 'days' in state ? state.days : null,
      marks,
      was: isMoved ? then.due : null,
    };
  });
}

/** Against last time's record; a project that was not in it goes by the day alone. */
function isDoneSince(row: Row<'milestone'>, then: DocNode | null, isCompared: boolean, context: DocContext): boolean {
  if (then !== null) return !then.done;
  const on = row.done?.on ?? null;
  return on === null ? isCompared : context.since !== null && on > context.since;
}

function holdersOf(project: Row<'project'>, context: DocContext): DocProject['holders'] {
  return rosterOn(context.view, { project: project.id }, context.on).flatMap(({ slot, holders }) => {
    const of = { slot: slot.label, duty: slot.duty, role: slot.role };
    if (holders.length === 0) return [{ ...of, unit: null, person: null, ids: [] }];
    return holders.map((row) => ({
      ...of,
      unit: nameOf(context, 'unit', row.unit),
      person: nameOf(context, 'person', row.person),
      ids: [row.unit, row.person].filter((id) => id !== null),
    }));
  });
}

/** By slot; two-holder slots are one line. A changed name of the same person is no change. */
function peopleChanged(before: DocProject['holders'] | null, now: DocProject['holders']): DocProject['people'] {
  if (before === null) return [];
  const slots = [...new Set([...before, ...now].map(({ slot }) => slot))];
  return slots.flatMap((slot) => {
    const [was, is] = [before, now].map((holders) => holders.filter((each) => each.slot === slot));
    if (was === undefined || is === undefined || idsOf(was) === idsOf(is)) return [];
    return [{ slot, was: wordsOf(was), now: wordsOf(is) }];
  });
}

function idsOf(holders: DocProject['holders']): string {
  return holders
    .map(({ ids }) => ids.join('+'))
    .filter((ids) => ids !== '')
    .sort()
    .join(' ');
}

function wordsOf(holders: DocProject['holders']): string | null {
  const said = holders.map(({ unit, person }) => [unit, person].filter((part) => part !== null).join(' '));
  const words = said.filter((text) => text !== '').join('、');
  return words === '' ? null : words;
}

/** Word for word the same, spaces and full-width forms aside; an empty text is the same as nothing. */
export function isSameText(was: string | null, now: string | null): boolean {
  if (was === null || now === null) return false;
  const key = textKey(now);
  return key !== '' && textKey(was) === key;
}

function textKey(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** 有进展: a node more done, another text, or more money spent. */
function hasMoved(then: DocStanding, now: DocStanding): boolean {
  if (now.nodesDone > then.nodesDone) return true;
  const text = now.report?.text ?? null;
  if (text !== null && textKey(text) !== '' && !isSameText(then.report?.text ?? null, text)) return true;
  return (now.money.done ?? 0) > (then.money.done ?? 0);
}

function lastReportInTime(rows: readonly Row<'progress'>[], context: DocContext): Row<'progress'> | null {
  const { since, cutOff } = context;
  return (
    rows.find(({ on }) => on !== null && (since === null || on > since) && (cutOff === null || on <= cutOff)) ?? null
  );
}

function nameOf(context: DocContext, entity: 'unit' | 'person', id: string | null): string | null {
  return id === null ? null : (context.view.row(entity, id)?.name ?? null);
}
