// From the path of heads over a column to what the column stands for (认表头): an ordered table of rules, first match wins.

import { headPeriod } from './head-period.ts';
import { EXACT, NODE_DONE, NODE_NAME, NODE_PLANNED } from './head-words.ts';
import type { HeadPeriod, Measure, NodeName, SlotRole, Target } from './target.ts';
import type { Confidence } from './understood.ts';

export type HeadReading = {
  readonly target: Target;
  readonly confidence: Confidence;
  /** Other meanings of the same head; the import asks when there are any. */
  readonly others: readonly Target[];
};

type HeadPath = {
  /** Normalised heads from top to bottom. */
  readonly path: readonly string[];
  readonly leaf: string;
  /** Everything above the leaf, joined. */
  readonly above: string;
  readonly all: string;
  /** The sheet has a column of node names. */
  readonly hasNodeNames: boolean;
};

type Rule = (head: HeadPath) => HeadReading | null;

const IGNORED: HeadReading = { target: { kind: 'ignored' }, confidence: 'none', others: [] };

export function readHead(head: HeadPath): HeadReading {
  for (const rule of RULES) {
    const found = rule(head);
    if (found !== null) return found;
  }
  return IGNORED;
}

const exact = (target: Target, ...others: Target[]): HeadReading => ({ target, confidence: 'exact', others });
const pattern = (target: Target, ...others: Target[]): HeadReading => ({ target, confidence: 'pattern', others });
const like = (target: Target, ...others: Target[]): HeadReading => ({ target, confidence: 'like', others });

const nameAndScope: Rule = ({ leaf }) =>
  /^项目(?:名称|全称)?[及和与、/]+(?:主要)?(?:建设)?(?:内容|规模)/.test(leaf) ? exact({ kind: 'nameAndScope' }) : null;

const rates: Rule = ({ leaf, all }) => {
  if (EXACT.has(leaf) && !/占比|完成率/.test(leaf)) return null;
  if (
    /完成率|完成比例|投资比例|占比|占.{0,10}[%比]|占(?:年|总|月)|%$|\(%\)$|百分比$|^(?:同比|增长|排名|名次)/.test(
      leaf,
    ) &&
    !/形象进度/.test(all)
  )
    return pattern({ kind: 'derived', what: 'rate' });
  return null;
};

const nodes: Rule = ({ leaf, above, hasNodeNames }) => {
  const inNodes = /节点|时限|倒排|工期|安排/.test(above);
  if (hasNodeNames) {
    if (NODE_NAME.includes(leaf)) return exact({ kind: 'node', part: 'name' });
    if (NODE_PLANNED.includes(leaf)) return exact({ kind: 'node', part: 'planned' });
    if (NODE_DONE.includes(leaf)) return exact({ kind: 'node', part: 'done' });
    if (leaf === '完成时间') return exact({ kind: 'node', part: 'done' }, { kind: 'node', part: 'planned' });
    if (inNodes && /^(?:责任单位|责任部门)$/.test(leaf)) return exact({ kind: 'node', part: 'unit' });
  } else if (NODE_NAME.includes(leaf)) return pattern({ kind: 'nodePlan', within: null });
  if (inNodes && /^第?[一二三四1-4]季度$/.test(leaf)) return exact({ kind: 'nodePlan', within: leaf });
  if (inNodes && /^\d{1,2}月份?$/.test(leaf)) return exact({ kind: 'nodePlan', within: leaf });
  return null;
};

const KEY_NODES: readonly (readonly [RegExp, NodeName])[] = [
  [/开工/, 'start'],
  [/投产/, 'production'],
  [/竣工|完工|建成/, 'completion'],
];

const keyNodes: Rule = ({ leaf, above }) => {
  const named =
    /(?:时间|日期|年月|节点)$/.test(leaf) || /^(?:计划|拟|预计|实际|今年|是否)?(?:开工|竣工|完工|投产)$/.test(leaf);
  const under = /开工|竣工|完工|投产/.test(above) && /^(?:计划|实际|拟|预计)/.test(leaf);
  if (!named && !under) return null;
  const text = under ? above + leaf : leaf;
  if (/至|累计|是否|投资/.test(text)) return null;
  const node = KEY_NODES.find(([words]) => words.test(text))?.[1];
  if (node === undefined) return null;
  const planned: Target = { kind: 'keyNode', node, part: 'planned' };
  const done: Target = { kind: 'keyNode', node, part: 'done' };
  if (/实际/.test(text)) return exact(done);
  return /计划|拟|预计|今年|要求/.test(text) ? exact(planned) : pattern(planned, done);
};

const PARTS: readonly (readonly [RegExp, 'unit' | 'person' | 'liaison'])[] = [
  [/^(?:单位|单位名称|部门|部门名称|名称|责任单位)$/, 'unit'],
  [/^(?:责任人|负责人|姓名|分管负责人|责任领导|干部)$/, 'person'],
  [/^(?:联络人|联系人|联络员)$/, 'liaison'],
];

