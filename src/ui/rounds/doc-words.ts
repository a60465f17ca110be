// How a round's document reads (调度材料的说法): titles, days, lights, reasons and changes as sentences; pure, nothing but the document.
import { type Day, partsOf, weekday } from '../../domain/day.ts';
import { formatMoney } from '../../domain/money.ts';
import type {
  DocFigures,
  DocItem,
  DocNode,
  DocProject,
  DocReason,
  DocStanding,
  DocUpdate,
  RoundDoc,
} from '../../domain/rounds/round-doc.ts';
import type { Words } from '../../words/catalogue.ts';

type Named = {
  readonly number: number | null;
  readonly word: string;
  readonly title?: string | null;
  readonly day: string | null;
};

/** 第24轮, or the session's own title. */
export function titleOf(words: Words, round: Named): string {
  return round.number === null ? (round.title ?? round.day ?? '') : words.rounds.named(round.number, round.word);
}

/** 第24轮 专题调度. */
export function longTitle(words: Words, round: RoundDoc['round']): string {
  const short = titleOf(words, round);
  return round.number === null || round.series === null
    ? short
    : `${short}${words.rounds.listMark === ', ' ? ' ' : ''}${round.series}`;
}

/** 11月26日 周二; with the year where it is not this one. */
export function spokenDay(words: Words, day: Day, today: Day): string {
  const { year, month, date } = partsOf(day);
  const name = words.rounds.weekdays.split(' ')[weekday(day)] ?? '';
  return year === partsOf(today).year
    ? words.rounds.fullDay(month, date, name)
    : words.rounds.yearDay(year, month, date, name);
}

/** The day in lists, short within the year of the document. */
export function nearDay(day: string | null, asOf: string): string {
  if (day === null) return '';
  return day.slice(0, 4) === asOf.slice(0, 4) ? day.slice(5) : day;
}

export function reasonText(words: Words, reason: DocReason, asOf: string): string {
  const { reasons } = words.roundTexts;
  const facts = Object.fromEntries(
    Object.entries(reason.facts).map(([name, fact]) => [name, name === 'due' ? nearDay(String(fact), asOf) : fact]),
  );
  // A reason of a newer version has no words here: its code is better than silence.
  return reason.code in reasons ? reasons[reason.code as keyof typeof reasons](facts) : reason.code;
}

export function updateText(words: Words, update: DocUpdate, asOf: string): string {
  const day = (text: string | null) =>
    text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? nearDay(text, asOf) : (text ?? '');
  return words.roundTexts.updates[update.kind]({
    name: numberText(words, update.name, asOf),
    was: day(update.was),
    now: day(update.now),
  });
}

/** 逾期 14 天; the bare word where no day stands behind the light. */
export function lightWord(words: Words, { light, days }: DocStanding): string {
  const said = words.rounds.project;
  if (days !== null && light === 'late') return said.lateDays(days);
  if (days !== null && light === 'soon' && days >= 0) return said.soonDays(days);
  return words.kit.light[light];
}

export function percent(share: number | null): string | null {
  return share === null ? null : `${Math.round(share * 100)}%`;
}

export function stageWord(words: Words, state: string): string {
  const stages: { readonly [stage: string]: string } = words.fields.itemStages;
  return stages[state] ?? state;
}

/** What became of an item: 未完成 超 6 天, 已销号, 办理中. */
export function resultWord(words: Words, item: DocItem): string {
  const stage = stageWord(words, item.state);
  return item.overdue === null ? stage : words.rounds.project.overdue(stage, item.overdue);
}

/** The day it had and the day it has, or only the one. */
export function limitDays(words: Words, item: DocItem, asOf: string): readonly string[] {
  if (item.due === null) return [];
  const due = nearDay(item.due, asOf);
  return item.dueBefore === null || item.dueBefore === item.due
    ? [due]
    : [nearDay(item.dueBefore, asOf), `${words.rounds.arrow} ${due}`];
}

export function limitWord(words: Words, item: DocItem, asOf: string): string {
  const now = item.due === null ? (item.dueWords ?? '') : nearDay(item.due, asOf);
  if (now === '') return '';
  if (item.dueBefore !== null && item.dueBefore !== item.due)
    return words.rounds.project.limitMoved(nearDay(item.dueBefore, asOf), now);
  return words.rounds.project.limit(now);
}

/** The marks of a node as sentences, heaviest first. */
export function nodeChanges(words: Words, node: DocNode, asOf: string): readonly string[] {
  const said = words.rounds.project;
  const due = nearDay(node.due, asOf);
  const sentences: Readonly<Record<DocNode['marks'][number], () => string>> = {
    done: () => said.nodeDone(node.name, nearDay(node.on, asOf)),
    late: () => said.nodeLate(node.name, due),
    due: () => said.nodeDue(node.name, due),
    moved: () => said.nodeMoved(node.name, nearDay(node.was, asOf), due),
    reopened: () => said.nodeReopened(node.name),
    new: () => said.nodeNew(node.name),
  };
  return node.marks.map((mark) => sentences[mark]());
}

/** 责任: the unit of the permits slot, its officer, the specialist. */
export function whoOf(words: Words, project: DocProject): string {
  return whoParts(words, project).join(' ');
}

export function whoParts(words: Words, project: DocProject): readonly string[] {
  const permits = project.holders.find(({ role }) => role === 'permits');
  const specialist = project.holders.find(({ role }) => role === 'specialist');
  const chain = [permits?.unit, permits?.person, specialist?.person].flatMap((part) => part || []);
  return chain.length === 0 ? [words.rounds.project.nobody] : [...new Set(chain)];
}

const MONEY: ReadonlySet<string> = new Set(['total', 'plan', 'investmentDone']);

/** A figure as it is shown: money in 万元, the rest as it counts. */
export function figureText(words: Words, name: keyof DocFigures, value: number): string {
  return MONEY.has(name) ? `${formatMoney(value, 'wan', 0)} ${words.kit.money.units.wan}` : String(value);
}

/** A number with its year (2026-93), not the label of a session's decision (1122-1), which begins with a month. */
const NUMBER = /^((?:19|2\d)\d\d)-(\d+)$/;

/** What is read out: 093 of 2026-93; a label as it is. */
export function shortNumber(number: string | null): string {
  const sequence = NUMBER.exec(number ?? '')?.[2];
  return sequence === undefined ? (number ?? '') : sequence.padStart(3, '0');
}

/** As the register shows it: 093, with its year where it is not the document's. */
export function numberText(words: Words, number: string | null, asOf: string): string {
  const year = NUMBER.exec(number ?? '')?.[1];
  const short = shortNumber(number);
  return year === undefined || year === asOf.slice(0, 4) ? short : words.kit.items.number.ofYear(short, Number(year));
}
