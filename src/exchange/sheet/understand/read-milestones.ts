// The nodes of a project out of its cells (节点): 开工 and 竣工 columns, a node with its planned and actual day, quarters with
// words, plans as long text. What has no name or no time is listed; nothing is made up.
import type { Done } from '../../../domain/entities/milestone.ts';
import { type Span, spanOfDay } from '../../../domain/span.ts';
import type { Cell } from '../read/workbook.ts';
import { nameKey, squeezed, tidy } from './normalise.ts';
import { type PlanItem, planItems } from './read-node-plan.ts';
import { openSpan, readWhen, readWhenText, type When } from './read-when.ts';
import { cellsOf, type SheetReader } from './row-reader.ts';
import type { NodeName } from './target.ts';
import type { CellAt, MilestoneReading, Placed } from './understood.ts';

type DoneReading = Omit<Done, 'by'>;
type Draft = {
  name: string;
  planned: Placed<Span> | null;
  done: Placed<DoneReading> | null;
  unit: Placed<string> | null;
  at: CellAt[];
};

const KEY_NODE_NAMES: ReadonlyMap<NodeName, string> = new Map([
  ['start', '开工'],
  ['completion', '竣工'],
  ['production', '投产'],
]);

const DONE_WORDS = /^(?:已?完成|已?完工|已办结|已竣工|已开工|已投产|是|[√✓✔])$/u;

/** `rows`: the project's own row, then the rows its merged name covers. */
export function readMilestones(reader: SheetReader, rows: readonly number[]): readonly MilestoneReading[] {
  const drafts: Draft[] = [];
  for (const row of rows) {
    readNode(reader, row, drafts);
    readKeyNodes(reader, row, drafts);
    readNodePlans(reader, row, drafts);
  }
  swapIfTold(reader, drafts);
  return drafts.map((draft) => ({ ...draft, kind: kindOf(draft.name) }));
}

function kindOf(name: string): NodeName | null {
  const key = nameKey(name);
  for (const [kind, words] of KEY_NODE_NAMES) if (words === key) return kind;
  return null;
}

function readKeyNodes(reader: SheetReader, row: number, drafts: Draft[]): void {
  for (const { at, cell, target } of cellsOf(reader, row, 'keyNode')) {
    const name = KEY_NODE_NAMES.get(target.node) ?? '';
    if (target.part === 'planned') {
      const span = plannedIn(reader, at, cell);
      if (span !== null) add(reader, drafts, name, { planned: span, at });
    } else {
      const done = doneIn(reader, at, cell);
      if (done !== null) add(reader, drafts, name, { done, at });
    }
  }
}

function readNode(reader: SheetReader, row: number, drafts: Draft[]): void {
  const cells = cellsOf(reader, row, 'node');
  const part = (wanted: string) => cells.find(({ target }) => target.part === wanted);
  const [name, planned, done, unit] = [part('name'), part('planned'), part('done'), part('unit')];
  const rest = [planned, done, unit].filter((found) => found !== undefined);
  if (name === undefined) {
    for (const found of rest) {
      const why = DONE_WORDS.test(squeezed(found.cell.text)) ? 'doneMark' : 'noNodeName';
      reader.notes.left(found.at, tidy(found.cell.text), why);
    }
    return;
  }
  const called = tidy(name.cell.text).replace(/\s*\n\s*/g, '');
  reader.notes.use(name.at, 'value');
  const parts = planned === undefined ? [] : severalIn(planned.cell);
  if (planned !== undefined && parts.length > 1) {
    reader.notes.use(planned.at, 'value');
    reader.notes.problem(planned.at, 'nodesSplit', 'settled', { name: called, nodes: parts.length });
    for (const item of parts) {
      const when = spanOf(reader, planned.at, item.when ?? '', item.words);
      add(reader, drafts, `${called}·${item.verb ?? item.name ?? ''}`, { planned: when, at: planned.at });
    }
    if (done !== undefined) reader.notes.left(done.at, tidy(done.cell.text), 'noNodeName');
  } else {
    const span = planned === undefined ? null : plannedIn(reader, planned.at, planned.cell);
    const fact = done === undefined ? null : doneIn(reader, done.at, done.cell);
    add(reader, drafts, called, { planned: span, done: fact, at: name.at });
  }
  const made = drafts.at(-1);
  if (unit !== undefined && made !== undefined) {
    reader.notes.use(unit.at, 'value');
    made.unit = { value: tidy(unit.cell.text), at: [unit.at] };
  }
}

/** 「①3月底前完成；②6月底前验收」: two nodes under one name; a single time is the node's own. */
function severalIn(cell: Cell): readonly PlanItem[] {
  if (cell.value.kind !== 'text') return [];
  const items = planItems(cell.text);
  const named = items.filter((item) => item.when !== null && (item.name !== null || item.verb !== null));
  return named.length === items.length ? named : [];
}

function readNodePlans(reader: SheetReader, row: number, drafts: Draft[]): void {
  for (const { at, cell, target } of cellsOf(reader, row, 'nodePlan')) {
    const items = cell.value.kind === 'text' ? planItems(cell.text) : [];
    const single = cell.value.kind !== 'text' || items.length === 0;
    if (single) {
      reader.notes.left(at, tidy(cell.text), 'noNodeName');
      continue;
    }
    for (const item of items) placeItem(reader, at, item, target.within, drafts);
  }
}

