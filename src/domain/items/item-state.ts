/**
 * 事项状态: the pure fold of an item's steps in stamp order. A step whose guard fails at its place is kept, has no effect and is
 * listed. Independent of today: lateness is asked of `item-standing.ts`.
 */
import type { Facts, RefusalCode } from '../../words/catalogue.ts';
import type { Day } from '../day.ts';
import { effectOf } from './item-effects.ts';
import { type ItemNumber, readNumber } from './item-number.ts';
import { type ItemStep, inStampOrder, sameAuthor } from './item-step.ts';
import { stepRefusal } from './step-guards.ts';

/**
 * draft 拟办 · issued 已交办 · accepted 已签收 · inProgress 办理中 · reported 申请销号 · returned 退回重办 · verified 核查通过 ·
 * struckOff 已销号 · suspended 挂账 · standing 长期坚持 · cancelled 作废.
 */
export const ITEM_STAGES = [
  'draft',
  'issued',
  'accepted',
  'inProgress',
  'reported',
  'returned',
  'verified',
  'struckOff',
  'suspended',
  'standing',
  'cancelled',
] as const;
export type ItemStage = (typeof ITEM_STAGES)[number];

/** 未销号: neither struck off nor cancelled. */
export const isOpenStage = (stage: ItemStage): boolean => stage !== 'struckOff' && stage !== 'cancelled';

/** One due day the item has had: 原时限 first. `day` null = only words (长期坚持, 年底前). */
export type ItemDue = {
  readonly day: Day | null;
  readonly words: string | null;
  readonly by: 'issued' | 'reissued' | 'returned' | 'extension';
  readonly on: Day | null;
  readonly step: string;
};

/** Why a step has no effect: its guard's refusal at its place. */
export type StepFault = { readonly step: ItemStep; readonly code: RefusalCode; readonly facts: Facts };

export type ItemState = {
  readonly stage: ItemStage;
  readonly number: ItemNumber | null;
  /** Issued and not yet numbered by the numbering device. */
  readonly isProvisional: boolean;
  readonly due: Day | null;
  readonly dueWords: string | null;
  /** Every due day it has had, oldest first; the last one stands. */
  readonly dues: readonly ItemDue[];
  readonly registered: ItemStep | null;
  readonly issued: ItemStep | null;
  readonly accepted: ItemStep | null;
  /** The report that stands: null when it was returned or issued again since. */
  readonly reported: ItemStep | null;
  readonly verified: ItemStep | null;
  readonly struckOff: ItemStep | null;
  readonly cancelled: ItemStep | null;
  /** The last return, also after a new report. */
  readonly returned: ItemStep | null;
  readonly lastProgress: ItemStep | null;
  readonly lastUrged: ItemStep | null;
  /** The extension asked for and not yet answered. */
  readonly extension: ItemStep | null;
  /** Next review day of a suspended or standing item. */
  readonly review: Day | null;
  /** What a suspended item goes back to. */
  readonly resumesAs: ItemStage | null;
  readonly returns: number;
  readonly urges: number;
  /** Times it was issued again with a new deadline. */
  readonly reissues: number;
  /** Steps that count, in order: withdrawn ones and their withdrawals are left out. */
  readonly effective: readonly ItemStep[];
  /** Steps that were taken back. */
  readonly withdrawn: readonly ItemStep[];
  /** Kept without effect. */
  readonly faults: readonly StepFault[];
  /** Pairs written without knowledge of each other, both counting: `later` did not know `earlier`. */
  readonly unseen: readonly { readonly earlier: ItemStep; readonly later: ItemStep }[];
  /** The last step of all, counting or not: what a new step names as the one it has seen. */
  readonly last: ItemStep | null;
};

/** A guard that a test may break on purpose. */
export type StepGuard = typeof stepRefusal;

const EMPTY: ItemState = {
  stage: 'draft',
  number: null,
  isProvisional: false,
  due: null,
  dueWords: null,
  dues: [],
  registered: null,
  issued: null,
  accepted: null,
  reported: null,
  verified: null,
  struckOff: null,
  cancelled: null,
  returned: null,
  lastProgress: null,
  lastUrged: null,
  extension: null,
  review: null,
  resumesAs: null,
  returns: 0,
  urges: 0,
  reissues: 0,
  effective: [],
  withdrawn: [],
  faults: [],
  unseen: [],
  last: null,
};

/** Acts that decide: two of them by people who had not seen each other are a contradiction worth a look. */
const DECIDING: ReadonlySet<string> = new Set([
  'returned',
  'verified',
  'struckOff',
  'reissued',
  'extensionGranted',
  'extensionRefused',
  'suspended',
  'madeStanding',
  'cancelled',
  'reopened',
]);

