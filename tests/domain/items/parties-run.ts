// Several parties on three copies of a ledger (三台电脑): random commands, files that go about, a restore, a hand-over of the
// numbering, and acts that no command of ours would write. What a test may break are the rules handed in.
import type fc from 'fast-check';
import type { Change } from '../../../src/domain/change.ts';
import { type Command, type Context, create, type Draft } from '../../../src/domain/command.ts';
import { acceptItems } from '../../../src/domain/commands/accept-items.ts';
import { answerExtension } from '../../../src/domain/commands/answer-extension.ts';
import { askExtension } from '../../../src/domain/commands/ask-extension.ts';
import { attachToItem } from '../../../src/domain/commands/attach-to-item.ts';
import { cancelItem } from '../../../src/domain/commands/cancel-item.ts';
import { confirmNumbers } from '../../../src/domain/commands/confirm-numbers.ts';
import { issueItems } from '../../../src/domain/commands/issue-items.ts';
import { makeItemStanding } from '../../../src/domain/commands/make-item-standing.ts';
import { registerItem } from '../../../src/domain/commands/register-item.ts';
import { reissueItem } from '../../../src/domain/commands/reissue-item.ts';
import { reopenItem } from '../../../src/domain/commands/reopen-item.ts';
import { reportItem } from '../../../src/domain/commands/report-item.ts';
import { resumeItem } from '../../../src/domain/commands/resume-item.ts';
import { resumeNumbering } from '../../../src/domain/commands/resume-numbering.ts';
import { returnItem } from '../../../src/domain/commands/return-item.ts';
import { strikeOffItems } from '../../../src/domain/commands/strike-off-items.ts';
import { suspendItem } from '../../../src/domain/commands/suspend-item.ts';
import { transferNumbering } from '../../../src/domain/commands/transfer-numbering.ts';
import { urgeItems } from '../../../src/domain/commands/urge-items.ts';
import { verifyItems } from '../../../src/domain/commands/verify-items.ts';
import { withdrawStep } from '../../../src/domain/commands/withdraw-step.ts';
import { addDays, day } from '../../../src/domain/day.ts';
import { isEntityName } from '../../../src/domain/entities/registry.ts';
import type { StepKind } from '../../../src/domain/entities/step.ts';
import { idOf } from '../../../src/domain/id.ts';
import { stateOf } from '../../../src/domain/items/item-run.ts';
import { USUAL_CHECKS } from '../../../src/domain/items/item-types.ts';
import { turnDraft } from '../../../src/domain/items/numbering.ts';
import type { Party } from '../../../src/domain/items/party.ts';
import { fillRow } from '../../../src/domain/row.ts';
import { type AnyRow, type View, viewOf } from '../../../src/domain/view.ts';
import { GOOD_RULES, Replica, type Rules } from '../../support/ledger/replica.ts';
import { PHOTO, TERMS } from './item-office.ts';
import { type histories, RAW_KINDS } from './parties-history.ts';

const TODAY = day('2026-11-23');
const START = Date.UTC(2026, 10, 23, 1);
/** Lead unit, supervision office, another unit; two people of the first, one of each other. */
const UNITS = ['u1', 'u2', 'u3'] as const;
const PEOPLE: readonly (readonly [string, (typeof UNITS)[number]])[] = [
  ['p1', 'u1'],
  ['p4', 'u1'],
  ['p2', 'u2'],
  ['p3', 'u3'],
];

type Step = typeof histories extends fc.Arbitrary<readonly (infer S)[]> ? S : never;
type Act = Extract<Step, { readonly do: 'act' }>;

export type Breakable = {
  readonly rules: Rules;
  /** After a restore: what the clerk answers, given what the paper register and what the ledger say. */
  readonly answer: (paper: number, known: number) => number;
};

export const SOUND: Breakable = { rules: GOOD_RULES, answer: (paper) => paper };

export class Parties {
  readonly machines: Replica[];
  /** Every step as it was first written, by id. */
  readonly written = new Map<string, string>();
  /** The paper register: numbers in the order in which they were given out. */
  readonly paper: string[] = [];
  readonly done: Record<string, number> = {};
  readonly #skew: number[];
  readonly #broken: Breakable;
  /** The machine whose turn it is, as the people know it. */
  #turn = 0;
  #ids = 0;
  #now = START;
  #generation = 0;

