// English: sentences that the rules of rounds give.
import type { Catalogue } from '../catalogue.ts';
import type { roundTexts as source } from '../zh-CN/round-texts.ts';
import { many } from './many.ts';

export const roundTexts = {
  reasons: {
    lastItems: (f) =>
      many(Number(f.count), 'item') + (Number(f.closed) > 0 ? ` of last round, ${f.closed} closed` : ' of last round'),
    newlyLate: (f) => `Newly late: ${f.node}, ${many(Number(f.days), 'day')}`,
    stillLate: (f) => `Still late: ${f.node}, ${many(Number(f.days), 'day')}`,
    lightWorse: (f) => `Light is worse: ${f.node} is due soon`,
    dueSoon: (f) =>
      Number(f.count) > 1 ? `${f.node} is due ${f.due}, ${f.count} milestones in all` : `${f.node} is due ${f.due}`,
    idle: (f) => `${many(f.rounds, 'round')} without progress`,
    sameText: () => 'Progress is worded as last time',
  },
  updates: {
    nodeDone: (f) => `“${f.name}” is done, ${f.now}`,
    nodeReopened: (f) => `“${f.name}” was reopened`,
    nodeMoved: (f) => `“${f.name}” moved from ${f.was} to ${f.now}`,
    nodeAdded: (f) => `New milestone “${f.name}”`,
    report: (f) => `New report: ${f.now}`,
    money: () => 'The investment figure was updated',
    itemReported: (f) => `${f.name} was reported done on ${f.now}`,
    itemClosed: (f) => `${f.name} is closed`,
    itemChanged: (f) => `${f.name} has moved on`,
  },
  notReportedSentence: (f) =>
    `${f.round}: by the cut-off ${f.cutOff}, ${many(Number(f.count), 'project')} not reported. Please send progress, problems and next steps:`,
  notReportedLine: (f) => `${f.name} (${f.who})`,
  nobody: 'nobody named',
  marks: { done: 'Done', late: 'Late', due: 'Due', moved: 'Moved', reopened: 'Reopened', new: 'New' },
  figures: {
    projects: 'Projects',
    onAgenda: 'On the agenda',
    late: 'Late projects',
    soon: 'Due-soon projects',
    ok: 'Projects on track',
    idle: 'Not started',
    done: 'Completed projects',
    stopped: 'Stopped projects',
    lateNodes: 'Late milestones',
    nodesDone: 'Milestones done',
    nodesAll: 'Milestones',
    nodesDoneSince: 'Milestones done since last round',
    total: 'Total investment',
    plan: 'Year plan',
    investmentDone: 'Done this year',
    notReported: 'Not reported',
    sameText: 'Same text as last time',
    withoutProgress: 'Without progress',
    itemsCarried: 'Items of last round',
    itemsClosed: 'Closed',
    itemsOpen: 'Open',
    itemsOverdue: 'Overdue items',
    newItems: 'New items',
    reissued: 'Issued again',
    notes: 'For the record',
    updates: 'Updates since the pack',
  },
} satisfies Catalogue<typeof source>;
