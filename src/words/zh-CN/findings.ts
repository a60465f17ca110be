// What can be wrong in the ledger (检查结果): each sentence says what is wrong, whose it is and what mends it.
import type { Facts, Wordings } from '../catalogue.ts';
import { itemFindings } from './item-findings.ts';

export const findings = {
  ...itemFindings,
  slotUnfilled: (f: Facts) => `“${f.slot}”责任人未落实，去指定`,
  slotOverfilled: (f: Facts) => `“${f.slot}”有 ${f.count} 人，至多 ${f.most} 人，结束多出的任职`,
  officerMissing: (f: Facts) => `“${f.slot}”只有单位 ${f.unit}，没有定到人`,
  unitMissing: (f: Facts) => `“${f.slot}”只有 ${f.name}，没有定单位`,
  rankTooLow: (f: Facts) => `${f.name} 的级别低于“${f.slot}”的要求，换人或改级别`,
  samePersonTwice: (f: Facts) => `${f.name} 同时在“${f.slot}”和“${f.other}”上，核对一下`,
  ownerStaffResponsible: (f: Facts) => `${f.name} 是项目单位的人，不宜作“${f.slot}”责任人`,
  leadDiffers: (f: Facts) => `统筹协调是 ${f.name}，专班组长是 ${f.lead}，两处不一致`,
  overdue: (f: Facts) => `“${f.name}”应于 ${f.due}，已超 ${f.days} 天`,
  dueSoon: (f: Facts) => (f.days === 0 ? `“${f.name}”今天到期` : `“${f.name}”${f.due} 到期，还有 ${f.days} 天`),
  noNodes: () => '还没有节点计划，先加开工、竣工两个节点',
  noPlan: (f: Facts) => `“${f.name}”没有计划完成时间`,
  undated: (f: Facts) => `“${f.name}”的时限“${f.words}”没有具体日期，补一个`,
  planOutside: (f: Facts) => `“${f.name}”计划 ${f.due}，不在开工 ${f.start} 与竣工 ${f.completion} 之间`,
  startAfterCompletion: (f: Facts) => `开工 ${f.start} 晚于竣工 ${f.completion}，核对日期`,
  duplicateName: (f: Facts) => `“${f.name}”有 ${f.count} 个同名项目，是同一个就合并`,
  dutyOfRemoved: (f: Facts) => `${f.name} 已移出人员名单，“${f.slot}”还挂在名下，换人`,
  doneWithoutDay: (f: Facts) => `“${f.name}”已完成，没有完成日期，补上`,
  figureTwice: (f: Facts) => `${f.period} 的同一项投资有两个数：${f.one} 和 ${f.other} 万元，核对后都更正成对的`,
  figureWithoutPlan: (f: Facts) => `${f.year} 年有完成数，没有年度计划`,
  totalBelowYears: (f: Facts) => `累计完成 ${f.done} 万元，超过总投资 ${f.total} 万元，核对金额`,
  projectWithoutTeam: () => '没有归入专班',
  responsibleMissing: (f: Facts) => `“${f.name}”责任人未落实`,
  overloaded: (f: Facts) => `${f.name} 跟着 ${f.count} 个在建项目，多于 ${f.most} 个`,
  roundNotClosed: (f: Facts) => `${f.name}定于 ${f.day}，还没有会议定稿，去定稿或改日期`,
  decisionIncomplete: (f: Facts) => `${f.label} 还缺责任单位或完成时限，定稿前补上`,
  closedTwice: (f: Facts) => `${f.name}有 ${f.count} 份会议定稿，以最早的为准，事项不重复，核对几份写得是否一致`,
} satisfies Wordings;
