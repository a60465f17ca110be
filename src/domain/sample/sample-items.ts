/**
 * 示例台账: items that no round has issued — older ones, and those of on-site sessions — in the states that the rounds do not
 * show. Late, returned, suspended and cancelled ones only on invented names.
 */
import { acceptItems } from '../commands/accept-items.ts';
import { askExtension } from '../commands/ask-extension.ts';
import type { EvidenceArgs } from '../commands/attach.ts';
import { cancelItem } from '../commands/cancel-item.ts';
import { issueItems } from '../commands/issue-items.ts';
import { makeItemStanding } from '../commands/make-item-standing.ts';
import { recordItemProgress } from '../commands/record-item-progress.ts';
import { registerItem } from '../commands/register-item.ts';
import { reportItem } from '../commands/report-item.ts';
import { returnItem } from '../commands/return-item.ts';
import { strikeOffItems } from '../commands/strike-off-items.ts';
import { suspendItem } from '../commands/suspend-item.ts';
import { urgeItems } from '../commands/urge-items.ts';
import { verifyItems } from '../commands/verify-items.ts';
import { addDays, type Day } from '../day.ts';
import { shortDay } from '../derive/short-day.ts';
import { USUAL_CHECKS } from '../items/item-types.ts';
import type { Party } from '../items/party.ts';
import type { SampleBook } from './sample-book.ts';

type Act =
  | 'accept'
  | 'progress'
  | 'report'
  | 'return'
  | 'verify'
  | 'strikeOff'
  | 'ask'
  | 'urge'
  | 'suspend'
  | 'standing'
  | 'cancel';

/** Days are counted from today; `due` null = 拟办. */
type Matter = {
  readonly project: string;
  readonly name: string;
  readonly unit: string;
  readonly on: number;
  readonly due: number | null;
  readonly then: readonly (readonly [on: number, act: Act, words: string])[];
};

const matter = (
  [project, name, unit]: readonly [string, string, string],
  [on, due]: readonly [number, number | null],
  ...then: Matter['then']
): Matter => ({ project, name, unit, on, due, then });

/** Issued before the first round that the sample shows. */
const OLDER: readonly Matter[] = [
  matter(
    ['希杰第9期万吨核苷酸', '竣工环保验收公示', '生态环境部门'],
    [-60, -48],
    [-59, 'accept', ''],
    [-51, 'report', '公示期满，无异议'],
    [-49, 'strikeOff', '核对公示截图'],
  ),
  matter(
    ['宏通盾构机', '大件运输路线勘察，形成方案', '交通部门'],
    [-59, -46],
    [-50, 'report', '路线方案已会签'],
    [-48, 'strikeOff', '核对会签单'],
  ),
  matter(
    ['江北水镇', '二期 12 户临时安置过渡费发放', '丙镇'],
    [-58, -46],
    [-49, 'report', '12 户已全部发放'],
    [-47, 'strikeOff', '电话抽查 4 户'],
  ),
  matter(
    ['国际金融中心', '园区西门雨水口积水整治', '城管部门'],
    [-57, -46],
    [-50, 'report', '雨水口已疏通，加密 2 处'],
    [-48, 'strikeOff', '雨后现场核实'],
  ),
  matter(
    ['示例项目己', '投资方案调整后重新报批', '工信部门'],
    [-56, -46],
    [-55, 'accept', ''],
    [-50, 'suspend', '投资方调整方案，暂缓办理'],
  ),
  matter(
    ['示例项目庚', '补派项目专员并完成交接', '工信部门'],
    [-56, -46],
    [-55, 'accept', ''],
    [-20, 'urge', '请尽快定人，完成交接'],
    [-6, 'urge', '请说明原因和完成日期'],
  ),
  matter(['示例项目壬', '厂区排水错接整改', '城管部门'], [-55, -46], [-51, 'cancel', '并入道路排水工程一并办理']),
  matter(['涓河文创小镇', '节假日停车秩序维护', '城管部门'], [-55, -46], [-50, 'standing', '节假日前复查']),
  matter(
    ['示例项目壬', '消防水池渗漏返修', '住建部门'],
    [-54, -44],
    [-53, 'accept', ''],
    [-47, 'report', '已返修，蓄水试验中'],
    [-46, 'return', '蓄水未满 24 小时，照片无日期，补测后再报'],
  ),
];