function placeItem(reader: SheetReader, at: CellAt, item: PlanItem, within: string | null, drafts: Draft[]): void {
  const { notes } = reader;
  if (item.name === null) {
    notes.left(at, item.words, item.done || item.verb !== null ? 'doneMark' : 'noNodeName');
    return;
  }
  const when = item.when ?? within;
  if (when === null && !item.done) {
    notes.left(at, item.words, 'noNodeName', { kind: 'placeAsMilestone', name: item.name });
    return;
  }
  const planned = when === null ? null : spanOf(reader, at, when, item.words);
  if (planned === null && when !== null) return;
  notes.use(at, 'value');
  const done: Placed<DoneReading> | null = item.done ? { value: { on: null, note: null }, at: [at] } : null;
  add(reader, drafts, item.name, { planned, done, at });
}

/** The time of an item in the words of its cell; null (listed) when nobody has said the year. */
function spanOf(reader: SheetReader, at: CellAt, when: string, words: string): Placed<Span> | null {
  const read = readWhenText(when, reader.year);
  if (read.kind === 'needsYear') {
    needsYear(reader, at, words);
    return null;
  }
  return { value: read.kind === 'span' ? read.span : openSpan(when), at: [at] };
}

function plannedIn(reader: SheetReader, at: CellAt, cell: Cell): Placed<Span> | null {
  const { notes } = reader;
  const text = tidy(cell.text);
  const read: When = cell.value.kind === 'error' || cell.unknown ? { kind: 'words' } : readWhen(cell, reader.year);
  if (read.kind === 'needsYear') {
    needsYear(reader, at, text);
    return null;
  }
  notes.use(at, 'value');
  if (read.kind === 'span') return { value: read.span, at: [at] };
  if (read.kind === 'noSuchDay') {
    const fix = notes.problem(at, 'noSuchDay', 'unreadable', { typed: text, nearest: read.nearest }, [
      { kind: 'setDay', day: read.nearest },
    ]);
    return { value: fix?.kind === 'setDay' ? spanOfDay(fix.day) : openSpan(text), at: [at] };
  }
  notes.problem(at, 'notADay', 'check', { typed: text.slice(0, 80) });
  return { value: openSpan(text), at: [at] };
}

/** An actual day; 完成 and √ are done on an unknown day; other words say nothing sure and are listed. */
function doneIn(reader: SheetReader, at: CellAt, cell: Cell): Placed<DoneReading> | null {
  const { notes } = reader;
  const text = tidy(cell.text);
  if (DONE_WORDS.test(squeezed(text))) {
    notes.use(at, 'value');
    return { value: { on: null, note: text }, at: [at] };
  }
  const read: When = cell.value.kind === 'error' || cell.unknown ? { kind: 'words' } : readWhen(cell, reader.year);
  if (read.kind === 'needsYear') {
    needsYear(reader, at, text);
    return null;
  }
  if (read.kind === 'span' && read.span.kind === 'dated') {
    notes.use(at, 'value');
    if (read.span.precision === 'day') return { value: { on: read.span.to, note: read.span.words }, at: [at] };
    notes.problem(at, 'vagueDone', 'check', { typed: text });
    return { value: { on: null, note: text }, at: [at] };
  }
  if (read.kind === 'noSuchDay') {
    const fix = notes.problem(at, 'noSuchDay', 'unreadable', { typed: text, nearest: read.nearest }, [
      { kind: 'setDay', day: read.nearest },
    ]);
    if (fix?.kind === 'setDay') {
      notes.use(at, 'value');
      return { value: { on: fix.day, note: null }, at: [at] };
    }
  } else notes.problem(at, 'notADay', 'unreadable', { typed: text.slice(0, 80) });
  notes.left(at, text, 'unreadable', { kind: 'writeInLedger' });
  return null;
}

function needsYear(reader: SheetReader, at: CellAt, words: string): void {
  reader.notes.needYear.push(at);
  reader.notes.left(at, words, 'needsYear', { kind: 'answerYear' });
}

type Parts = {
  readonly planned?: Placed<Span> | null;
  readonly done?: Placed<DoneReading> | null;
  readonly at: CellAt;
};

/** One node per name. The same name with another time is a node of its own: 主体施工·三季度. */
function add(reader: SheetReader, drafts: Draft[], name: string, parts: Parts): void {
  const planned = parts.planned ?? null;
  const done = parts.done ?? null;
  const known = drafts.find((draft) => nameKey(draft.name) === nameKey(name));
  if (known === undefined) {
    drafts.push({ name, planned, done, unit: null, at: [parts.at] });
    return;
  }
  const clash = (planned !== null && known.planned !== null) || (done !== null && known.done !== null);
  if (!clash) {
    known.planned ??= planned;
    known.done ??= done;
    known.at.push(parts.at);
    return;
  }
  const words = planned?.value.words ?? planned?.value.to ?? done?.value.on ?? String(drafts.length + 1);
  const own = `${name}·${words}`;
  if (drafts.some((draft) => nameKey(draft.name) === nameKey(own))) {
    reader.notes.left(parts.at, own, 'doubledValue');
    return;
  }
  drafts.push({ name: own, planned, done, unit: null, at: [parts.at] });
}

/** 开工 later than 竣工 looks like two days in each other's place: a swap is offered, never taken. */
function swapIfTold(reader: SheetReader, drafts: Draft[]): void {
  const start = drafts.find(({ name }) => name === '开工');
  const finish = drafts.find(({ name }) => name === '竣工');
  const from = start?.planned?.value.from ?? null;
  const to = finish?.planned?.value.to ?? null;
  const at = start?.planned?.at[0];
  if (!start || !finish || from === null || to === null || at === undefined || from <= to) return;
  const fix = reader.notes.problem(at, 'startAfterFinish', 'unreadable', { start: from, finish: to }, [
    { kind: 'swapDays' },
  ]);
  if (fix?.kind === 'swapDays') [start.planned, finish.planned] = [finish.planned, start.planned];
}
