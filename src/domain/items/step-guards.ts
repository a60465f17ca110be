/**
 * 把关: why a step may not be done in the state the item is in. The same guard refuses the command before it is written and,
 * when copies meet, leaves a step without effect at its place in the fold. It reads the state and the step only.
 */
import { type Refusal, refusal } from '../command.ts';
import type { ItemStage, ItemState } from './item-state.ts';
import type { ItemStep } from './item-step.ts';

/** What a guard reads of a step: a step not yet written has no stamp. */
export type StepValues = Pick<
  ItemStep,
  | 'kind'
  | 'on'
  | 'unit'
  | 'person'
  | 'approver'
  | 'agreedBy'
  | 'due'
  | 'dueWords'
  | 'review'
  | 'number'
  | 'reason'
  | 'evidence'
>;

const OPEN: ReadonlySet<ItemStage> = new Set(['issued', 'accepted', 'inProgress', 'returned', 'reported', 'verified']);
const AT_WORK: ReadonlySet<ItemStage> = new Set(['issued', 'accepted', 'inProgress', 'returned']);

/** Null when it may be done. */
export function stepRefusal(state: ItemState, step: StepValues): Refusal | null {
  const inStage = stageRefusal(state, step);
  if (inStage !== null) return inStage;
  switch (step.kind) {
    case 'issued':
      return step.due === null && step.dueWords === null ? no('itemDueMissing') : null;
    case 'reported':
      return step.unit === null ? no('reporterMissing') : null;
    case 'returned':
      return said(step.reason) ? null : no('returnReasonMissing');
    case 'verified':
      return verifierRefusal(state, step);
    case 'struckOff':
      return strikeRefusal(state, step);
    case 'reissued':
      return step.due === null && step.dueWords === null ? no('itemDueMissing') : null;
    case 'extensionAsked':
      return askRefusal(state, step);
    case 'extensionGranted':
      return step.due === null ? no('itemDueMissing') : null;
    case 'suspended':
    case 'madeStanding':
      if (step.review === null) return no('reviewDayMissing');
      return said(step.reason) ? null : no('reasonMissing');
    case 'cancelled':
    case 'reopened':
      return said(step.reason) ? null : no('reasonMissing');
    default:
      return null;
  }
}

/** 核查人不得是申报人, 也不得是申报单位的人. Who typed it does not matter. */
function verifierRefusal(state: ItemState, step: StepValues): Refusal | null {
  if (step.unit === null && step.person === null) return no('verifierMissing');
  if (step.person !== null && step.person === (state.reported?.person ?? null)) return no('verifierIsReporter');
  if (step.unit !== null && step.unit === (state.reported?.unit ?? null)) return no('verifierOfReportingUnit');
  return step.evidence.length === 0 ? no('evidenceNotAccepted') : null;
}

function strikeRefusal(state: ItemState, step: StepValues): Refusal | null {
  if ((state.verified?.evidence.length ?? 0) === 0) return no('evidenceNotAccepted');
  if (step.approver === null && !said(step.agreedBy)) return no('approverMissing');
  if (step.approver !== null && step.approver === (state.reported?.person ?? null)) return no('approverIsReporter');
  return null;
}

function askRefusal(state: ItemState, step: StepValues): Refusal | null {
  if (state.extension !== null) return no('extensionOpen', { on: state.extension.on ?? '' });
  if (state.due === null) return no('noDueToExtend');
  if (step.on !== null && step.on > state.due) return no('extensionTooLate', { due: state.due });
  if (step.due === null) return no('itemDueMissing');
  if (step.due <= state.due) return no('extensionNotLater', { due: state.due });
  if (!said(step.reason)) return no('reasonMissing');
  return step.approver === null && !said(step.agreedBy) ? no('agreedByMissing') : null;
}

/** In which stages each act may be done. */
function stageRefusal(state: ItemState, step: StepValues): Refusal | null {
  const { stage } = state;
  const from = (allowed: boolean): Refusal | null =>
    allowed ? null : no('wrongStage', { stage, kind: step.kind ?? '' });
  switch (step.kind) {
    case 'registered':
      return from(state.registered === null && stage === 'draft');
    case 'issued':
      return from(stage === 'draft' && state.issued === null);
    case 'numbered':
      return from(state.issued !== null && state.issued.number === null && state.number === null);
    case 'accepted':
      return from(stage === 'issued' || stage === 'returned');
    case 'progress':
    case 'urged':
      return from(OPEN.has(stage) || stage === 'standing' || stage === 'suspended');
    case 'reported':
      if (stage === 'standing') return no('standingNotStruckOff');
      return from(AT_WORK.has(stage));
    case 'returned':
      return from(stage === 'reported' || stage === 'verified');
    case 'verified':
      return from(stage === 'reported');
    case 'struckOff':
      if (stage === 'standing') return no('standingNotStruckOff');
      return from(stage === 'verified');
    case 'reissued':
      return from(OPEN.has(stage) || stage === 'suspended' || stage === 'standing');
    case 'extensionAsked':
      return from(AT_WORK.has(stage));
    case 'extensionGranted':
    case 'extensionRefused':
      return state.extension === null ? no('noExtensionOpen') : null;
    case 'suspended':
      return from(OPEN.has(stage));
    case 'resumed':
      return from(stage === 'suspended');
    case 'madeStanding':
      return from(OPEN.has(stage) || stage === 'suspended' || stage === 'standing');
    case 'cancelled':
      return from(stage !== 'cancelled' && stage !== 'struckOff');
    case 'reopened':
      return from(stage === 'struckOff' || stage === 'cancelled');
    case 'withdrawn':
    case null:
      return no('stepNotLast');
  }
}

function said(words: string | null): boolean {
  return words !== null && words.trim() !== '';
}

function no(code: Refusal['code'], facts: Refusal['facts'] = {}): Refusal {
  return refusal(code, facts).refusal;
}
