/** 节点状态: derived from plan and completion on a day, never stored. Done with an unknown day is done and never late. */
import { type Day, daysBetween } from '../day.ts';
import type { Row } from '../entities/registry.ts';
import { type LightRules, lightOfDue } from '../lights/light-rules.ts';

export type MilestoneState =
  /** `days`: done so many days after the planned day (negative = early), null when one of the two is unknown. */
  | { readonly kind: 'done'; readonly on: Day | null; readonly days: number | null }
  /** `days`: past the due day. */
  | { readonly kind: 'late'; readonly due: Day; readonly days: number }
  /** `days`: still left; below 0 only under an office's rule that keeps the first late days yellow. */
  | { readonly kind: 'soon'; readonly due: Day; readonly days: number }
  | { readonly kind: 'future'; readonly due: Day; readonly days: number }
  /** No day to judge by: nothing planned, or only words (待定, 视土地情况). */
  | { readonly kind: 'noPlan'; readonly words: string | null }
  /** 长期坚持: has no due day and is never late. */
  | { readonly kind: 'standing'; readonly words: string | null };

export function milestoneState(row: Pick<Row<'milestone'>, 'planned' | 'done'>, rules: LightRules): MilestoneState {
  const due = row.planned?.to ?? null;
  if (row.done !== null) {
    const on = row.done.on;
    return { kind: 'done', on, days: on === null || due === null ? null : daysBetween(due, on) };
  }
  if (row.planned?.kind === 'standing') return { kind: 'standing', words: row.planned.words };
  if (due === null) return { kind: 'noPlan', words: row.planned?.words ?? null };
  const light = lightOfDue(due, rules);
  if (light === 'late') return { kind: 'late', due, days: daysBetween(due, rules.today) };
  return { kind: light ?? 'future', due, days: daysBetween(rules.today, due) };
}

/** Days the plan has moved from the baseline (较原计划): positive = later, null when one of the two is not dated. */
export function planShift(row: Pick<Row<'milestone'>, 'planned' | 'baseline'>): number | null {
  const before = row.baseline?.to ?? null;
  const now = row.planned?.to ?? null;
  return before === null || now === null ? null : daysBetween(before, now);
}