/** What the fold works on before the whole is handed out. */
type Working = { -readonly [K in keyof ItemState]: ItemState[K] };

export function foldSteps(steps: readonly ItemStep[], guard: StepGuard = stepRefusal): ItemState {
  const ordered = inStampOrder(steps);
  const faults: StepFault[] = [];
  const { standing, withdrawn } = ordered.some((step) => step.kind === 'withdrawn')
    ? withWithdrawals(ordered, faults, guard)
    : { standing: null, withdrawn: EMPTY.withdrawn };
  const state: Working = { ...EMPTY };
  const effective: ItemStep[] = [];
  for (const step of ordered) {
    if (standing !== null && !standing.has(step.id)) continue;
    const refused = guard(state, step);
    if (refused === null) {
      Object.assign(state, effectOf(state, step));
      effective.push(step);
    } else faults.push({ step, code: refused.code, facts: refused.facts });
  }
  state.number ??= ordered.map((step) => readNumber(step.number)).find((found) => found !== null) ?? null;
  state.isProvisional = state.number === null && state.issued !== null;
  state.effective = effective;
  state.withdrawn = withdrawn;
  state.faults = faults;
  state.unseen = unseenPairs(effective, ordered);
  state.last = ordered[ordered.length - 1] ?? null;
  return state;
}

type Done = { readonly step: ItemStep; readonly before: ItemState };
type Undone = Done & { readonly after: ItemState };
/** Which step a withdrawal is about at last; taking a withdrawal back brings the step back (`again`). */
type Withdrawal = { readonly step: string | null; readonly again: boolean };

/**
 * Which steps stand when some were taken back. A withdrawal counts while its step is the last that counts and by its author; a
 * step that was refused at its place stays refused, whatever is taken back later.
 */
function withWithdrawals(
  ordered: readonly ItemStep[],
  faults: StepFault[],
  guard: StepGuard,
): { readonly standing: ReadonlySet<string>; readonly withdrawn: readonly ItemStep[] } {
  const withdrawals = new Map<string, Withdrawal>();
  const done: Done[] = [];
  let undone: Undone[] = [];
  const gone = new Map<string, ItemStep>();
  let state = EMPTY;
  for (const step of ordered) {
    if (step.kind !== 'withdrawn') {
      const refused = guard(state, step);
      if (refused !== null) {
        faults.push({ step, code: refused.code, facts: refused.facts });
        continue;
      }
      done.push({ step, before: state });
      undone = [];
      state = { ...state, ...effectOf(state, step) };
      continue;
    }
    const meant = meantBy(step, withdrawals);
    withdrawals.set(step.id, meant);
    const top = done[done.length - 1];
    const back = undone[undone.length - 1];
    if (!meant.again && top?.step.id === meant.step && mayWithdraw(top.step, step)) {
      done.pop();
      undone.push({ ...top, after: state });
      state = top.before;
      gone.set(top.step.id, top.step);
    } else if (meant.again && back?.step.id === meant.step && sameAuthor(back.step, step)) {
      undone.pop();
      done.push(back);
      state = back.after;
      gone.delete(back.step.id);
    } else faults.push({ step, code: 'stepNotLast', facts: {} });
  }
  return { standing: new Set(done.map(({ step }) => step.id)), withdrawn: [...gone.values()] };
}

function meantBy(step: ItemStep, withdrawals: ReadonlyMap<string, Withdrawal>): Withdrawal {
  const before = step.step === null ? undefined : withdrawals.get(step.step);
  return before === undefined ? { step: step.step, again: false } : { step: before.step, again: !before.again };
}

/** Issuing cannot be taken back: a number is cancelled, never freed. */
function mayWithdraw(target: ItemStep, by: ItemStep): boolean {
  return target.kind !== 'issued' && target.kind !== 'numbered' && sameAuthor(target, by);
}

function unseenPairs(effective: readonly ItemStep[], ordered: readonly ItemStep[]): ItemState['unseen'] {
  // Most items have none or one: nothing to compare.
  let deciding = 0;
  for (const step of effective) if (isDeciding(step)) deciding++;
  if (deciding < 2) return EMPTY.unseen;
  const place = new Map(ordered.map((step, at) => [step.id as string, at]));
  const pairs: { readonly earlier: ItemStep; readonly later: ItemStep }[] = [];
  for (const [at, later] of effective.entries()) {
    if (!isDeciding(later)) continue;
    const seen = later.after === null ? -1 : (place.get(later.after) ?? -1);
    for (const earlier of effective.slice(0, at)) {
      if (isDeciding(earlier) && (place.get(earlier.id) ?? 0) > seen) pairs.push({ earlier, later });
    }
  }
  return pairs;
}

function isDeciding(step: ItemStep): boolean {
  return step.kind !== null && DECIDING.has(step.kind);
}
