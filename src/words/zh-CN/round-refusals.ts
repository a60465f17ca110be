// Why an act on a round cannot be done (调度不能做的理由): each sentence says what to do next.
import type { Facts, Wordings } from '../catalogue.ts';

export const roundRefusals = {
  roundClosed: (f: Facts) => `${f.name}已会议定稿，不再改动，有误就出更正版`,
  roundNotClosed: (f: Facts) => `${f.name}还没有会议定稿，直接改就行`,
  earlierRoundOpen: (f: Facts) => `${f.name}还没有会议定稿，先定稿，或写明理由取消`,
  roundFrozenForGood: () => '定稿不能撤销，材料可以再定稿一次，记录可以出更正版',
  projectNotInScope: () => '这个项目不在本次调度范围里，先加入范围',
  scopeEmpty: () => '调度范围还没有项目，先选项目',
  seriesInUse: (f: Facts) => `“${f.name}”已有 ${f.count} 次调度，可以停用，不能移除`,
  cutOffAfterRound: (f: Facts) => `截止日 ${f.cutOff} 晚于调度日 ${f.day}，改其中一个`,
  outOfRange: (f: Facts) => `只能填 ${f.from} 到 ${f.to} 的整数`,
  packFrozen: (f: Facts) => `材料已于 ${f.on} 定稿，要再定稿先写理由`,
  recordNotHere: () => '要对比的定稿没有读到，刷新后再试',
  decisionEmpty: () => '先写决定事项',
  decisionIncomplete: (f: Facts) => `${f.label} 要交办，先补上责任单位和完成时限，或改为仅记录`,
  itemNotOpen: (f: Facts) => `“${f.name}”已经办结，不能再交办，新记一条`,
  itemContinuedTwice: (f: Facts) => `“${f.name}”本次已再交办过，改那一条`,
  correctionEmpty: () => '先写要更正的内容：原来怎么写，应该怎么写',
} satisfies Wordings;
