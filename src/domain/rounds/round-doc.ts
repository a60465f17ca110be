/**
 * 调度材料: one round as one document — live while it is prepared, frozen at 材料定稿 and 会议定稿. Screens, projector and print
 * read nothing else, so what they show of a closed round can never change. Units and people stand in it as words.
 */
import * as v from 'valibot';
import { type Day, isDay } from '../day.ts';
import { canonical, type Json } from '../json.ts';

const day = v.pipe(
  v.string(),
  v.check(isDay),
  v.transform((text) => text as Day),
);
const words = v.string();
const wordsOrNull = v.nullable(v.string());
const number = v.number();
const numberOrNull = v.nullable(v.number());
const dayOrNull = v.nullable(day);
const light = v.picklist(['late', 'soon', 'done', 'idle', 'ok', 'stopped']);
const facts = v.record(v.string(), v.union([v.string(), v.number()]));

const holder = v.object({
  slot: words,
  duty: wordsOrNull,
  role: wordsOrNull,
  unit: wordsOrNull,
  person: wordsOrNull,
  /** To tell a change of person from a change of name. */
  ids: v.array(v.string()),
});

const node = v.object({
  id: v.string(),
  name: words,
  key: v.boolean(),
  baseline: dayOrNull,
  due: dayOrNull,
  /** What was typed for the due day, where it is no plain day. */
  dueWords: wordsOrNull,
  done: v.boolean(),
  on: dayOrNull,
  state: v.picklist(['done', 'late', 'soon', 'future', 'noPlan', 'standing']),
  days: numberOrNull,
  /** What became of it since last time: 完成, 逾期, 窗口内到期, 调整, 取消完成, 新增. */
  marks: v.array(v.picklist(['done', 'late', 'due', 'moved', 'reopened', 'new'])),
  /** Last time's due day, where it was moved. */
  was: dayOrNull,
});

const money = v.object({
  /** 分. */
  total: numberOrNull,
  plan: numberOrNull,
  done: numberOrNull,
  month: numberOrNull,
  share: numberOrNull,
  pace: numberOrNull,
  ahead: numberOrNull,
  light: v.nullable(v.picklist(['late', 'soon', 'ok'])),
});

const report = v.object({
  on: dayOrNull,
  text: wordsOrNull,
  problems: wordsOrNull,
  next: wordsOrNull,
  by: wordsOrNull,
});

/** How a project stood at one freeze. */
const standing = v.object({
  light,
  /** Days late or left. */
  days: numberOrNull,
  node: wordsOrNull,
  due: dayOrNull,
  report: v.nullable(report),
  money,
  nodesDone: number,
  nodesAll: number,
  lateNodes: number,
});

const project = v.object({
  id: v.string(),
  number: wordsOrNull,
  name: words,
  team: wordsOrNull,
  lead: wordsOrNull,
  holders: v.array(holder),
  isRunning: v.boolean(),
  /** Place on the agenda from 1; null = in scope, not on the agenda. */
  place: numberOrNull,
  reasons: v.array(v.object({ code: v.string(), facts })),
  /** Why it was added or dropped, in words. */
  said: wordsOrNull,
  isDropped: v.boolean(),
  isDiscussed: v.boolean(),
  /** As last round's record has it. */
  before: v.nullable(standing),
  now: standing,
  nodes: v.array(node),
  people: v.array(v.object({ slot: words, was: wordsOrNull, now: wordsOrNull })),
  /** The text is last time's, word for word (与上期相同). */
  isSameText: v.boolean(),
  /** Rounds in a row without progress, this one included. */
  idleRounds: number,
  /** A report came in since last time and by the cut-off. */
  isReported: v.boolean(),
});

const item = v.object({
  id: v.string(),
  number: wordsOrNull,
  project: wordsOrNull,
  projectName: wordsOrNull,
  text: words,
  unit: wordsOrNull,
  person: wordsOrNull,
  due: dayOrNull,
  dueWords: wordsOrNull,
  /** The due day before the last new deadline. */
  dueBefore: dayOrNull,
  state: v.string(),
  isOpen: v.boolean(),
  /** Days overdue; null = not overdue. */
  overdue: numberOrNull,
  reportedOn: dayOrNull,
  closedOn: dayOrNull,
  /** The result in words: what was reported, returned or accepted last. */
  result: wordsOrNull,
  /** «第 23 轮». */
  from: wordsOrNull,
  /** It was open when last round was closed (上轮交办). */
  isCarried: v.boolean(),
  /** Rounds it has been open, this one included. */
  age: number,
});

const decision = v.object({
  id: v.string(),
  /** 24-1. */
  label: words,
  project: wordsOrNull,
  projectName: wordsOrNull,
  kind: v.picklist(['item', 'note']),
  text: words,
  unit: wordsOrNull,
  coUnits: v.array(words),
  person: wordsOrNull,
  due: dayOrNull,
  dueWords: wordsOrNull,
  /** 再交办: the open item it goes on with, and that item's due day before. */
  continues: v.nullable(v.object({ id: v.string(), number: wordsOrNull, due: dayOrNull })),
  /** The item that closing made of it. */
  item: v.nullable(v.object({ id: v.string(), number: wordsOrNull })),
});