/** Given out on site since the last round. */
const ON_SITE: readonly Matter[] = [
  matter(['聊高路聊夏路拓宽提升', '确认停气时段并公告', '住建部门'], [-8, 2], [-7, 'accept', '']),
  matter(['三桥两路', '2 号桥桩基补做低应变检测，出具报告', '交通部门'], [-6, 3]),
  matter(
    ['江北水镇配套路网', '剩余 3 处杆线迁移', '丙镇'],
    [-8, 12],
    [-7, 'accept', ''],
    [-2, 'progress', '已迁 1 处，其余 2 处排在下周'],
  ),
  matter(
    ['海吉亚医院', '施工许可容缺受理', '行政审批部门'],
    [-8, 6],
    [-7, 'accept', ''],
    [-1, 'report', '已容缺受理，附受理单'],
  ),
  matter(['周公河农贸城', '2 个村污水主管标高复核', '农业农村部门'], [-8, -1], [-2, 'report', '标高复核完成']),
  matter(
    ['农产品冷链交易区', '蒸汽管线路由选址意见', '自然资源部门'],
    [-8, 8],
    [-3, 'report', '选址意见已出具'],
    [-1, 'verify', '核对原件'],
  ),
  matter(
    ['新能源汽车零部件园', '雨污分流接驳井位确认', '住建部门'],
    [-8, 5],
    [-7, 'accept', ''],
    [-1, 'ask', '等管线普查成果'],
  ),
  matter(['新能源客车总装车间', '厂区北门临时用电接入', '工信部门'], [-1, null]),
];

export function olderItems(book: SampleBook, today: Day): void {
  giveOut(book, OLDER, today, 'inspection');
}

export function onSiteItems(book: SampleBook, today: Day): void {
  giveOut(book, ON_SITE, today, 'site');
}

function giveOut(book: SampleBook, matters: readonly Matter[], today: Day, source: 'inspection' | 'site'): void {
  const given = matters.map((each) => ({ each, item: register(book, each, today, source) }));
  for (const { each, item } of given)
    for (const [on, act, words] of each.then) {
      book.on(addDays(today, on));
      carryOn(book, item, act, words, addDays(today, on), today);
    }
}

function register(book: SampleBook, each: Matter, today: Day, source: 'inspection' | 'site'): string {
  const on = addDays(today, each.on);
  book.on(on);
  const item = book.run(registerItem, {
    item: {
      name: each.name,
      requirement: null,
      project: named(book, 'project', each.project),
      milestone: null,
      type: null,
      unit: named(book, 'unit', each.unit),
      person: null,
      source,
      sourceWords: `${source === 'site' ? '现场' : '督查'} ${shortDay(on, today)}`,
      round: null,
      decision: null,
      meetingNumber: null,
      foundOn: on,
      remark: null,
      coUnits: [],
    },
    on,
    issue: null,
  });
  if (each.due !== null) {
    const terms = { dueWords: null, approver: null, agreedBy: null, note: null, round: null, decision: null };
    book.run(issueItems, { on, items: [{ item, due: addDays(today, each.due), ...terms }] });
  }
  return item;
}

function carryOn(book: SampleBook, item: string, act: Act, words: string, on: Day, today: Day): void {
  const party: Party = { unit: null, person: null, basis: 'phone' };
  const reviewer: Party = { unit: null, person: named(book, 'person', '联络员01'), basis: null };
  const approval = { approver: named(book, 'person', '组长甲'), agreedBy: null };
  const review = { item, evidence: null, checks: USUAL_CHECKS, note: words };
  switch (act) {
    case 'accept':
      book.run(acceptItems, { items: [item], on, party });
      return;
    case 'progress':
      book.run(recordItemProgress, { item, on, note: words, party, evidence: [] });
      return;
    case 'report':
      book.run(reportItem, { item, on, note: words, party, evidence: [paper(on)] });
      return;
    case 'return':
      book.run(returnItem, { item, on, reason: words, due: 'stays', party: reviewer });
      return;
    case 'verify':
      book.run(verifyItems, { items: [review], on, party: reviewer });
      return;
    case 'strikeOff':
      book.run(strikeOffItems, { items: [review], on, verifier: reviewer, ...approval });
      return;
    case 'ask':
      book.run(askExtension, { item, on, due: addDays(today, 15), reason: words, party, ...approval });
      return;
    case 'urge':
      book.run(urgeItems, { items: [{ item, whom: null, words }], on });
      return;
    case 'suspend':
      book.run(suspendItem, { item, on, reason: words, review: addDays(today, 20), ...approval });
      return;
    case 'standing':
      book.run(makeItemStanding, { item, on, reason: words, review: addDays(today, 12), ...approval });
      return;
    case 'cancel':
      book.run(cancelItem, { item, on, reason: words, ...approval });
      return;
  }
}

function paper(on: Day): EvidenceArgs {
  return {
    kind: 'paper',
    name: '办理情况说明',
    mediaType: null,
    hash: null,
    size: null,
    takenAt: null,
    docNumber: null,
    place: '项目办档案柜 1 号',
    on,
    note: null,
  };
}

function named(book: SampleBook, entity: 'project' | 'person' | 'unit', name: string): string {
  const row = book.all(entity).find((each) => each.name === name);
  // The sample names its own rows: a name it does not have is a slip in these files.
  if (row === undefined) throw new Error('the sample item names something the sample does not have');
  return row.id;
}
