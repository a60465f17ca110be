// Why an act on an item cannot be done (事项办理不能做的理由): each sentence says what to do next.
import type { Facts, Wordings } from '../catalogue.ts';
import { fields } from './fields.ts';

export const itemRefusals = {
  wrongStage: (f: Facts) => `这件事现在是“${stage(f)}”，不能${act(f)}，先看经过`,
  stepNotLast: () => '只能由本人撤回最后一步，之后已有新的经过',
  undoFinal: () => '定稿后不能撤销，有误另出更正版',
  stepIsIssue: () => '已交办编号，不能撤回，用作废，编号保留',
  itemDueMissing: () => '先填完成时限',
  reporterMissing: () => '先选申报单位',
  reportTextMissing: () => '先写办理结果',
  returnReasonMissing: () => '退回要写理由：哪里不符、要补什么',
  verifierMissing: () => '先选核查人',
  verifierIsReporter: () => '核查人就是申报人，换一位核查',
  verifierOfReportingUnit: () => '核查人是申报单位的人，换别的单位核查',
  evidenceNotAccepted: () => '没有认可的佐证，先添加并勾选佐证',
  evidenceNotOfItem: () => '有佐证不是这件事的，或已移除，重新勾选',
  evidenceKindMissing: (f: Facts) => `“${f.type}”类事项${need(f)}，先添加再销号`,
  evidenceInUse: (f: Facts) => `“${f.name}”是已认可的佐证，不能移除，销号依据要保留`,
  checksMissing: (f: Facts) => `还有 ${f.count} 项没有核查，逐项勾选后再销号`,
  approverMissing: () => '先选批准人',
  approverIsReporter: () => '批准人就是申报人，换一位批准',
  agreedByMissing: () => '先写是谁同意的',
  standingNotStruckOff: () => '长期坚持的事项不销号，填下次复查日',
  reviewDayMissing: () => '先填下次复查日',
  reviewDayPast: (f: Facts) => `复查日 ${f.day} 已过，填今天以后的日子`,
  dueBeforeIssue: (f: Facts) => `时限 ${f.due} 早于交办日 ${f.on}，改其中一个`,
  noDueToExtend: () => '没有具体时限，不用申请延期',
  extensionOpen: (f: Facts) => `${f.on} 的延期申请还没有答复，先答复再申请`,
  extensionTooLate: (f: Facts) => `时限 ${f.due} 已过，延期要在到期前申请，可由会议再交办`,
  extensionNotLater: (f: Facts) => `新时限要晚于现时限 ${f.due}`,
  noExtensionOpen: () => '没有待答复的延期申请',
  leadUnitMissing: () => '先选主办单位',
  leadIsCoUnit: (f: Facts) => `“${f.name}”已是主办单位，不用再列协办`,
  noItemsChosen: () => '先选事项',
  notNumberingDevice: () => '本机不是编号机，编号由编号机确认',
  alreadyNumberingDevice: () => '本机已是编号机，不用再接',
  lastNumberMissing: (f: Facts) => `先填 ${f.year} 年已发出的最后一个编号，没有发过填 0`,
  lastNumberTooLow: (f: Facts) => `台账里已有 ${f.last} 号，填 ${f.last} 或更大的数`,
  deviceMissing: () => '先选接手编号的电脑',
  noNumbersWaiting: () => '没有待编号的事项',
  personHasOpenItems: (f: Facts) => `“${f.name}”还是 ${f.count} 件未销号事项的责任人，先把这些事项改由别人负责`,
  projectHasOpenItems: (f: Facts) => `“${f.name}”还有 ${f.count} 件未销号的事项，先办结、作废或改到别的项目`,
  itemIssued: () => '已交办，不能移除，用作废',
} satisfies Wordings;

function stage(f: Facts): string {
  const names: Readonly<Record<string, string>> = fields.itemStages;
  return names[String(f.stage)] ?? String(f.stage);
}

function act(f: Facts): string {
  const names: Readonly<Record<string, string>> = fields.choices.step.kind;
  return names[String(f.kind)] ?? String(f.kind);
}

function need(f: Facts): string {
  const names: Readonly<Record<string, string>> = fields.choices.itemType.evidence;
  return names[String(f.need)] ?? '';
}
