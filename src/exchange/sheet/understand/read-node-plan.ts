// Node plans written as text (节点安排): 「①1月底前完成立项；②3月底前完成土地组卷」, 「8月 1.… 2.…；9月…」, 「主体封顶（9月底）」.
// Each item gives a name and a time, or says which of the two is missing.
import { squeezed, tidy } from './normalise.ts';

export type PlanItem = {
  /** As it stands in the cell. */
  readonly words: string;
  readonly name: string | null;
  /** The verb that stood in place of a name: 完成, 验收. */
  readonly verb: string | null;
  readonly when: string | null;
  /** 完成, √: says done, without a day. */
  readonly done: boolean;
};

const YEAR = '(?:(?:20|19)\\d{2}年|今年|明年)?';
const DAYS = [
  '(?:20|19)\\d{2}[-./]\\d{1,2}(?:[-./]\\d{1,2})?',
  `${YEAR}\\d{1,2}月份?(?:\\d{1,2}[日号]?)?(?:[-—~～至到](?:\\d{1,2}月份?)?(?:\\d{1,2}[日号])?)?(?:[底末初]|中旬|上旬|下旬|中(?!心))?`,
  `${YEAR}第?[一二三四1-4]季度[末底初]?`,
  `${YEAR}[上下]半年`,
  '(?:20|19)\\d{2}年[底末中]?',
  '年[底末中]',
  '\\d{1,2}[./]\\d{1,2}日?',
  '春节|元旦|五一|国庆节?|汛期|两会|长期坚持|长期|持续推进|随时|全年|待定|即时|月[底末]',
];
const WHEN = `(?:${DAYS.join('|')})(?:之前|以前|前|止|内|左右|期间)?`;
const LEAD = '(?:计划|预计|力争|拟|确保|争取)?(?:于|在)?';
const PREFIXED = new RegExp(`^${LEAD}(${WHEN})[,:：、]?(.*)$`, 'u');
const SUFFIXED = new RegExp(`^(.+?)[(（,:：、-]*${LEAD}(${WHEN})(完成|办结|到位)?[)）]*$`, 'u');
const DONE = /^(?:已?完成|已办结|已竣工|[√✓✔])$/u;
const DONE_AFTER = /^(.+?)[(（:：]?(?:已完成|已办结|[√✓✔])[)）]?$/u;
const VERB = /^(?:全面|确保|力争)?(?:完成|实现|达到|取得|办结|办理完成)/u;

const ITEM_START = /[①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳]|(?:^|[\s；;。])[(（]?\d{1,2}[)）.、．](?!\d)/gu;
const SECTION = /(?:^|[\n；;。]\s*|\s)((?:\d{4}年)?\d{1,2}月份?)(?:[:：]\s*|\s+)(?=[^\s])/gu;

/** Every item of a cell, in order. */
export function planItems(text: string): readonly PlanItem[] {
  const items: PlanItem[] = [];
  for (const { month, body } of sections(tidy(text))) {
    for (const piece of pieces(body)) {
      const item = readItem(piece);
      items.push(month !== null && item.when === null && item.name !== null ? { ...item, when: month } : item);
    }
  }
  return items;
}

/** 「8月 1.… 2.… 9月 …」: a month that stands before its items counts for each of them. */
function sections(text: string): readonly { readonly month: string | null; readonly body: string }[] {
  const found = [...text.matchAll(SECTION)];
  if (found.length === 0) return [{ month: null, body: text }];
  const parts: { month: string | null; body: string }[] = [];
  const before = text.slice(0, found[0]?.index ?? 0).trim();
  if (before !== '') parts.push({ month: null, body: before });
  found.forEach((match, index) => {
    const from = (match.index ?? 0) + match[0].length;
    const to = found[index + 1]?.index ?? text.length;
    parts.push({ month: squeezed(match[1] ?? ''), body: text.slice(from, to).trim() });
  });
  return parts;
}

function pieces(body: string): readonly string[] {
  return body
    .replace(ITEM_START, '\n')
    .split(/[\n；;]+/)
    .map((piece) => piece.trim().replace(/[。,，、]+$/u, ''))
    .filter((piece) => piece !== '');
}

function readItem(words: string): PlanItem {
  const plain = squeezed(words);
  const none = { words, name: null, verb: null, when: null, done: false };
  if (DONE.test(plain)) return { ...none, done: true };
  const prefixed = PREFIXED.exec(plain);
  if (prefixed) return { ...none, ...nameOf(prefixed[2] ?? ''), when: prefixed[1] ?? null };
  const done = DONE_AFTER.exec(plain);
  const suffixed = SUFFIXED.exec(plain);
  if (suffixed) return { ...none, ...nameOf(suffixed[1] ?? ''), when: suffixed[2] ?? null };
  if (done) return { ...none, ...nameOf(done[1] ?? ''), done: true };
  return { ...none, ...nameOf(plain) };
}

/** 「完成立项」 names 立项; 「完成」 alone is a verb without a node. */
function nameOf(text: string): { readonly name: string | null; readonly verb: string | null } {
  const plain = text.replace(/^[,:：、。的]+|[,:：、。(（]+$/gu, '');
  const bare = plain.replace(VERB, '').replace(/(?<=.{2})完成$/u, '');
  if (plain === '') return { name: null, verb: null };
  return bare === '' ? { name: null, verb: plain } : { name: bare, verb: null };
}
