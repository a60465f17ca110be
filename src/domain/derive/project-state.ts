/**
 * 项目的灯: the first that holds of 逾期, 临期, 竣工, 未开工, 正常, from its key nodes only. Stopped, withdrawn and merged
 * projects stay listed without a light. The reason is facts; its sentence is in the catalogue (`lights`).
 */
import { type Day, daysBetween } from '../day.ts';
import type { Stage } from '../entities/project.ts';
import type { Row } from '../entities/registry.ts';
import { type LightRules, lightOfDue } from '../lights/light-rules.ts';
import { dueOf } from '../span.ts';
import { firstOf } from './milestones-of.ts';

export type ProjectLight = 'late' | 'soon' | 'done' | 'idle' | 'ok' | 'stopped';

export type ProjectState = {
  readonly light: ProjectLight;
  /** Which of the three, when there is no light. */
  readonly stopped: 'stopped' | 'withdrawn' | 'merged' | null;
  /** The node that decides: the oldest late one, the nearest due one, the completion, the start that is missing. */
  readonly milestone: string | null;
  /** late: days past due; soon: days left; else null. */
  readonly days: number | null;
};

/** Stages in which building has begun, for projects whose plan has no start node. */
const STARTED: ReadonlySet<Stage> = new Set(['newStart', 'underConstruction', 'completed', 'inProduction']);

export function projectState(
  project: Pick<Row<'project'>, 'stage' | 'mergedInto'>,
  milestones: readonly Row<'milestone'>[],
  rules: LightRules,
): ProjectState {
  const stopped = stoppedAs(project);
  if (stopped !== null) return { light: 'stopped', stopped, milestone: null, days: null };
  let late: Row<'milestone'> | null = null;
  let soon: Row<'milestone'> | null = null;
  for (const row of milestones) {
    const due = row.planned?.to ?? null;
    if (!row.key || row.done !== null || due === null) continue;
    const light = lightOfDue(due, rules);
    if (light === 'late') late = dueFirst(late, row);
    if (light === 'soon') soon = dueFirst(soon, row);
  }
  if (late !== null) return lit('late', late, rules.today);
  if (soon !== null) return lit('soon', soon, rules.today);
  const finished = finishedBy(project, milestones);
  if (finished !== null) return { light: 'done', stopped: null, milestone: finished.milestone, days: null };
  let start: Row<'milestone'> | null = null;
  for (const row of milestones) if (row.kind === 'start') start = firstOf(start, row);
  if (!hasStarted(project, start)) return { light: 'idle', stopped: null, milestone: start?.id ?? null, days: null };
  return { light: 'ok', stopped: null, milestone: null, days: null };
}

export function stoppedAs(project: Pick<Row<'project'>, 'stage' | 'mergedInto'>): ProjectState['stopped'] {
  if (project.mergedInto !== null) return 'merged';
  const stage = project.stage?.stage;
  return stage === 'stopped' || stage === 'withdrawn' ? stage : null;
}

/** 未开工 means that the start node is not done; without a start node the stage says, and nothing said counts as started. */
export function hasStarted(project: Pick<Row<'project'>, 'stage'>, start: Row<'milestone'> | null): boolean {
  if (start !== null) return start.done !== null;
  return project.stage === null || STARTED.has(project.stage.stage);
}

/** Finished: 竣工 or 投产 is done; for a plan that has neither node the stage says. All ticked is not yet finished. */
export function finishedBy(
  project: Pick<Row<'project'>, 'stage'>,
  milestones: readonly Row<'milestone'>[],
): { readonly milestone: string | null } | null {
  let hasEnd = false;
  let end: Row<'milestone'> | null = null;
  for (const row of milestones) {
    if (row.kind !== 'completion' && row.kind !== 'production') continue;
    if (row.done !== null) end = firstOf(end, row);
    hasEnd = true;
  }
  if (end !== null) return { milestone: end.id };
  const stage = project.stage?.stage;
  return !hasEnd && (stage === 'completed' || stage === 'inProduction') ? { milestone: null } : null;
}

function lit(light: 'late' | 'soon', row: Row<'milestone'>, today: Day): ProjectState {
  const due = row.planned?.to ?? today;
  const days = light === 'late' ? daysBetween(due, today) : daysBetween(today, due);
  return { light, stopped: null, milestone: row.id, days };
}

/** Of two dated nodes the one that is due first. */
function dueFirst(a: Row<'milestone'> | null, b: Row<'milestone'>): Row<'milestone'> {
  const [dueA, dueB] = [dueOf(a?.planned ?? null) ?? '', dueOf(b.planned) ?? ''];
  if (a === null || dueA === dueB) return firstOf(a, b);
  return dueB < dueA ? b : a;
}
