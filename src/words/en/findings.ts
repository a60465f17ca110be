// English: what can be wrong in the ledger and what mends it.
import type { Catalogue } from '../catalogue.ts';
import type { findings as source } from '../zh-CN/findings.ts';
import { itemFindings } from './item-findings.ts';
import { many } from './many.ts';
import { roundName } from './round-name.ts';

export const findings = {
  ...itemFindings,
  slotUnfilled: (f) => `Nobody is named for “${f.slot}”; assign someone`,
  slotOverfilled: (f) => `“${f.slot}” has ${f.count} holders, at most ${f.most}; end the extra assignments`,
  officerMissing: (f) => `“${f.slot}” names only the unit ${f.unit}, no person`,
  unitMissing: (f) => `“${f.slot}” names only ${f.name}, no unit`,
  rankTooLow: (f) => `${f.name} ranks below what “${f.slot}” asks; replace, or correct the rank`,
  samePersonTwice: (f) => `${f.name} holds both “${f.slot}” and “${f.other}”; check`,
  ownerStaffResponsible: (f) => `${f.name} works for the project owner and should not answer as “${f.slot}”`,
  leadDiffers: (f) => `Coordination is ${f.name}, the team lead is ${f.lead}; they differ`,
  overdue: (f) => `“${f.name}” was due ${f.due}, ${many(f.days, 'day')} overdue`,
  dueSoon: (f) =>
    f.days === 0 ? `“${f.name}” is due today` : `“${f.name}” is due ${f.due}, in ${many(f.days, 'day')}`,
  noNodes: () => 'No milestones yet; add construction start and completion first',
  noPlan: (f) => `“${f.name}” has no planned day`,
  undated: (f) => `The time limit “${f.words}” of “${f.name}” names no day; add one`,
  planOutside: (f) => `“${f.name}” is planned for ${f.due}, outside start ${f.start} and completion ${f.completion}`,
  startAfterCompletion: (f) => `Start ${f.start} is after completion ${f.completion}; check the days`,
  duplicateName: (f) => `${f.count} projects are called “${f.name}”; merge them if they are one`,
  dutyOfRemoved: (f) => `${f.name} has left the list of people but still holds “${f.slot}”; replace`,
  doneWithoutDay: (f) => `“${f.name}” is done but has no day; add it`,
  figureTwice: (f) =>
    `Two amounts for the same figure of ${f.period}: ${f.one} and ${f.other} 万元; correct both to the right one`,
  figureWithoutPlan: (f) => `${f.year} has investment done but no plan for the year`,
  totalBelowYears: (f) => `Done so far ${f.done} 万元 exceeds the total ${f.total} 万元; check the amounts`,
  projectWithoutTeam: () => 'Belongs to no team',
  responsibleMissing: (f) => `Nobody is named for “${f.name}”`,
  overloaded: (f) => `${f.name} follows ${f.count} active projects, more than ${f.most}`,
  roundNotClosed: (f) => `${roundName(f.name)} was set for ${f.day} and is not closed; close it or change the day`,
  decisionIncomplete: (f) => `${f.label} lacks a responsible unit or a due day; add them before closing`,
  closedTwice: (f) =>
    `${roundName(f.name)} was closed ${many(f.count, 'time')}; the first record stands, items are not doubled; check whether the records agree`,
} satisfies Catalogue<typeof source>;