const update = v.object({
  project: wordsOrNull,
  projectName: words,
  kind: v.picklist([
    'nodeDone',
    'nodeReopened',
    'nodeMoved',
    'nodeAdded',
    'report',
    'money',
    'itemReported',
    'itemClosed',
    'itemChanged',
  ]),
  name: words,
  was: wordsOrNull,
  now: wordsOrNull,
});

const silent = v.object({
  project: v.string(),
  name: words,
  team: wordsOrNull,
  unit: wordsOrNull,
  officer: wordsOrNull,
  specialist: wordsOrNull,
  lastOn: dayOrNull,
});

const figures = v.object({
  projects: number,
  onAgenda: number,
  late: number,
  soon: number,
  ok: number,
  idle: number,
  done: number,
  stopped: number,
  lateNodes: number,
  nodesDone: number,
  nodesAll: number,
  /** Nodes done since last time. */
  nodesDoneSince: number,
  /** 分, summed before anything is rounded. */
  total: number,
  plan: number,
  investmentDone: number,
  notReported: number,
  sameText: number,
  /** Projects without progress for as many rounds as the series says, and more. */
  withoutProgress: number,
  itemsCarried: number,
  itemsClosed: number,
  itemsOpen: number,
  itemsOverdue: number,
  newItems: number,
  reissued: number,
  notes: number,
  updates: number,
});

const doc = v.object({
  v: number,
  kind: v.picklist(['live', 'pack', 'minutes', 'correction']),
  edition: v.nullable(v.string()),
  round: v.object({
    id: v.string(),
    series: wordsOrNull,
    word: words,
    kind: v.picklist(['regular', 'site', 'monthly', 'halfYear', 'joint']),
    number: numberOrNull,
    title: wordsOrNull,
    day: dayOrNull,
    time: wordsOrNull,
    cutOff: dayOrNull,
    place: wordsOrNull,
    chair: wordsOrNull,
    attendees: v.array(words),
  }),
  /** What put projects on the agenda. */
  rules: v.object({ dueDays: number, idleRounds: number }),
  asOf: day,
  by: words,
  /** The record it is compared with. */
  last: v.nullable(
    v.object({ round: v.string(), edition: wordsOrNull, number: numberOrNull, word: words, day: dayOrNull, asOf: day }),
  ),
  /** Day of the pack that was read out, null while there is none. */
  packedOn: dayOrNull,
  /** Agenda first, in its order; then the rest of the scope in the official order. */
  projects: v.array(project),
  items: v.array(item),
  decisions: v.array(decision),
  updates: v.array(update),
  notReported: v.array(silent),
  figures,
  /** Only in a correction: what stood and what should stand. */
  corrections: v.array(v.object({ about: words, was: words, now: words })),
  reason: wordsOrNull,
});

export type RoundDoc = v.InferOutput<typeof doc>;
export type DocProject = v.InferOutput<typeof project>;
export type DocStanding = v.InferOutput<typeof standing>;
export type DocNode = v.InferOutput<typeof node>;
export type DocItem = v.InferOutput<typeof item>;
export type DocDecision = v.InferOutput<typeof decision>;
export type DocUpdate = v.InferOutput<typeof update>;
export type DocSilent = v.InferOutput<typeof silent>;
export type DocFigures = v.InferOutput<typeof figures>;
export type DocReason = DocProject['reasons'][number];

export const DOC_VERSION = 1;

/** The bytes that are frozen: one spelling, so that equal documents are equal texts. */
export function writeDoc(value: RoundDoc): string {
  // Every part of the document is JSON by its schema.
  return canonical(value as unknown as Json);
}

/** Frozen texts are long and never change; screen, needs and guard of one act all read the same two. */
const REMEMBERED = 4;
const remembered = new Map<string, RoundDoc | null>();

/** A frozen text as a document; null when it is none (a newer form, or damaged). What it does not know stays in the text. */
export function readDoc(text: string | null): RoundDoc | null {
  if (text === null || text === '') return null;
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const parsed = v.safeParse(doc, jsonOrNull(text));
  const read = parsed.success ? parsed.output : null;
  remembered.set(text, read);
  for (const [oldest] of remembered) if (remembered.size > REMEMBERED) remembered.delete(oldest);
  return read;
}

/** The figures alone, for lists of many rounds: the rest of the text is not judged. */
export function readFigures(text: string | null): DocFigures | null {
  if (text === null || text === '') return null;
  const parsed = jsonOrNull(text);
  if (typeof parsed !== 'object' || parsed === null || !('figures' in parsed)) return null;
  const read = v.safeParse(figures, parsed.figures);
  return read.success ? read.output : null;
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A damaged text is no document: the caller says so.
    return null;
  }
}