  constructor(broken: Breakable, skew: readonly number[]) {
    this.#broken = broken;
    this.#skew = [...skew];
    this.machines = [0, 1, 2].map((at) => new Replica(`dev${at}`, START, broken.rules));
    this.#write(0, [
      ...UNITS.map((id) => create('unit', id, { name: id })),
      ...PEOPLE.map(([id, unit]) => create('person', id, { name: id, unit: idOf<'unit'>(unit) })),
      turnDraft({ device: 'dev0', year: 0, last: 0 }),
    ]);
    this.#do(0, 'register', registerItem, { item: MATTER, on: TODAY, issue: { ...TERMS, due: addDays(TODAY, 9) } });
    this.sync();
  }

  run(history: readonly Step[]): void {
    for (const step of history) {
      this.#now += 1000;
      if (step.do === 'act') this.#act(step);
      else if (step.do === 'send') this.#send(step.from, step.to, step.upTo);
      else if (step.do === 'restore') this.#restore(step.keep, step.skew);
      else this.#transfer(step.to);
    }
    this.sync();
  }

  /** Everybody gives everybody everything, twice. */
  sync(): void {
    for (let round = 0; round < 2; round++)
      for (const from of [0, 1, 2]) for (const to of [0, 1, 2]) this.#send(from, to, Number.MAX_SAFE_INTEGER);
  }

  view(machine: number): View {
    const rows: AnyRow[] = [];
    // Filled by its own entity.
    for (const { entity, row } of this.#at(machine).rows.present())
      if (isEntityName(entity)) rows.push({ entity, row: fillRow(entity, row) } as unknown as AnyRow);
    return viewOf(rows);
  }

  #at(machine: number): Replica {
    const found = this.machines[machine];
    if (found === undefined) throw new Error('three machines');
    found.now = this.#now + (this.#skew[machine] ?? 0) * 60_000;
    return found;
  }

  #context(machine: number): Context {
    return {
      today: TODAY,
      by: { person: null, words: `clerk${machine}` },
      device: this.#at(machine).device,
      newId: () => `x${++this.#ids}`,
    };
  }

  #write(machine: number, drafts: readonly Draft[]): void {
    const change = this.#at(machine).write(drafts);
    if (change !== null) this.#note(change);
  }

  #note(change: Change): void {
    for (const { entity, id, set } of change.patches) {
      if (entity !== 'step' || this.written.has(id)) continue;
      const values = Object.entries(set).map(([field, { to }]) => [field, to] as const);
      this.written.set(id, JSON.stringify(values.sort(([a], [b]) => (a < b ? -1 : 1))));
      const number = set.number?.to;
      if (typeof number === 'string' && set.note?.to !== 'raw') this.paper.push(number);
    }
  }

  #do<A>(machine: number, verb: string, command: Command<A>, args: A): void {
    const decided = command.decide(this.view(machine), args, this.#context(machine));
    if (!decided.ok) return;
    this.done[verb] = (this.done[verb] ?? 0) + 1;
    this.#write(machine, decided.value);
  }

  #send(from: number, to: number, upTo: number): void {
    if (from === to) return;
    const [giver, taker] = [this.#at(from), this.#at(to)];
    for (const change of giver.log.slice(0, upTo)) taker.receive(structuredClone(change));
  }

  /** The machine with the numbers breaks and comes back from a backup under a new device id, asked for the last number. */
  #restore(keep: number, skew: number): void {
    const machine = this.#turn;
    const backup = this.#at(machine).log.slice(0, Math.max(1, keep));
    this.#skew[machine] = skew;
    const fresh = new Replica(`rest${++this.#generation}`, this.#now, this.#broken.rules);
    this.machines[machine] = fresh;
    this.#at(machine);
    for (const change of backup) fresh.receive(structuredClone(change));
    const view = this.view(machine);
    const known = view.row('numbering', '2026')?.last ?? 0;
    const last = this.#broken.answer(this.paper.length, known);
    this.#do(machine, 'resume numbering', resumeNumbering, { last });
  }

  #transfer(to: number): void {
    const device = this.#at(to).device;
    const before = this.done.transfer ?? 0;
    this.#do(this.#turn, 'transfer', transferNumbering, { device });
    if ((this.done.transfer ?? 0) > before) this.#turn = to;
  }

  #act({ machine, verb, item: place, who, other, more }: Act): void {
    const view = this.view(machine);
    const items = [...view.all('item')].sort((a, b) => (a.id < b.id ? -1 : 1));
    const item = items[place % Math.max(1, items.length)]?.id ?? '';
    const party: Party = { unit: null, person: PEOPLE[who]?.[0] ?? null, basis: 'phone' };
    const approver = PEOPLE[other]?.[0] ?? null;
    const on = TODAY;
    const later = addDays(TODAY, 5 + more);
    const by = { approver, agreedBy: null };
    const review = { item, evidence: null, checks: [...USUAL_CHECKS], note: null };
    const terms = { ...TERMS, on, due: later };
    const evidence = more > 1 ? [PHOTO] : [];
    if (items.length === 0 && verb !== 'register' && verb !== 'draft') return;
    switch (verb) {
      case 'register':
      case 'draft': {
        if (items.length > 9) return;
        const issue = verb === 'draft' ? null : { ...TERMS, due: later };
        this.#do(machine, verb, registerItem, { item: MATTER, on, issue });
        return;
      }
      case 'issue':
        this.#do(machine, verb, issueItems, { on, items: [{ item, ...TERMS, due: later }] });
        return;
      case 'accept':
        this.#do(machine, verb, acceptItems, { items: [item], on, party });
        return;
      case 'attach':
        this.#do(machine, verb, attachToItem, { item, evidence: [PHOTO] });
        return;
      case 'report':
        this.#do(machine, verb, reportItem, { item, on, note: '已办', party, evidence });
        return;
      case 'verify':
        this.#do(machine, verb, verifyItems, { items: [review], on, party });
        return;
      case 'strikeOff': {
        const verifier = more > 2 ? party : null;
        this.#do(machine, verb, strikeOffItems, { items: [review], on, verifier, ...by });
        return;
      }
      case 'return': {
        const due = more > 2 ? later : 'stays';
        this.#do(machine, verb, returnItem, { item, on, reason: '不符', due, party });
        return;
      }
      case 'reissue':
        this.#do(machine, verb, reissueItem, { item, terms });
        return;
      case 'ask':
        this.#do(machine, verb, askExtension, {
          item,
          on,
          due: addDays(later, 9),
          reason: '排期',
          party,
          ...by,
        });
        return;
      case 'answer': {
        const answer =
          more > 2 ? ({ granted: true, due: null } as const) : ({ granted: false, reason: '不必' } as const);
        this.#do(machine, verb, answerExtension, { item, on, answer, ...by });
        return;
      }
      case 'urge':
        this.#do(machine, verb, urgeItems, { items: [{ item, whom: null, words: null }], on });
        return;
      case 'suspend':
        this.#do(machine, verb, suspendItem, { item, on, reason: '等规划', review: later, ...by });
        return;
      case 'resume':
        this.#do(machine, verb, resumeItem, { item, on, due: null, note: null });
        return;
      case 'standing':
        if (more > 0) return;
        this.#do(machine, verb, makeItemStanding, { item, on, reason: '长期', review: later, ...by });
        return;
      case 'cancel':
        if (more > 1) return;
        this.#do(machine, verb, cancelItem, { item, on, reason: '重复', ...by });
        return;
      case 'reopen':
        this.#do(machine, verb, reopenItem, { item, on, reason: '反弹', due: null, ...by });
        return;
      case 'withdraw':
        this.#do(machine, verb, withdrawStep, { item, step: stateOf(view, item).last?.id ?? '' });
        return;
      case 'confirm': {
        const waiting = items.filter(({ id }) => stateOf(view, id).isProvisional).map(({ id }) => id);
        this.#do(machine, verb, confirmNumbers, { items: waiting, on });
        return;
      }
      case 'wholeRun': {
        this.#do(machine, 'report', reportItem, { item, on, note: '已办', party, evidence });
        const verifier = { unit: null, person: approver, basis: null };
        this.#do(machine, 'strikeOff', strikeOffItems, { items: [review], on, verifier, ...by });
        return;
      }
      case 'rawRun':
        this.#raw(machine, item, 'reported', who, other);
        this.#raw(machine, item, 'verified', other, more);
        this.#raw(machine, item, 'struckOff', more % PEOPLE.length, other);
        return;
      case 'raw':
        this.#raw(machine, item, RAW_KINDS[more] ?? 'struckOff', who, other);
        return;
      case 'overwrite':
        this.#overwrite(machine, item, other);
    }
  }

  /** A step that no command of ours wrote: another program, or ours with its guards off. */
  #raw(machine: number, item: string, kind: StepKind, who: number, other: number): void {
    const state = stateOf(this.view(machine), item);
    const [person, unit] = PEOPLE[who] ?? ['p1', 'u1'];
    const evidence =
      other > 1
        ? this.view(machine)
            .rows('attachment', 'item', item)
            .map((row) => row.id)
        : [];
    this.done.raw = (this.done.raw ?? 0) + 1;
    this.#write(machine, [
      create('step', `x${++this.#ids}`, {
        item: idOf<'item'>(item),
        kind,
        on: TODAY,
        typedOn: TODAY,
        by: `clerk${machine}`,
        unit: idOf<'unit'>(unit),
        person: idOf<'person'>(person),
        approver: idOf<'person'>('p3'),
        reason: 'raw',
        note: 'raw',
        evidence,
        step: state.last === null ? null : idOf<'step'>(state.last.id),
        after: null,
        place: 0,
      }),
    ]);
  }

  /** An edit of a step that is there, as no command writes it. */
  #overwrite(machine: number, item: string, other: number): void {
    const last = stateOf(this.view(machine), item).last;
    if (last === null) return;
    this.done.overwrite = (this.done.overwrite ?? 0) + 1;
    const [person, unit] = PEOPLE[other] ?? ['p1', 'u1'];
    this.#at(machine).write([{ entity: 'step', id: last.id, set: { unit, person, kind: 'struckOff', evidence: [] } }]);
  }
}

const MATTER = {
  name: '补齐手续',
  requirement: null,
  project: null,
  milestone: null,
  type: null,
  unit: 'u1',
  person: null,
  source: null,
  sourceWords: null,
  round: null,
  decision: null,
  meetingNumber: null,
  foundOn: null,
  remark: null,
  coUnits: [],
} as const;
