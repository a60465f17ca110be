// Why something cannot be done now (不能做的理由): each sentence says what to do next.
import type { Facts, Wordings } from '../catalogue.ts';
import { fields } from './fields.ts';
import { itemRefusals } from './item-refusals.ts';
import { roundRefusals } from './round-refusals.ts';

export const refusals = {
  ...itemRefusals,
  ...roundRefusals,
  rowGone: (f: Facts) => `这个${entity(f)}不在台账里了，刷新后再看`,
  rowRemoved: (f: Facts) => `“${f.name}”已于 ${f.on} 移出台账，先恢复再改`,
  notRemoved: (f: Facts) => `“${f.name}”就在台账里，不用恢复`,
  nothingChanged: () => '和原来一样，没有要改的',
  nameMissing: () => '先写名称',
  reasonMissing: () => '先写理由',
  badValue: (f: Facts) => `“${label(f)}”不能填这个，换一个再填`,
  notEditable: (f: Facts) => `“${label(f)}”不在这里改，到它自己的位置改`,
  derivedField: (f: Facts) => `“${f.field}”是算出来的，改它的来源：节点、投资数据或席位`,
  notADay: (f: Facts) => `无法识别日期“${f.typed}”，可写 8.15、8月15日、12月底`,
  notAnAmount: (f: Facts) => `无法识别金额“${f.typed}”，可写 1200万元、1.2亿元`,
  notACount: (f: Facts) => `“${f.typed}”不是数，只写数字`,
  notAChoice: (f: Facts) => `没有“${f.typed}”这一项，可选 ${list(f.choices)}`,
  tooLong: (f: Facts) => `太长，最多 ${f.most} 个字`,
  mustNotBeEmpty: () => '这一格要填',
  notTypedHere: (f: Facts) => `“${f.typed}”要从列表里选`,
  dayInFuture: (f: Facts) => `${f.day} 还没到，完成日最晚填今天 ${f.today}`,
  dayMissing: () => '先填日期',
  alreadyDone: (f: Facts) => `“${f.name}”已于 ${f.on} 完成，要改先取消完成`,
  notDone: (f: Facts) => `“${f.name}”还没有完成，不用取消`,
  evidenceMissing: (f: Facts) => `缺佐证：“${f.name}”${fields.choices.milestone.evidence[evidence(f)]}，先添加再打勾`,
  lastEvidence: (f: Facts) => `“${f.name}”已完成，只有这一份佐证，先添加新的再移除`,
  noBaseline: (f: Facts) => `“${f.name}”还没有原计划，先填计划完成时间`,
  kindTaken: (f: Facts) => `这个项目已有${fields.choices.milestone.kind[kind(f)]}节点“${f.name}”，改它就行`,
  sameNodeName: (f: Facts) => `这个项目已有节点“${f.name}”，换个名称`,
  notInThisProject: (f: Facts) => `“${f.name}”是别的项目的，选本项目的`,
  bundleLoop: (f: Facts) => `“${f.name}”在这个项目之下，不能再作它的打捆项目`,
  hasChildren: (f: Facts) => `“${f.name}”下面还有 ${f.count} 个子项目，先移开它们`,
  teamHasProjects: (f: Facts) => `“${f.name}”还有 ${f.count} 个项目，先转到别的专班`,
  unitInUse: (f: Facts) => `“${f.name}”还有 ${f.count} 处在用（人员、任职、节点），先改掉`,
  personHasDuties: (f: Facts) => `“${f.name}”还担着 ${f.count} 项职责，先换人或结束任职`,
  slotInUse: (f: Facts) => `“${f.label}”上还有 ${f.count} 项任职，可以填停用日代替移除`,
  oneOfProjectTeam: () => '一项任职只属于一个项目或一个专班，选其中一个',
  slotScope: (f: Facts) => `“${f.slot}”不设在这里，选合适的席位`,
  slotNotInForce: (f: Facts) => `“${f.slot}”在 ${f.day} 不启用，换日期或换席位`,
  needsPerson: (f: Facts) => `“${f.slot}”要定到人，先选人`,
  needsUnit: (f: Facts) => `“${f.slot}”要定到单位，先选单位`,
  slotFull: (f: Facts) => `“${f.slot}”已由 ${f.holder} 担任，用换人`,
  alreadyHolds: (f: Facts) => `${f.name} 已在“${f.slot}”上，不用再定`,
  reassignTooEarly: (f: Facts) => `前任 ${f.from} 才到任，接任日不能早于这一天`,
  assignmentEnded: (f: Facts) => `这项任职已于 ${f.to} 结束，重新指定即可`,
  endBeforeBegin: (f: Facts) => `止日 ${f.to} 早于起日 ${f.from}，改其中一个`,
  numberMissing: () => '先写专班序号',
  sameTeamNumber: (f: Facts) => `${f.number} 号已是“${f.name}”，换个序号`,
  sameName: (f: Facts) => `已有“${f.name}”，用它或换个名称`,
  samePerson: (f: Facts) => `${f.unit}已有“${f.name}”，用这一位，或写明职务区分`,
  ambiguousPerson: (f: Facts) => `叫“${f.name}”的有 ${f.count} 位，写明单位`,
  sameNameInTeam: (f: Facts) => `这个专班已有项目“${f.name}”，换个名称`,
  mergeSelf: () => '不能并入自己，选另一个项目',
  alreadyMerged: (f: Facts) => `“${f.name}”已并入别的项目`,
  ledgerNotEmpty: () => '台账里已有专班或席位，直接增改即可',
  noTeams: () => '至少写一个专班',
  progressEmpty: () => '形象进度、存在问题、下步打算至少写一项',
  figureExists: (f: Facts) => `${f.period} 的这项数据已有，要改用更正`,
  amountMissing: () => '先填金额',
  amountNegative: () => '金额不能是负数，核对后再填',
  periodInFuture: (f: Facts) => `${f.period} 还没过完，没有完成数可填`,
  periodMissing: () => '先选期别',
  fileWithoutBytes: (f: Facts) => `“${f.name}”没有读到内容，重新选文件`,
  paperWithoutPlace: (f: Facts) => `“${f.name}”要写文号或存放地点`,
  unknownSetting: (f: Facts) => `没有“${f.name}”这项设置`,
  badYear: (f: Facts) => `“${f.typed}”不是年份，写四位数字，如 2026`,
  ruleEmpty: () => '规则至少要有一头：从几天或到几天',
  endsCrossed: (f: Facts) => `从 ${f.from} 到 ${f.to} 前后颠倒了，换过来`,
  mostBelowLeast: (f: Facts) => `至多 ${f.most} 少于至少 ${f.least}，改其中一个`,
  undoWrittenLater: (f: Facts) => `之后又改过“${f.name}”，不能直接撤销，改回来即可`,
  undoGone: () => '没有可以撤销的了',
  redoGone: () => '没有可以重做的了',
  undoAlready: () => '这一步已经撤销过了',
  undoRowRemoved: (f: Facts) => `“${f.name}”已移出台账，先恢复再撤销`,
  undoRowInUse: (f: Facts) => `“${f.name}”还有 ${f.count} 处在用，先改掉再撤销`,
  conflictSettled: () => '这一处已有人处理过，刷新后再看',
  planIsStale: (f: Facts) => `预览之后台账又改过，“${f.file}”要重新比对再导入`,
  importTooLarge: (f: Facts) => `这张表有 ${f.rows} 行，一次最多导入 ${f.most} 行，拆成几张再导入`,
} satisfies Wordings;

function entity(f: Facts): string {
  const names: Readonly<Record<string, string>> = fields.entity;
  return names[String(f.entity)] ?? '内容';
}

function label(f: Facts): string {
  const entities: Readonly<Record<string, unknown>> = fields;
  const group = entities[String(f.entity)];
  const name = String(f.field).split('.')[0] ?? '';
  const found =
    typeof group === 'object' && group !== null ? Object.entries(group).find(([key]) => key === name) : null;
  return typeof found?.[1] === 'string' ? found[1] : name;
}

function evidence(f: Facts): keyof typeof fields.choices.milestone.evidence {
  return f.need === 'photo' || f.need === 'paper' ? f.need : 'any';
}

function kind(f: Facts): keyof typeof fields.choices.milestone.kind {
  return f.kind === 'start' || f.kind === 'production' || f.kind === 'permit' ? f.kind : 'completion';
}

function list(value: Facts[string] | undefined): string {
  return typeof value === 'object' ? value.join('、') : String(value ?? '');
}
