// What the project page shows (项目页), read from the resident rows in one look. No words here.
import type { Day } from '../../domain/day.ts';
import { assignmentsOf, holdersOn, isOnDuty, rosterOn, slotsOn } from '../../domain/derive/holders-on.ts';
import { type MilestoneState, milestoneState, planShift } from '../../domain/derive/milestone-state.ts';
import { byOrder, milestonesOf } from '../../domain/derive/milestones-of.ts';
import { byProjectNumber, byTeamNumber } from '../../domain/derive/official-order.ts';
import { type ProjectSummary, type SummaryContext, summaryContext } from '../../domain/derive/project-summary.ts';
import { type Responsible, responsibleAmong } from '../../domain/derive/responsible-for.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { findingsOfProject } from '../../domain/findings/all-findings.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import type { Resident } from '../../ledger/ledger.ts';
import { summariesOfItems } from '../kit/items/use-items.ts';
import { summaryIn } from '../kit/use-summaries.ts';

export type NodeLine = {
  readonly row: Row<'milestone'>;
  readonly number: number;
  readonly state: MilestoneState;
  /** Days the plan has moved from the 原计划. */
  readonly shift: number | null;
  readonly answers: Responsible;
  readonly attachments: readonly Row<'attachment'>[];
  readonly urges: readonly Row<'urge'>[];
};

export type SlotLine = {
  readonly slot: Row<'slot'>;
  readonly holders: readonly Row<'assignment'>[];
  /** Fewer than the slot asks for. */
  readonly isGap: boolean;
  readonly canTakeMore: boolean;
  /** Ended or not yet begun, newest first. */
  readonly others: readonly Row<'assignment'>[];
};

export type ProjectPage = {
  readonly row: Row<'project'>;
  readonly summary: ProjectSummary;
  readonly context: SummaryContext;
  readonly team: Row<'team'> | null;
  readonly nodes: readonly NodeLine[];
  readonly roster: readonly SlotLine[];
  readonly findings: readonly Finding[];
  readonly parent: Row<'project'> | null;
  readonly children: readonly Row<'project'>[];
  readonly mergedInto: Row<'project'> | null;
  readonly progress: readonly Row<'progress'>[];
  readonly figures: readonly Row<'figure'>[];
  /** Attachments that prove no node and no item. */
  readonly photos: readonly Row<'attachment'>[];
  readonly attachments: readonly Row<'attachment'>[];
  readonly items: readonly ItemSummary[];
};

export function readProject(resident: Resident, today: Day, id: string): ProjectPage | null {
  const row = resident.row('project', id);
  if (row === null) return null;
  const context = summaryContext(resident, today);
  const summary = summaryIn(resident, row, context);
  const held = holdersOn(resident, { project: id }, null, today);
  const holders = { held, permits: context.permits, specialist: context.specialist, lead: summary.lead };
  const attachments = [...resident.rows('attachment', 'project', id)].sort((a, b) => (a.id < b.id ? -1 : 1));
  const urges = resident.rows('urge', 'project', id);
  return {
    row,
    summary,
    context,
    team: row.team === null ? null : resident.row('team', row.team),
    nodes: milestonesOf(resident, id).map((node, place) => ({
      row: node,
      number: place + 1,
      state: milestoneState(node, context.rules),
      shift: planShift(node),
      answers: responsibleAmong(resident, holders, node),
      attachments: attachments.filter((attachment) => attachment.milestone === node.id),
      urges: urges.filter((urge) => urge.milestone === node.id),
    })),
    roster: rosterOf(resident, id, today),
    findings: findingsOfProject(resident, id, today),
    parent: row.parent === null ? null : resident.row('project', row.parent),
    children: [...resident.rows('project', 'parent', id)].sort(byProjectNumber),
    mergedInto: row.mergedInto === null ? null : resident.row('project', row.mergedInto),
    progress: [...resident.rows('progress', 'project', id)].sort(newestFirst),
    figures: resident.rows('figure', 'project', id),
    photos: attachments.filter((attachment) => attachment.milestone === null && attachment.item === null),
    attachments,
    items: summariesOfItems(resident, resident.rows('item', 'project', id), today),
  };
}

function rosterOf(resident: Resident, id: string, today: Day): readonly SlotLine[] {
  const all = assignmentsOf(resident, { project: id });
  return rosterOn(resident, { project: id }, today).map(({ slot, holders }) => ({
    slot,
    holders,
    isGap: holders.length < (slot.least ?? 1),
    canTakeMore: slot.most === null || holders.length < slot.most,
    others: all
      .filter((row) => row.slot === slot.id && !isOnDuty(row, today))
      .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1)),
  }));
}

function newestFirst(a: Row<'progress'>, b: Row<'progress'>): number {
  const onA = a.on ?? a.period ?? '';
  const onB = b.on ?? b.period ?? '';
  return onA === onB ? (a.id < b.id ? 1 : -1) : onA < onB ? 1 : -1;
}

/** Ids of all projects in the ledger's official order: teams by number, projects by 序号, those without a team last. */
export function officialProjectOrder(resident: Resident): readonly string[] {
  const places = new Map([...resident.all('team')].sort(byTeamNumber).map((team, place) => [team.id as string, place]));
  const placeOf = (row: Row<'project'>) => (row.team === null ? places.size : (places.get(row.team) ?? places.size));
  return [...resident.all('project')]
    .sort((a, b) => placeOf(a) - placeOf(b) || byProjectNumber(a, b))
    .map((row) => row.id);
}

/** Slots a node may be followed by. */
export function projectSlots(resident: Resident, today: Day): readonly Row<'slot'>[] {
  return [...slotsOn(resident, 'project', today)].sort(byOrder);
}
