/** All that can be wrong: the findings of one project (on demand, for its page) and of the whole ledger. */
import type { Day } from '../day.ts';
import type { Row } from '../entities/registry.ts';
import type { ItemClock } from '../items/item-standing.ts';
import { itemClock } from '../items/item-summary.ts';
import type { View } from '../view.ts';
import { doneWithoutDay } from './done-without-day.ts';
import { duplicateName } from './duplicate-name.ts';
import { duplicateNumber } from './duplicate-number.ts';
import { dutyOfRemoved } from './duty-of-removed.ts';
import { evidenceGone } from './evidence-gone.ts';
import { figuresDisagree } from './figures-disagree.ts';
import { type Finding, type FindingContext, findingContext, type ProjectFinding, projectCase } from './finding.ts';
import { holderIncomplete } from './holder-incomplete.ts';
import { type ItemFinding, itemCase } from './item-case.ts';
import { itemCheckLate } from './item-check-late.ts';
import { itemOverdue } from './item-overdue.ts';
import { itemReviewDue } from './item-review-due.ts';
import { itemWithoutPerson } from './item-without-person.ts';
import { leadDiffers } from './lead-differs.ts';
import { noPlan } from './no-plan.ts';
import { nodeDue } from './node-due.ts';
import { numberWaiting } from './number-waiting.ts';
import { overloaded } from './overloaded.ts';
import { ownerStaffResponsible } from './owner-staff-responsible.ts';
import { planOutside } from './plan-outside.ts';
import { projectWithoutTeam } from './project-without-team.ts';
import { rankTooLow } from './rank-too-low.ts';
import { responsibleMissing } from './responsible-missing.ts';
import { roundFindings } from './round-findings.ts';
import { samePersonTwice } from './same-person-twice.ts';
import { slotOverfilled } from './slot-overfilled.ts';
import { slotUnfilled } from './slot-unfilled.ts';
import { stepWithoutEffect } from './step-without-effect.ts';
import { stepsCrossed } from './steps-crossed.ts';
import { verifierOfReportingUnit } from './verifier-of-reporting-unit.ts';

const PROJECT_FINDINGS: readonly ProjectFinding[] = [
  nodeDue,
  responsibleMissing,
  slotUnfilled,
  slotOverfilled,
  holderIncomplete,
  rankTooLow,
  samePersonTwice,
  ownerStaffResponsible,
  leadDiffers,
  noPlan,
  planOutside,
  doneWithoutDay,
  figuresDisagree,
  projectWithoutTeam,
];

const ITEM_FINDINGS: readonly ItemFinding[] = [
  itemOverdue,
  itemCheckLate,
  itemReviewDue,
  itemWithoutPerson,
  verifierOfReportingUnit,
  evidenceGone,
  stepWithoutEffect,
  stepsCrossed,
  duplicateNumber,
  numberWaiting,
];

const LEDGER_FINDINGS: readonly ((context: FindingContext) => readonly Finding[])[] = [
  duplicateName,
  dutyOfRemoved,
  overloaded,
  roundFindings,
];

const WEIGHT = { bad: 0, warn: 1, note: 2 } as const;

/** Worst first. */
export function findingsOfProject(view: View, project: string, today: Day): readonly Finding[] {
  const row = view.row('project', project);
  return row === null || row.removed !== null ? [] : ofProject(findingContext(view, today), row.id);
}

/** What is wrong with one item, worst first: for its panel. */
export function findingsOfItem(view: View, item: string, today: Day): readonly Finding[] {
  const row = view.row('item', item);
  return row === null || row.removed !== null ? [] : ofItem(view, itemClock(view, today), row);
}

/** Every finding of the ledger, worst first. */
export function allFindings(view: View, today: Day): readonly Finding[] {
  const context = findingContext(view, today);
  const clock = itemClock(view, today);
  const found = LEDGER_FINDINGS.flatMap((finding) => finding(context));
  return byWeight([
    ...found,
    ...view.all('project').flatMap((project) => ofProject(context, project.id)),
    ...view.all('item').flatMap((item) => ofItem(view, clock, item)),
  ]);
}

function ofProject(context: FindingContext, id: string): readonly Finding[] {
  const row = context.view.row('project', id);
  if (row === null) return [];
  const about = projectCase(context, row);
  return byWeight(PROJECT_FINDINGS.flatMap((finding) => finding(about)));
}

function ofItem(view: View, clock: ItemClock, row: Row<'item'>): readonly Finding[] {
  const about = itemCase(view, clock, row);
  return byWeight(ITEM_FINDINGS.flatMap((finding) => finding(about)));
}

function byWeight(found: readonly Finding[]): readonly Finding[] {
  return [...found].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}