/** 帮包部门 › 单位名称 | 责任人 | 联络人 | 电话, and 项目业主单位 › 业主名称 | 负责人 | 联系人 | 电话. */
const underParty: Rule = ({ leaf, path }) => {
  if (path.length < 2) return null;
  const parent = path.slice(0, -1).findLast((head) => EXACT.has(head));
  const party = parent === undefined ? null : (EXACT.get(parent) ?? null);
  if (party === null) return null;
  const part = PARTS.find(([words]) => words.test(leaf))?.[1] ?? null;
  if (party.kind === 'slot' && part !== null) return exact({ kind: 'slot', role: party.role, part });
  if (party.kind === 'duty' && part !== null && part !== 'liaison') return exact({ kind: 'duty', part });
  if (party.kind === 'field' && party.field === 'owner') {
    if (/^(?:业主名称|单位名称|名称|业主)$/.test(leaf)) return exact(party);
    if (/^(?:负责人|联系人|业主负责人|法人|责任人)$/.test(leaf)) return exact({ kind: 'field', field: 'ownerContact' });
  }
  return null;
};

/** 乡镇(街道) under 帮包, 4对1 or 责任 is the township that answers; alone it is only the place. */
const locality: Rule = ({ leaf, above }) => {
  if (!/帮包|包保|对1|对一|责任|挂钩/.test(above + leaf)) return null;
  if (!/^(?:责任|帮包|包保|所属|属地)?(?:乡镇|街道|园区)/.test(leaf)) return null;
  const role: SlotRole = 'locality';
  return exact({ kind: 'slot', role, part: 'holder' });
};

const figures: Rule = ({ leaf, above, all }) => {
  // 年度计划 and 本年完成 stand alone in many ledgers: beside 总投资 nobody writes 投资 again.
  const aboutMoney = /投资|资金/.test(all) || /^(?:本年度?|年度|全年|今年)(?:计划|完成)$/.test(leaf);
  const named = EXACT.get(leaf);
  if (!aboutMoney || (named?.kind === 'field' && !/^(?:计划|完成)$/.test(leaf))) return null;
  if (/形象进度|来源|主体|方$/.test(leaf)) return null;
  const measure = measureOf(leaf) ?? (/旬|累计|^\d{1,2}月份?$/.test(leaf) ? (measureOf(above) ?? 'done') : null);
  if (measure === null) return null;
  const period = headPeriod(all) ?? (/年度|年$/.test(above) ? year() : null);
  if (period !== null) return exact({ kind: 'figure', measure, period });
  // 累计完成投资 alone: from the first spade to the day of the sheet.
  if (/累计/.test(leaf))
    return like(
      { kind: 'figure', measure, period: { year: null, shift: 0, span: { kind: 'until', month: null } } },
      { kind: 'figure', measure, period: year() },
    );
  return pattern({ kind: 'figure', measure, period: year() });
};

function measureOf(text: string): Measure | null {
  if (/力争/.test(text)) return 'stretch';
  if (/到位/.test(text)) return 'received';
  if (/计划|目标|任务/.test(text)) return 'plan';
  return /完成|实际|入库/.test(text) ? 'done' : null;
}

function year(): HeadPeriod {
  return { year: null, shift: 0, span: { kind: 'year' } };
}

/** 8月 › 形象进度: progress of a period. */
const periodProgress: Rule = ({ leaf, above }) => {
  const named = EXACT.get(leaf);
  if (named?.kind !== 'progress' || above === '') return null;
  const period = headPeriod(above);
  return period === null ? null : exact({ ...named, period });
};

const constructionType: Rule = ({ leaf }) =>
  /^(?:建设|项目)性质$/.test(leaf)
    ? pattern({ kind: 'field', field: 'constructionType' }, { kind: 'field', field: 'stage' })
    : null;

/** 责任人 is the responsible officer of the unit; never the specialist unless the person says so. */
const responsible: Rule = ({ leaf }) => {
  const named = EXACT.get(leaf);
  if (named?.kind !== 'duty' || named.part !== 'person') return null;
  return exact(
    named,
    { kind: 'slot', role: 'locality', part: 'person' },
    { kind: 'slot', role: 'permits', part: 'person' },
    { kind: 'slot', role: 'specialist', part: 'person' },
  );
};

const exactly: Rule = ({ leaf, path, all }) => {
  const named = EXACT.get(leaf) ?? EXACT.get(all) ?? (leaf.length <= 2 ? EXACT.get(path.at(-2) ?? '') : undefined);
  return named === undefined ? null : exact(named);
};

/** The longest known head that the text holds: a likeness, so the import asks. */
const likeness: Rule = ({ leaf }) => {
  if (leaf.length > 24) return null;
  let best: { readonly words: string; readonly target: Target } | null = null;
  for (const [words, target] of EXACT) {
    if (words.length < 3 || !leaf.includes(words)) continue;
    if (best === null || words.length > best.words.length) best = { words, target };
  }
  if (best !== null) return like(best.target, { kind: 'ignored' });
  if (/电话|手机|传真/.test(leaf)) return pattern({ kind: 'phone' });
  return null;
};

const RULES: readonly Rule[] = [
  nameAndScope,
  nodes,
  rates,
  periodProgress,
  underParty,
  locality,
  keyNodes,
  figures,
  constructionType,
  responsible,
  exactly,
  likeness,
];
